import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/run-command.ts';

const repository = join(import.meta.dirname, '../../../..');
const secret = 'only for this test: 0123456789012345678901234567890';

interface Place {
  readonly folder: string;
  readonly node: string;
  readonly variables: Record<string, string>;
}

/**
 * The production folders alone, and a Node that may read everything on this machine but the repository: everything that
 * lies beside it or beside one of the folders that it is in.
 */
function layOut(): Place {
  const folder = join(temporaryFolder(), 'fonds');
  const laid = spawnSync(process.execPath, [join(repository, 'deploy', 'assemble.mjs'), folder], { encoding: 'utf8' });
  expect(laid.stderr).toBe('');
  const node = join(folder, '..', 'node');
  copyFileSync(process.execPath, node);
  const allowed: string[] = [];
  for (let within = repository; within !== dirname(within); within = dirname(within)) {
    const up = dirname(within);
    // Looked for in every folder upwards, and allowed not to be there.
    const probed = ['pnpm-workspace.yaml', 'package.json', 'node_modules'];
    for (const name of [...readdirSync(up), ...probed]) if (join(up, name) !== within) allowed.push(join(up, name));
  }
  const flags = ['--allow-fs-write=*', '--allow-addons', '--allow-worker', '--allow-child-process', '--no-warnings'];
  const reads = allowed.map((path) => `"--allow-fs-read=${path}"`);
  return {
    folder,
    node,
    variables: {
      NODE_OPTIONS: ['--permission', ...reads, ...flags].join(' '),
      FONDS_DATA: join(folder, '..', 'archive'),
      READER_PORT: '0',
      CURATOR_PORT: '0',
      AUTH_SECRET: secret,
    },
  };
}

function runToEnd({ folder, node, variables }: Place, ...args: string[]) {
  return spawnSync(node, args, { cwd: folder, env: variables, encoding: 'utf8' });
}

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly reader: string;
  readonly curator: string;
  readonly link: string | undefined;
}

/** Starts the supervisor; its `--json` is one object, printed when both servers are ready. */
async function startServers({ folder, node, variables }: Place, command: string): Promise<Running> {
  const child = spawn(node, ['cli/fonds.mjs', command, '--json'], {
    cwd: folder,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const printed = new Promise<string>((resolve) =>
    child.stdout.once('data', (piece: Buffer) => resolve(piece.toString())),
  );
  const first = await Promise.race([printed, ended]);
  if (typeof first !== 'string') throw new Error(`It ended with status ${first ?? 'none'}: ${errors}`);
  const { reader, curator, link, error } = JSON.parse(first) as Running & { error?: string };
  if (error !== undefined) throw new Error(error);
  return { process: child, ended, reader, curator, link };
}

function fetchPage(url: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (answer) => {
      let body = '';
      answer.on('data', (piece: Buffer) => (body += piece.toString()));
      answer.once('end', () => {
        resolve({ status: answer.statusCode, body });
      });
    }).once('error', reject);
  });
}

const answers = (url: string) =>
  fetchPage(url).then(
    ({ status }) => status,
    () => 'nobody',
  );

describe('the folders of production, without the repository', () => {
  it('cannot read the repository', () => {
    const place = layOut();
    const script = `require('node:fs').readFileSync(${JSON.stringify(join(repository, 'package.json'))})`;
    expect(runToEnd(place, '-e', script).stderr).toContain('ERR_ACCESS_DENIED');
  });

  it('migrate, serve both apps and stop in order', async () => {
    const place = layOut();
    mkdirSync(join(place.folder, '..', 'archive'));
    expect(runToEnd(place, 'cli/fonds.mjs', 'serve').stderr).toContain('“fonds migrate”');
    expect(runToEnd(place, 'cli/fonds.mjs', 'migrate').status).toBe(0);
    const running = await startServers(place, 'serve');
    expect(await answers(`${running.reader}/readyz`)).toBe(200);
    expect(await answers(`${running.curator}/readyz`)).toBe(200);
    expect((await fetchPage(running.reader)).body).toContain('</html>');
    const link = await fetchPage(running.link ?? '');
    expect([link.status, link.body]).toEqual([200, expect.stringContaining('The first administrator')]);
    const second = runToEnd(place, 'cli/fonds.mjs', 'serve');
    expect([second.status, second.stderr]).toEqual([
      1,
      expect.stringContaining(`${running.reader} and ${running.curator}`),
    ]);
    running.process.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(await answers(`${running.reader}/healthz`)).toBe('nobody');
  });

  it('start with the sample archive, and leave no server behind when the supervisor is killed', async () => {
    const place = layOut();
    const running = await startServers(place, 'start');
    const page = await fetchPage(`${running.reader}/collections/korean-war-armistice`);
    expect([page.status, page.body]).toEqual([200, expect.stringContaining('Panmunjom')]);
    // The reader starts a process that searches, whose program lies beside its own.
    const found = await fetchPage(`${running.reader}/search.csv?q=Panmunjom`);
    expect([found.status, found.body]).toEqual([200, expect.stringContaining('/documents/')]);
    expect(readFileSync(join(place.variables.FONDS_DATA ?? '', 'logs', 'reader.log'), 'utf8')).toContain('"listening"');
    running.process.kill('SIGKILL');
    await expect.poll(() => answers(`${running.reader}/healthz`), { timeout: 20_000 }).toBe('nobody');
    await expect.poll(() => answers(`${running.curator}/healthz`), { timeout: 20_000 }).toBe('nobody');
    const again = await startServers(place, 'start');
    again.process.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });
});
