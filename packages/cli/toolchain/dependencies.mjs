import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { explain, Failure, notice, root, run } from './run.mjs';

const stamp = path.join(root, 'node_modules', '.fonds-installed');

/** Installs what the lockfile names, unless exactly that has been installed already; so it needs no network twice. */
export async function ensureDependencies(tools) {
  const wanted = await fingerprint();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  notice('Installing the dependencies …');
  let output = '';
  const args = ['install', '--frozen-lockfile', '--prod=false', '--reporter=append-only'];
  const status = await run(pnpm, args, tools, { watch: (piece) => (output += piece), quiet: true, env: { CI: '1' } });
  if (status > 128) throw new Failure('The installation was interrupted: start again, it goes on where it stopped.');
  if (status !== 0) throw new Failure(explain(output) ?? outdated(output) ?? `pnpm install failed:\n${output.trim()}`);
  await writeFile(stamp, wanted);
}

const pnpm = process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm';

function outdated(output) {
  if (!output.includes('ERR_PNPM_OUTDATED_LOCKFILE')) return undefined;
  return 'pnpm-lock.yaml does not match a package.json: run .tools/node_modules/.bin/pnpm install and commit the lockfile.';
}

/** A hash of everything that decides what an installation holds. */
async function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of await manifests()) {
    hash.update(`${file}\n`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
}

async function manifests() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tests/package.json'];
  for (const group of ['apps', 'packages']) {
    for (const name of (await readdir(path.join(root, group))).sort()) {
      files.push(`${group}/${name}/package.json`);
    }
  }
  return files.filter((file) => existsSync(path.join(root, file)));
}
