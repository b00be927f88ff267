// Builds the process that makes PDFs into dist/pdf, and the one that reads scans into dist/scan: each is one file, with
// what it reads and what was compiled for this machine beside it.
import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { listFontFiles } from './src/pdf/fonts.ts';

const pdf = await buildChild('pdf', ['@myriaddreamin/*']);
mkdirSync(join(pdf, 'fonts'));
for (const file of listFontFiles()) cpSync(file, join(pdf, 'fonts', basename(file)));
// Beside the compiler stands what was compiled: of this machine's kind alone, as pnpm installed it.
const compiler = packageFolder('@myriaddreamin/typst-ts-node-compiler');
for (const name of readdirSync(dirname(compiler))) {
  const folder = realpathSync(join(dirname(compiler), name));
  cpSync(folder, join(pdf, 'node_modules/@myriaddreamin', name), { recursive: true });
}

const scan = await buildChild('scan', ['sharp']);
cpSync(join(packageFolder('@hyzyla/pdfium'), 'dist/pdfium.wasm'), join(scan, 'pdfium.wasm'));
// Sharp, and beside it as pnpm installed it what it imports: what was compiled for this machine, and a few small packages.
const sharp = dirname(packageFolder('sharp'));
cpSync(sharp, join(scan, 'node_modules'), {
  recursive: true,
  dereference: true,
  filter: (path) => path === sharp || !['node_modules', '@types'].includes(basename(path)),
});

async function buildChild(name, external) {
  const target = join(import.meta.dirname, 'dist', name);
  rmSync(target, { recursive: true, force: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'src', name, 'child.ts')],
    outfile: join(target, 'child.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return target;
}

function packageFolder(name) {
  return realpathSync(join(import.meta.dirname, 'node_modules', name));
}
