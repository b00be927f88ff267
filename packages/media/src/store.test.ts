import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { InvalidError, NotFoundError } from '@fonds/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type FileStore } from './store.ts';

let folder: string;
let store: FileStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-store-'));
  store = openStore(join(folder, 'files'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const placeOf = (sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256.slice(2));

async function listed(of: FileStore): Promise<string[]> {
  const found: string[] = [];
  for await (const sha256 of of.list()) found.push(sha256);
  return found;
}

describe('a file store', () => {
  it('keeps bytes as they came, under their hash', async () => {
    const bytes = randomBytes(300_000);
    expect(await store.put(bytes)).toEqual({ sha256: hashOf(bytes), bytes: 300_000, isNew: true });
    expect(await store.put(bytes)).toEqual({ sha256: hashOf(bytes), bytes: 300_000, isNew: false });
    expect(readFileSync(placeOf(hashOf(bytes)))).toEqual(bytes);
    expect(Buffer.concat(await store.open(hashOf(bytes)).toArray())).toEqual(bytes);
    const part = store.open(hashOf(bytes), { start: 1, end: 3 });
    expect(Buffer.concat(await part.toArray())).toEqual(bytes.subarray(1, 4));
    expect(await store.verify(hashOf(bytes))).toBe(true);
  });

  it('takes a stream, and a file of nothing', async () => {
    const pieces = [randomBytes(70_000), randomBytes(1), randomBytes(70_000)];
    const { sha256, bytes } = await store.put(Readable.from(pieces));
    expect([sha256, bytes]).toEqual([hashOf(Buffer.concat(pieces)), 140_001]);
    expect(await store.put(Buffer.alloc(0))).toMatchObject({ sha256: hashOf(Buffer.alloc(0)), bytes: 0 });
  });

  it('keeps the same bytes once, also when they come at the same time', async () => {
    const bytes = randomBytes(1000);
    await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)]);
    expect(await listed(store)).toEqual([hashOf(bytes)]);
  });

  it('leaves nothing behind of a stream that breaks', async () => {
    const broken = Readable.from(
      (function* () {
        yield randomBytes(1000);
        throw new Error('the line went dead');
      })(),
    );
    await expect(store.put(broken)).rejects.toThrow('the line went dead');
    expect(await listed(store)).toEqual([]);
    expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([]);
  });

  it('takes away what was never sent whole, and nothing that is being sent', async () => {
    expect(await store.clearIncoming(0)).toBe(0);
    const { sha256 } = await store.put(randomBytes(1000));
    const incoming = join(folder, 'files', 'incoming');
    for (const [name, minutes] of [
      ['long-ago', 61],
      ['just-now', 59],
    ] as const) {
      writeFileSync(join(incoming, name), 'made up: half a file');
      const then = new Date(Date.now() - minutes * 60_000);
      utimesSync(join(incoming, name), then, then);
    }
    expect(await store.listIncoming()).toEqual(['just-now', 'long-ago']);
    expect(await store.clearIncoming(3_600_000)).toBe(1);
    expect(await store.listIncoming()).toEqual(['just-now']);
    expect(await listed(store)).toEqual([sha256]);
  });

  it('tells a file whose bytes have changed', async () => {
    const { sha256 } = await store.put(randomBytes(1000));
    writeFileSync(placeOf(sha256), randomBytes(1000));
    expect(await store.verify(sha256)).toBe(false);
  });

  it('says where a file lies, and takes one away', async () => {
    const bytes = randomBytes(1000);
    const { sha256 } = await store.put(bytes);
    expect(readFileSync(store.path(sha256))).toEqual(bytes);
    await store.remove(sha256);
    expect(store.has(sha256)).toBe(false);
    expect(() => store.path(sha256)).toThrow(NotFoundError);
    await store.remove(sha256);
    await expect(async () => store.remove('../../etc/passwd')).rejects.toThrow(InvalidError);
  });

  it('finds nothing outside its folder', () => {
    expect(() => store.open('../../etc/passwd')).toThrow(InvalidError);
    expect(() => store.open('0'.repeat(64))).toThrow(NotFoundError);
  });

  it('copies what another folder lacks', async () => {
    const { sha256 } = await store.put(randomBytes(1000));
    const copy = join(folder, 'copy');
    expect(await store.copyTo(copy)).toBe(1);
    expect(await openStore(copy).verify(sha256)).toBe(true);
    await store.put(randomBytes(10));
    expect(await store.copyTo(copy)).toBe(1);
    expect(await listed(openStore(copy))).toEqual(await listed(store));
  });
});
