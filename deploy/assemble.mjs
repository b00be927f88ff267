// Lays out what runs in production, from what `turbo run build` left: node deploy/assemble.mjs FOLDER [reader|curator|cli …]
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Each part, where its build is, and the file without which it is none. */
const parts = {
  reader: { from: 'apps/reader/.next/standalone', program: 'apps/reader/serve.mjs' },
  curator: { from: 'apps/curator/.next/standalone', program: 'apps/curator/serve.mjs' },
  cli: { from: 'packages/cli/dist', program: 'fonds.mjs' },
};

/** Copies parts of the build into a folder of their own each. Throws when the folder isn't empty or a part isn't built. */
function assemble(folder, names = Object.keys(parts)) {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty: name another folder.`);
  for (const name of names) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part "${name}". There are: ${Object.keys(parts).join(', ')}.`);
    const from = path.join(root, part.from);
    if (!existsSync(path.join(from, part.program))) {
      throw new Error(`The ${name} is not built: run "pnpm exec turbo run build" first.`);
    }
    mkdirSync(folder, { recursive: true });
    // Links between packages lead to each other within the build, and go on doing so.
    cpSync(from, path.join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
}

const [folder, ...names] = process.argv.slice(2);
try {
  if (!folder) throw new Error('Name the folder to make: node deploy/assemble.mjs FOLDER [reader|curator|cli …]');
  assemble(path.resolve(folder), names.length > 0 ? names : undefined);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
