import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, notice, root, run } from './run.mjs';

/**
 * The Chromium for the browser tests: the one that CHROMIUM names, else one on this machine, else Playwright's own,
 * else Debian's package. Answers with its path.
 */
export async function ensureChromium(tools) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (works(named)) return named;
    throw new Failure(`CHROMIUM is ${named}, which does not start: name a Chromium that does, or unset it.`);
  }
  const here = installed() ?? (await playwrights(tools)) ?? (await debians(tools));
  if (here) return here;
  throw new Failure(
    'The browser tests need a Chromium: install one (on Debian, "apt-get install chromium") or name one with CHROMIUM=/path/to/it.',
  );
}

function works(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).concat('/usr/bin', '/snap/bin');
  for (const name of names) {
    for (const folder of folders) {
      const program = path.join(folder, name);
      if (existsSync(program) && works(program)) return program;
    }
  }
  return undefined;
}

async function playwrights(tools) {
  const tests = path.join(root, 'tests');
  const ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const asked = spawnSync(tools.node, ['-e', ask], { cwd: tests, encoding: 'utf8' });
  if (asked.status !== 0) return undefined;
  if (works(asked.stdout)) return asked.stdout;
  notice("Fetching Playwright's Chromium …");
  const command = path.join(tests, 'node_modules', '@playwright', 'test', 'cli.js');
  await run(tools.node, [command, 'install', 'chromium'], tools, { watch: () => undefined });
  return works(asked.stdout) ? asked.stdout : undefined;
}

async function debians(tools) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  notice("Installing Debian's chromium …");
  const options = { watch: () => undefined, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], tools, options);
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], tools, options);
  return installed();
}
