import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicArchive } from '@fonds/api/public/archive';
import { InvalidError, UnavailableError } from '@fonds/domain/errors';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { contentDisposition } from '../data/link-header.ts';
import { asciiPath } from './ascii-path.ts';
import { refuse, refuseForNow, sendFile } from './send-download.ts';
import { isSame } from './send-page.ts';

/** A picture of a page of a scan, or the file as it was sent. */
export interface AskedScan {
  readonly slug: string;
  readonly scan: number;
  readonly picture: { readonly page: number; readonly size: 'small' | 'large' } | undefined;
  /** The address behind the document's own. */
  readonly below: string;
}

const scanPath = /^\/documents\/([^/.]+)(\/scans\/([1-9]\d{0,5})\/(?:([1-9]\d{0,5})(-small)?\.webp|original))$/;

/** The picture or file that a path asks for; undefined for other paths. */
export function askedScan(path: string): AskedScan | undefined {
  const [, slug, below, scan, page, small] = scanPath.exec(path) ?? [];
  if (slug === undefined || below === undefined) return undefined;
  const picture =
    page === undefined ? undefined : { page: Number(page), size: small ? ('small' as const) : ('large' as const) };
  return { slug: decodeURIComponent(slug), scan: Number(scan), picture, below };
}

/**
 * No cache shows what it keeps without asking here first: what is withdrawn, or comes under an embargo, is gone everywhere at
 * once. Asked with a tag, an unchanged picture costs a look-up and no bytes.
 */
const cacheControl = 'public, no-cache';
/** The document's own page is what search engines may find. */
const robots = { 'x-robots-tag': 'noindex' };

/** Sends a picture of a page, or the file as it was sent. Each time the archive is asked whether it is public. */
export async function sendScan(
  archive: PublicArchive,
  request: IncomingMessage,
  response: ServerResponse,
  asked: AskedScan,
): Promise<void> {
  const { slug, scan, picture } = asked;
  try {
    if (picture) {
      const found = await archive.scans.picture(slug, scan, picture.page, picture.size);
      if (found.outcome === 'found') sendPicture(request, response, found.view);
      else refuseScan(response, found, asked);
      return;
    }
    const found = await archive.scans.file(slug, scan);
    if (found.outcome !== 'found') {
      refuseScan(response, found, asked);
      return;
    }
    const { stream, bytes, mediaType, fileName } = found.view;
    await sendFile(request, response, stream, {
      ...robots,
      'content-type': isMediaType.test(mediaType) ? mediaType : 'application/octet-stream',
      'content-length': bytes,
      'content-disposition': contentDisposition(fileName, false),
      'content-security-policy': 'sandbox',
      'cache-control': cacheControl,
    });
  } catch (error) {
    if (response.headersSent) throw error;
    // An import may name a file of which no pages can be drawn.
    if (error instanceof InvalidError) refuse(response, 404, words.scans.noSuchPage);
    else if (!(error instanceof UnavailableError)) throw error;
    else refuseForNow(response, error.message, error.retryAfterSeconds ?? undefined);
  }
}

const isMediaType = /^[\w.+-]+\/[\w.+-]+$/;

function sendPicture(request: IncomingMessage, response: ServerResponse, picture: Uint8Array): void {
  const etag = `"${createHash('sha256').update(picture).digest('base64url').slice(0, 27)}"`;
  const headers = { ...robots, etag, 'cache-control': cacheControl };
  if (isSame(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': 'image/webp', 'content-length': picture.length });
  response.end(request.method === 'HEAD' ? undefined : picture);
}

type Refused = Exclude<Awaited<ReturnType<PublicArchive['scans']['file']>>, { outcome: 'found' }>;

function refuseScan(response: ServerResponse, found: Refused, { below }: AskedScan): void {
  if (found.outcome === 'moved') {
    response.writeHead(301, { location: asciiPath(`${found.to}${below}`) }).end();
  } else if (found.outcome === 'gone') refuse(response, 410, words.data.withdrawn(dayInWords(found.withdrawnAt)));
  else refuse(response, 404, words.scans.noSuchPage);
}
