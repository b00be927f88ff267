import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidError } from '@fonds/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-environment-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (variables: Record<string, string | undefined>) => readEnvironment(variables, folder);

function refusal(variables: Record<string, string>): string {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof InvalidError) return error.message;
    throw error;
  }
  return 'taken';
}

it('needs nothing to be set', () => {
  expect(read({})).toMatchObject({
    root: folder,
    dataFolder: join(folder, 'data'),
    filesFolder: join(folder, 'data', 'files'),
    databaseFile: join(folder, 'data', 'fonds.db'),
    sample: true,
    readerPort: 3000,
    curatorPort: 3001,
    readerHost: '127.0.0.1',
    curatorHost: '127.0.0.1',
    trustedProxies: [],
    readerUrl: 'http://localhost:3000',
    curatorUrl: 'http://localhost:3001',
    linkCheckDays: 30,
    authSecret: undefined,
    admin: undefined,
  });
});

it('takes an empty value for one that isn’t set, as compose files pass them on', () => {
  expect(read({ READER_PORT: '', AUTH_SECRET: '', FONDS_ADMIN_EMAIL: '', READER_URL: '' })).toEqual(read({}));
});

it('takes what is set', () => {
  const environment = read({
    FONDS_DATA: '/var/lib/made-up',
    FONDS_FILES: 'scans',
    FONDS_SAMPLE: 'no',
    FONDS_LINK_CHECK: '7',
    READER_PORT: '8080',
    READER_URL: 'https://archive.example/',
    TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2',
    FONDS_ADMIN_EMAIL: 'somebody@made-up.example',
    FONDS_ADMIN_PASSWORD: 'fifteen signs or more',
  });
  expect(environment).toMatchObject({
    databaseFile: '/var/lib/made-up/fonds.db',
    filesFolder: join(folder, 'scans'),
    sample: false,
    linkCheckDays: 7,
    readerPort: 8080,
    readerUrl: 'https://archive.example',
    trustedProxies: ['10.0.0.1', '10.0.0.2'],
    admin: { email: 'somebody@made-up.example', password: 'fifteen signs or more' },
  });
});

it('visits no links where that is off', () => {
  expect(read({ FONDS_LINK_CHECK: 'off' }).linkCheckDays).toBeUndefined();
});

it('works from the repository’s root, wherever in it it is started', () => {
  const inside = join(folder, 'packages', 'x');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), '');
  expect(readEnvironment({}, inside).dataFolder).toBe(join(folder, 'data'));
});

describe('a wrong value is told in one line that names its variable', () => {
  it.each([
    ['FONDS_SAMPLE', 'maybe'],
    ['FONDS_LINK_CHECK', '0'],
    ['FONDS_LINK_CHECK', 'never'],
    ['READER_PORT', 'eighty'],
    ['READER_PORT', '65536'],
    ['CURATOR_PORT', '-1'],
    ['CURATOR_PORT', '30.5'],
    ['READER_HOST', '  '],
    ['FONDS_DATA', '  '],
    ['READER_URL', 'archive.example'],
    ['CURATOR_URL', 'ftp://archive.example'],
    ['AUTH_SECRET', 'short'],
    ['FONDS_ADMIN_EMAIL', 'somebody'],
    ['FONDS_ADMIN_PASSWORD', 'short'],
  ])('%s=%s', (name, value) => {
    const lines = refusal({ [name]: value }).split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${name}: .+`));
  });

  it('each of several', () => {
    const lines = refusal({ READER_PORT: 'x', CURATOR_PORT: 'y', AUTH_SECRET: 'z' }).split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(['READER_PORT', 'CURATOR_PORT', 'AUTH_SECRET']);
  });

  it('half an administrator', () => {
    const alone = refusal({ FONDS_ADMIN_EMAIL: 'somebody@made-up.example' });
    expect(alone).toBe('FONDS_ADMIN_EMAIL: set it together with FONDS_ADMIN_PASSWORD, or neither');
    expect(refusal({ FONDS_ADMIN_PASSWORD: 'fifteen signs or more' })).toBe(alone);
  });

  it('and never the secret itself', () => {
    expect(refusal({ AUTH_SECRET: 'hush', FONDS_ADMIN_PASSWORD: 'hush' })).not.toContain('hush');
  });
});
