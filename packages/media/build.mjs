// Builds the process that makes PDFs into dist/pdf: one file, its fonts, and what was compiled for this machine.
import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { listFontFiles } from './src/pdf/fonts.ts';

const target = join(import.meta.dirname, 'dist/pdf');
rmSync(target, { recursive: true, force: true });

await build({
  entryPoints: [join(import.meta.dirname, 'src/pdf/child.ts')],
  outfile: join(target, 'child.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  external: ['@myriaddreamin/*'],
  legalComments: 'none',
  logLevel: 'warning',
});

mkdirSync(join(target, 'fonts'));
for (const file of listFontFiles()) cpSync(file, join(target, 'fonts', basename(file)));

// Beside the compiler stands what was compiled: of this machine's kind alone, as pnpm installed it.
const compiler = realpathSync(join(import.meta.dirname, 'node_modules/@myriaddreamin/typst-ts-node-compiler'));
const scope = dirname(compiler);
for (const name of readdirSync(scope)) {
  cpSync(realpathSync(join(scope, name)), join(target, 'node_modules/@myriaddreamin', name), { recursive: true });
}
