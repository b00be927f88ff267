// After `next build`: makes the standalone folder whole, so that it runs wherever it is copied.
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const app = dirname(fileURLToPath(import.meta.url));
const root = join(app, '../..');
const target = join(app, '.next/standalone/apps/curator');

await build({
  entryPoints: [join(app, 'src/server/serve.ts')],
  outfile: join(target, 'serve.mjs'),
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

copy(join(app, '.next/static'), join(target, '.next/static'));
if (existsSync(join(app, 'public'))) copy(join(app, 'public'), join(target, 'public'));
copy(join(root, 'packages/db/src/migrations'), join(target, 'migrations'));
// The process that reads scans.
copy(join(root, 'packages/media/dist/scan'), join(target, 'scan'));

const modules = join(target, 'node_modules');
const sqlite = realpathSync(join(app, 'node_modules/better-sqlite3'));
rmSync(join(modules, 'better-sqlite3'), { recursive: true, force: true });
mkdirSync(join(modules, 'better-sqlite3'), { recursive: true });
for (const part of ['package.json', 'LICENSE', 'lib', 'prebuilds', 'build/Release']) {
  if (existsSync(join(sqlite, part))) copy(join(sqlite, part), join(modules, 'better-sqlite3', part));
}
// argon2 and, beside it, what was compiled for this machine.
const argon2 = dirname(realpathSync(join(root, 'packages/api/node_modules/@node-rs/argon2')));
for (const name of readdirSync(argon2)) copy(join(argon2, name), join(modules, '@node-rs', name));

function copy(from, to) {
  if (!existsSync(from)) throw new Error(`There is no ${from}.`);
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, dereference: true });
}

if (!readdirSync(target).includes('serve.mjs')) throw new Error('The server was not built.');
