import { isWholeFile, pagesOf, type Scan } from '@fonds/domain/document-contents';
import { NotFoundError } from '@fonds/domain/errors';
import type { Outcome } from '@fonds/domain/views/public';
import type { PictureSize, Scans } from '@fonds/media/scan/scans';
import type { FileStore } from '@fonds/media/store';
import { sendFile, type SentFile } from './desk-scans.ts';

/** The file of a scan as the public may have it. */
export interface PublicFile extends SentFile, Pick<Scan, 'sha256' | 'mediaType' | 'fileName'> {}

/**
 * The scans of published documents. A scan is asked for by the document's slug and its place in what the public sees of that,
 * counted from 1, so that what is withdrawn, under embargo or a draft's can't be asked for. Both throw UnavailableError.
 */
export interface PublicScans {
  /** A page of the document's own as WebP, drawn unless `signal` says that it is no longer wanted. */
  readonly picture: (
    slug: string,
    scan: number,
    page: number,
    size: PictureSize,
    signal?: AbortSignal,
  ) => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** The file as it was sent; missing where pages of other documents stand in it. */
  readonly file: (slug: string, scan: number) => Promise<Outcome<PublicFile>>;
}

const missing = { outcome: 'missing' } as const;

export function publicScans(
  store: FileStore,
  scans: Scans,
  find: (asked: { slug: string }) => Promise<Outcome<readonly Scan[]>>,
): PublicScans {
  const shown = async <View>(slug: string, place: number, take: (scan: Scan) => Promise<View> | undefined) => {
    const found = await find({ slug });
    if (found.outcome !== 'found') return found;
    const scan = found.view[place - 1];
    const taken = scan && take(scan);
    if (!taken) return missing;
    try {
      return { outcome: 'found', view: await taken } as const;
    } catch (error) {
      if (error instanceof NotFoundError) return missing;
      throw error;
    }
  };
  return {
    picture: (slug, place, page, size, signal) =>
      shown(slug, place, (scan) =>
        pagesOf(scan).some(({ number }) => number === page)
          ? scans.picture(scan.sha256, page, size, signal)
          : undefined,
      ),
    file: (slug, place) => shown(slug, place, (scan) => (isWholeFile(scan) ? publicFile(store, scan) : undefined)),
  };
}

async function publicFile(store: FileStore, { sha256, mediaType, fileName }: Scan): Promise<PublicFile> {
  return { ...(await sendFile(store, sha256)), sha256, mediaType, fileName };
}
