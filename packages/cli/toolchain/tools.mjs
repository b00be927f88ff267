import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { explain, Failure, notice, run, toolFolder as folder } from './run.mjs';

const versions = { node: '24.21.0', pnpm: '12.21.0' };
const modules = path.join(folder, 'node_modules');
const stamp = path.join(modules, '.fonds.json');
const windows = process.platform === 'win32';

/**
 * The Node to run everything with, and the folders to put first on PATH.
 * What is missing is fetched through npm into `.tools`, once: later starts need neither network nor npm's cache.
 */
export async function ensureTools() {
  const wanted = Number(process.versions.node.split('.')[0]) >= 24 ? ['pnpm'] : ['node', 'pnpm'];
  let present = await readStamp();
  if (!wanted.every((name) => present[name] === versions[name])) {
    await fetchTools(wanted);
    present = await readStamp();
  }
  const bin = path.join(modules, '.bin');
  return present.node
    ? { node: path.join(bin, windows ? 'node.cmd' : 'node'), path: [bin] }
    : { node: process.execPath, path: [bin, path.dirname(process.execPath)] };
}

/** What `.tools` holds. The stamp is the last thing written, so a half-finished fetch has none. */
async function readStamp() {
  try {
    const { platform, ...present } = JSON.parse(await readFile(stamp, 'utf8'));
    return platform === `${process.platform}-${process.arch}` ? present : {};
  } catch {
    return {};
  }
}

async function fetchTools(wanted) {
  notice(`Fetching ${wanted.map((name) => `${name} ${versions[name]}`).join(' and ')} through npm, once …`);
  const partial = path.join(folder, `partial-${process.pid}`);
  try {
    await mkdir(partial, { recursive: true });
    await npmInstall(partial, wanted.map(packageOf));
    const fetched = path.join(partial, 'node_modules');
    await finish(fetched, wanted);
    const content = Object.fromEntries(wanted.map((name) => [name, versions[name]]));
    await writeFile(
      path.join(fetched, '.fonds.json'),
      JSON.stringify({ platform: `${process.platform}-${process.arch}`, ...content }),
    );
    await replace(fetched);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(explain(String(error)) ?? `Node and pnpm could not be put into ${folder}: ${error.message}`);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Runs pnpm's own set-up, for npm may hold install scripts back, and sees that what was fetched runs here. */
async function finish(fetched, wanted) {
  const quiet = { quiet: true };
  const status = await run(process.execPath, [path.join(fetched, 'pnpm', 'install.js')], undefined, quiet);
  if (status !== 0) throw unfit('pnpm', explain(''));
  for (const name of wanted) {
    const file = path.join(fetched, '.bin', windows ? `${name}.cmd` : name);
    const works = await run(file, ['--version'], undefined, quiet).catch(() => 1);
    if (works !== 0) throw unfit(name, explain(''));
  }
}

function unfit(name, reason) {
  const here = `${process.platform}-${process.arch}`;
  return new Failure(
    reason ??
      `npm has no ${name} ${versions[name]} that runs here (${here}): install Node.js 24 or newer yourself and try again.`,
  );
}

/** The platform's own package holds the program itself; the one named "node" only fetches it in an install script. */
function packageOf(name) {
  if (name === 'pnpm') return `pnpm@${versions.pnpm}`;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${windows ? 'win' : process.platform}-${process.arch}@${versions.node}`;
}

async function npmInstall(prefix, packages) {
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--include=optional'];
  const args = [
    'install',
    '--prefix',
    prefix,
    ...flags,
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-factor=3',
    ...packages,
  ];
  const [file, before] = findNpm();
  let output = '';
  const watch = (piece) => (output += piece);
  let status;
  try {
    status = await run(file, [...before, ...args], undefined, { watch, quiet: true, cwd: prefix });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Failure(
      'npm is not on PATH: install it (it comes with Node.js from nodejs.org; on Debian, "apt-get install npm").',
    );
  }
  if (status === 0) return;
  if (/E404|ETARGET|EBADPLATFORM/.test(output)) {
    throw unfit(packages.length > 1 ? 'node' : 'pnpm');
  }
  throw new Failure(explain(output) ?? `npm could not fetch ${packages.join(' and ')}:\n${output.trim()}`);
}

/** The npm that started us, else the one on PATH. */
function findNpm() {
  const running = process.env.npm_execpath;
  if (running && path.basename(running) === 'npm-cli.js' && existsSync(running)) return [process.execPath, [running]];
  return [windows ? 'npm.cmd' : 'npm', []];
}

/** Renaming is all or nothing; what stood there is moved aside first, for a folder that isn't empty can't be renamed onto. */
async function replace(fetched) {
  const old = path.join(folder, `old-${process.pid}`);
  if (existsSync(modules)) await rename(modules, old);
  await rename(fetched, modules);
  await rm(old, { recursive: true, force: true });
}
