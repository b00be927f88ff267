import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Scan } from '@fonds/domain/document-contents';
import { ForbiddenError, InvalidError, SignedOutError } from '@fonds/domain/errors';
import { allows, leastRole, type Right } from '@fonds/domain/roles';
import { mostScanBytes } from '@fonds/media/scan/limits';
import type { PictureSize, Scans } from '@fonds/media/scan/scans';
import type { BytesOfFile, FileStore } from '@fonds/media/store';
import type { CurrentUser } from '../trpc.ts';

/** Bytes to be sent on, all or a part, and how many there are of all. Whoever opens them and doesn’t take them destroys the stream. */
export interface SentFile {
  readonly open: (part?: BytesOfFile) => Readable;
  readonly bytes: number;
}

/** The scans of an archive as its curators see them, drafts' too. Each throws SignedOutError and ForbiddenError before it reads anything. */
export interface DeskScans {
  /**
   * Keeps a file byte for byte and finds its pages; nothing names it until a document is saved with it. Throws InvalidError
   * at `file` for what is no scan, is broken or too large; of that nothing is kept.
   */
  readonly receive: (user: CurrentUser | null, fileName: string, sent: AsyncIterable<Uint8Array>) => Promise<Scan>;
  /** A page as WebP, drawn unless `signal` says that it is no longer wanted. Throws NotFoundError for a file that isn't kept or a page that it hasn't. */
  readonly picture: (
    user: CurrentUser | null,
    sha256: string,
    page: number,
    size: PictureSize,
    signal?: AbortSignal,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  /** The file as it was sent. Throws NotFoundError. */
  readonly file: (user: CurrentUser | null, sha256: string) => Promise<SentFile>;
}

/** Whoever may read drafts sees every kept file; whoever may write them adds one. */
export function deskScans(store: FileStore, scans: Scans, largest = mostScanBytes): DeskScans {
  return {
    receive: async (user, fileName, sent) => {
      check(user, 'write-drafts');
      const name = basename(fileName.replaceAll('\\', '/')).trim();
      if (name === '') throw invalid('The file has no name.');
      const { sha256, bytes, isNew } = await store.put(Readable.from(upTo(sent, largest)));
      try {
        if (bytes === 0) throw invalid('The file is empty.');
        const { mediaType, pages } = await scans.examine(sha256);
        return { sha256, fileName: name, mediaType, bytes, pages: [...pages] };
      } catch (error) {
        // What was there before a record may name, such as one that came with a backup or an import.
        if (isNew && error instanceof InvalidError) await store.remove(sha256);
        throw error;
      }
    },
    picture: async (user, sha256, page, size, signal) => {
      check(user, 'read-drafts');
      return await scans.picture(sha256, page, size, signal);
    },
    file: async (user, sha256) => {
      check(user, 'read-drafts');
      return await sendFile(store, sha256);
    },
  };
}

/** A stored file to be sent. Throws NotFoundError. */
export async function sendFile(store: FileStore, sha256: string): Promise<SentFile> {
  const { size: bytes } = await stat(store.path(sha256));
  return { open: (part) => store.open(sha256, part), bytes };
}

function check(user: CurrentUser | null, right: Right): void {
  if (!user) throw new SignedOutError('Sign in to do this.');
  if (allows(user.role, right)) return;
  throw new ForbiddenError(`This asks for the role “${leastRole(right)}”; yours is “${user.role}”.`);
}

async function* upTo(sent: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of sent) {
    bytes += piece.byteLength;
    if (bytes > largest) throw invalid(`The file is larger than ${String(largest / 1e6)} MB.`);
    yield piece;
  }
}

function invalid(message: string): InvalidError {
  return new InvalidError([{ path: 'file', message }]);
}
