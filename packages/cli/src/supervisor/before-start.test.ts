import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readEnvironment } from '@fonds/api/environment';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { describe, expect, it, onTestFinished } from 'vitest';
import { networkDiskOf } from '../data-folder.ts';
import { runFonds, temporaryFolder } from '../testing/run-command.ts';
import { keepAuthSecret } from './auth-secret.ts';
import { holdDataFolder } from './data-folder-hold.ts';
import { choosePorts } from './ports.ts';

function takePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    onTestFinished(() => {
      server.close();
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(String(typeof address === 'object' ? address?.port : ''));
    });
  });
}

describe('before the servers start', () => {
  it('finds free ports where any will do', async () => {
    const ports = await choosePorts(readEnvironment({ READER_PORT: '0', CURATOR_PORT: '0' }));
    expect(ports.reader).toBeGreaterThan(0);
    expect(ports.curator).not.toBe(ports.reader);
  });

  it('says which variable to set for a port that is taken, or given twice', async () => {
    const taken = await takePort();
    const chosen = choosePorts(readEnvironment({ READER_PORT: taken, CURATOR_PORT: '0' }));
    await expect(chosen).rejects.toThrow(
      `Port ${taken}, for the reader, is taken by another program: stop that, or set READER_PORT to a free port.`,
    );
    const same = choosePorts(readEnvironment({ READER_PORT: '4000', CURATOR_PORT: '4000' }));
    await expect(same).rejects.toThrow(InvalidError);
    const nowhere = choosePorts(readEnvironment({ READER_HOST: '203.0.113.7', READER_PORT: '0', CURATOR_PORT: '0' }));
    await expect(nowhere).rejects.toThrow('set READER_HOST');
  });

  it('makes a secret once and keeps it from others', () => {
    const environment = readEnvironment({ FONDS_DATA: temporaryFolder() });
    const secret = keepAuthSecret(environment);
    expect(secret.length).toBeGreaterThanOrEqual(64);
    expect(keepAuthSecret(environment)).toBe(secret);
    const file = join(environment.dataFolder, 'auth-secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'short');
    expect(() => keepAuthSecret(environment)).toThrow('is damaged');
    expect(keepAuthSecret({ ...environment, authSecret: 'one that was set' })).toBe('one that was set');
  });

  it('holds a data folder for one, who is named to the next', () => {
    const environment = readEnvironment({ FONDS_DATA: temporaryFolder() });
    const hold = holdDataFolder(environment, 'start');
    expect(readFileSync(join(environment.dataFolder, 'running.json'), 'utf8')).toContain(`"pid":${process.pid}`);
    expect(() => holdDataFolder(environment, 'start')).toThrow(ConflictError);
    expect(() => holdDataFolder(environment, 'serve')).toThrow(`process ${process.pid}, http://localhost:3000`);
    hold.release();
    holdDataFolder(environment, 'serve').release();
  });

  it('knows network disks by their number', () => {
    expect([0x6969, 0xff534d42, 0x65735546, 0xef53, 0x01021994].map(networkDiskOf)).toEqual([
      'NFS',
      'SMB',
      'FUSE',
      undefined,
      undefined,
    ]);
  });

  it('asks for a secret in production, and for values that can be meant', async () => {
    const data = temporaryFolder();
    const saidOf = async (variables: Record<string, string>) => (await runFonds(data, ['serve'], { variables })).stderr;
    const wrong = await saidOf({ READER_PORT: 'seven', CURATOR_URL: 'here', AUTH_SECRET: 'short' });
    expect(
      wrong
        .trim()
        .split('\n')
        .map((line) => line.split(':', 1)[0]),
    ).toEqual(['READER_PORT', 'CURATOR_URL', 'AUTH_SECRET']);
  });
});
