// Makes the scripts that pages load out of src/browser: one for each file that a page names in a <script>.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The scripts by name; `/scripts/NAME.js` is their address. What else stands in src/browser is part of them. */
const scripts = ['list', 'reader', 'scan', 'texts', 'timeline'];

/** Writes them to public/scripts, where Next finds them. */
export async function buildScripts() {
  const app = import.meta.dirname;
  const outdir = join(app, 'public/scripts');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: scripts.map((name) => join(app, `src/browser/${name}.ts`)),
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
