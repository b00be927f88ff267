import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportRecord } from '@fonds/db/imports';
import type { Writer } from '@fonds/db/open';
import { newRecordId } from '@fonds/db/record-ids';
import { ForbiddenError, InvalidError, NotFoundError, SignedOutError } from '@fonds/domain/errors';
import { recordIdSchema } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import type { ImportFile } from '@fonds/formats/import/import-format';
import type { DeskContext } from '../trpc.ts';

/** The largest file that may be sent, in bytes: a million rows of a table are about a fifth of it. */
export const largestUpload = 2_000_000_000;

/** A file that was kept to be imported: its name among the kept ones, its size in bytes, its SHA-256. */
export interface KeptFile {
  readonly upload: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The folder of the imported files, beside the database. */
export function folderOfKept(db: Writer): string {
  return join(dirname(db.sqlite.name), 'imports');
}

/**
 * Keeps what a curator sends, byte for byte, without holding it in memory. Throws SignedOutError or ForbiddenError before
 * anything is read, InvalidError for an empty file or one that is too large; of that nothing is kept.
 */
export async function receiveUpload(
  { writer, user }: Pick<DeskContext, 'writer' | 'user'>,
  sent: AsyncIterable<Uint8Array>,
  largest = largestUpload,
): Promise<KeptFile> {
  if (!user) throw new SignedOutError('Sign in to do this.');
  if (!allows(user.role, 'import')) throw new ForbiddenError('Your role doesn’t import.');
  return keepFile(writer, sent, largest);
}

/** Keeps the bytes of a file. Throws InvalidError for none, or for more than `largest`. */
export async function keepFile(
  db: Writer,
  sent: AsyncIterable<Uint8Array>,
  largest = Number.POSITIVE_INFINITY,
): Promise<KeptFile> {
  const folder = folderOfKept(db);
  await mkdir(folder, { recursive: true });
  const upload = newRecordId();
  const part = join(folder, `${upload}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      bytes += piece.length;
      hash.update(piece);
      const tooLarge =
        bytes > largest &&
        invalid(`The file is larger than ${String(largest / 1e6)} MB: import it from the command line.`);
      done(tooLarge || null, piece);
    },
  });
  try {
    await pipeline(Readable.from(sent), measure, createWriteStream(part, { flags: 'wx' }));
    if (bytes === 0) throw invalid('The file is empty.');
    await rename(part, join(folder, upload));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { upload, bytes, sha256: hash.digest('hex') };
}

function invalid(message: string): InvalidError {
  return new InvalidError([{ path: 'file', message }]);
}

/** The path of a kept file. Throws NotFoundError. */
export function pathOfKept(db: Writer, upload: string): string {
  const path = join(folderOfKept(db), upload);
  if (!recordIdSchema.safeParse(upload).success || !existsSync(path)) {
    throw new NotFoundError('The file isn’t kept any more: send it again.');
  }
  return path;
}

/** Takes a kept file away that no import has. */
export async function dropKept(db: Writer, upload: string): Promise<void> {
  await rm(pathOfKept(db, upload), { force: true });
}

/** A file on this machine's disk, to be read from its beginning as often as is asked. */
export function fileOnDisk(name: string, path: string): ImportFile {
  return { name, bytes: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** The kept file of an import. Throws NotFoundError where there is none. */
export function keptFileOf(db: Writer, { file, fileName }: Pick<ImportRecord, 'file' | 'fileName'>): ImportFile {
  if (file === null) throw new NotFoundError('No file of this import was kept.');
  return fileOnDisk(fileName, pathOfKept(db, file));
}

/** What is known of a kept file. */
export async function describeKept(db: Writer, upload: string): Promise<KeptFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of fileOnDisk('', pathOfKept(db, upload)).bytes()) {
    bytes += piece.length;
    hash.update(piece);
  }
  return { upload, bytes, sha256: hash.digest('hex') };
}
