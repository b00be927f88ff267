import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidError, NotFoundError } from '@fonds/domain/errors';
import { orderProcess, TookTooLongError } from '../order-process.ts';
import type { FileStore } from '../store.ts';
import { mostScanBytes } from './limits.ts';
import type { ExaminedFile, PictureSize, ScanAnswer, ScanOrder } from './messages.ts';
import { pictureCache } from './picture-cache.ts';
import { sharedWork } from './shared-work.ts';

export type { ExaminedFile, PictureSize } from './messages.ts';

/** What the scans in the store show: their pages, and pictures of these, drawn when first asked for and then kept. */
export interface Scans {
  /**
   * What a stored file is, by its bytes. Throws NotFoundError (not stored), InvalidError at `file` (it can't be shown,
   * and what can), UnavailableError (too many wait, or it took too long).
   */
  readonly examine: (sha256: string) => Promise<ExaminedFile>;
  /**
   * A page, counted from 1, as WebP. Throws as `examine` does, and NotFoundError for a page that the file hasn't. With a
   * `signal`, whoever goes away leaves the queue: UnavailableError; the page isn't drawn unless another waits for it.
   */
  readonly picture: (
    sha256: string,
    page: number,
    size: PictureSize,
    signal?: AbortSignal,
  ) => Promise<Uint8Array<ArrayBuffer>>;
  readonly close: () => void;
}

interface ScansOptions {
  readonly mostMilliseconds?: number;
  readonly mostWaiting?: number;
  readonly heapMegabytes?: number;
}

/**
 * The scans of a store. Files are read in a process of its own, one after the other; what goes wrong in it concerns one
 * file. Pictures are kept in `cacheFolder`, which may be deleted at any time.
 */
export function openScans(store: FileStore, cacheFolder: string, options: ScansOptions = {}): Scans {
  const built = join(import.meta.dirname, 'scan', 'child.mjs');
  const { ask, close } = orderProcess<ScanOrder, ScanAnswer>({
    file: existsSync(built) ? built : join(import.meta.dirname, 'child.ts'),
    // Pictures and PDFs lie outside Node's heap.
    heapMegabytes: options.heapMegabytes ?? 256,
    idleMilliseconds: 30_000,
    mostMilliseconds: options.mostMilliseconds ?? 60_000,
    // A browser asks for all the small pictures of a screen at once: four screens of 100.
    mostWaiting: options.mostWaiting ?? 400,
    words: {
      failed: 'This scan could not be read just now. Try again in a moment.',
      tookTooLong: 'This scan took too long to read.',
      tooMany: 'Too many scans are being read. Try again in a moment.',
    },
  });
  const cache = pictureCache(cacheFolder);
  const shared = sharedWork<Uint8Array<ArrayBuffer>>();
  const givenUp = recentFailures();

  async function drawn(
    sha256: string,
    page: number,
    size: PictureSize,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const kept = await cache.find(sha256, page, size);
    if (kept) return kept;
    const key = `${sha256}/${String(page)}`;
    givenUp.check(key);
    try {
      const answer = await ask({ draw: store.path(sha256), page, size }, signal);
      if (!('picture' in answer)) throw errorOf(answer, page);
      await cache.keep(sha256, page, size, answer.picture);
      return answer.picture;
    } catch (error) {
      givenUp.note(key, error);
      throw error;
    }
  }

  return {
    examine: async (sha256) => {
      const file = store.path(sha256);
      if ((await stat(file)).size > mostScanBytes) {
        throw refused('this file is larger than 1 GB: divide it, or scan at a lower resolution');
      }
      const answer = await ask({ examine: file });
      if ('examined' in answer) return answer.examined;
      throw errorOf(answer, 1);
    },
    picture: async (sha256, page, size, signal) => {
      store.path(sha256);
      const key = `${sha256}/${String(page)}-${size}`;
      return shared(key, (unwanted) => drawn(sha256, page, size, unwanted), signal);
    },
    close,
  };
}

const refused = (message: string) => new InvalidError([{ path: 'file', message }]);

function errorOf(answer: ScanAnswer, page: number): Error {
  if ('refused' in answer) return refused(answer.refused);
  if ('missing' in answer) return new NotFoundError(`This scan has no page ${String(page)}.`);
  return new Error('The process that reads scans answered another question.');
}

/** What took too long isn't tried again for ten minutes, so that one page can't hold up all. */
function recentFailures() {
  const failures = new Map<string, { readonly error: TookTooLongError; readonly until: number }>();
  return {
    check: (key: string) => {
      const found = failures.get(key);
      if (found && found.until > Date.now()) throw found.error;
    },
    note: (key: string, error: unknown) => {
      if (!(error instanceof TookTooLongError)) return;
      if (failures.size >= 1000) failures.clear();
      failures.set(key, { error, until: Date.now() + 600_000 });
    },
  };
}
