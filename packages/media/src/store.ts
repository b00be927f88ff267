import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream, createWriteStream, existsSync, type ReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidError, NotFoundError } from '@fonds/domain/errors';

/** A stored file: the SHA-256 of its bytes (64 lower-case hexadecimal digits), by which it is found, and its size. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Some of a file's bytes, the last one with them; counted from 0. */
export interface BytesOfFile {
  readonly start: number;
  readonly end: number;
}

/**
 * Files kept byte for byte under the hash of what is in them (`ab/cdef…` in the folder); the same bytes are kept once.
 * A file is whole or isn't there: it is written beside its place, flushed to the disk and then renamed.
 */
export interface FileStore {
  /** `isNew`: whether the store hadn't these bytes yet. */
  readonly put: (content: Uint8Array | Readable) => Promise<StoredFile & { readonly isNew: boolean }>;
  /** The whole file, or a part of it. Throws NotFoundError for a hash that isn't stored. */
  readonly open: (sha256: string, part?: BytesOfFile) => ReadStream;
  readonly has: (sha256: string) => boolean;
  /** Where a stored file lies, for a program that reads it itself. Throws NotFoundError. */
  readonly path: (sha256: string) => string;
  /** Takes away a file that no record names: one that was new, and refused. One that isn't stored is no error. */
  readonly remove: (sha256: string) => Promise<void>;
  /** Whether the stored bytes still have their hash. Throws NotFoundError. */
  readonly verify: (sha256: string) => Promise<boolean>;
  /** Every stored file's hash, in order. */
  readonly list: () => AsyncGenerator<string>;
  /** The files that are being sent, or never were sent whole since the process ended: their names in `incoming`. */
  readonly listIncoming: () => Promise<string[]>;
  /** Takes away those to which nothing was added for so long. Returns how many. */
  readonly clearIncoming: (olderThanMilliseconds: number) => Promise<number>;
  /** Copies what `folder` doesn't hold yet into it, as a store of its own. Returns how many files it copied. */
  readonly copyTo: (folder: string, progress?: (done: number) => void) => Promise<number>;
}

const hashPattern = /^[0-9a-f]{64}$/;

/** Opens the store in a folder, which is made when the first file comes. */
export function openStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming');
  const pathOf = (sha256: string): string => {
    if (!hashPattern.test(sha256)) throw new InvalidError([{ path: 'sha256', message: 'this is no SHA-256' }]);
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  const has = (sha256: string) => existsSync(pathOf(sha256));
  const path = (sha256: string): string => {
    if (!has(sha256)) throw new NotFoundError(`The file ${sha256} isn’t in ${folder}.`);
    return pathOf(sha256);
  };
  const openFile = (sha256: string, part?: BytesOfFile): ReadStream => createReadStream(path(sha256), part);

  async function put(content: Uint8Array | Readable) {
    const temporary = join(incoming, randomUUID());
    await mkdir(dirname(temporary), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const source = content instanceof Readable ? content : Readable.from([content]);
    try {
      await pipeline(
        source,
        async function* (pieces: AsyncIterable<Uint8Array>) {
          for await (const piece of pieces) {
            hash.update(piece);
            bytes += piece.byteLength;
            yield piece;
          }
        },
        createWriteStream(temporary, { flags: 'wx', mode: 0o640, flush: true }),
      );
      const sha256 = hash.digest('hex');
      const isNew = !has(sha256);
      await settle(temporary, pathOf(sha256));
      return { sha256, bytes, isNew };
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function verify(sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    await pipeline(openFile(sha256), hash);
    return hash.digest('hex') === sha256;
  }

  async function* list(): AsyncGenerator<string> {
    for (const first of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      for (const rest of await namesIn(join(folder, first))) {
        if (hashPattern.test(first + rest)) yield first + rest;
      }
    }
  }

  async function copyTo(target: string, progress?: (done: number) => void): Promise<number> {
    let copied = 0;
    for await (const sha256 of list()) {
      const place = join(target, sha256.slice(0, 2), sha256.slice(2));
      if (existsSync(place)) continue;
      const temporary = join(target, 'incoming', randomUUID());
      await mkdir(dirname(temporary), { recursive: true });
      // A clone where the file system can: it costs no space until one of the two changes.
      await copyFile(pathOf(sha256), temporary, constants.COPYFILE_FICLONE);
      await settle(temporary, place);
      copied += 1;
      progress?.(copied);
    }
    await rm(join(target, 'incoming'), { recursive: true, force: true });
    return copied;
  }

  async function remove(sha256: string): Promise<void> {
    await rm(pathOf(sha256), { force: true });
  }

  const listIncoming = () => namesIn(incoming);

  async function clearIncoming(olderThanMilliseconds: number): Promise<number> {
    const before = Date.now() - olderThanMilliseconds;
    let cleared = 0;
    for (const name of await listIncoming()) {
      const file = join(incoming, name);
      // One that has come to its end meanwhile is in its place.
      const found = await stat(file).catch(unlessMissing);
      if (!found || found.mtimeMs >= before) continue;
      await rm(file, { force: true });
      cleared += 1;
    }
    return cleared;
  }

  return { put, open: openFile, has, path, remove, verify, list, listIncoming, clearIncoming, copyTo };
}

/** Moves a written file to its place, so that it is there after a power cut too. */
async function settle(temporary: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await flush(temporary);
  await rename(temporary, place);
  await flush(dirname(place));
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows has no flush for folders.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return ((await readdir(folder).catch(unlessMissing)) ?? []).sort();
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return;
  throw error;
}
