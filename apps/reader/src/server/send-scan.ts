import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicArchive } from '@fonds/api/public/archive';
import type { PublicFile } from '@fonds/api/scans/public-scans';
import { InvalidError, UnavailableError } from '@fonds/domain/errors';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { contentDisposition } from '../data/link-header.ts';
import { askedBytes } from './asked-bytes.ts';
import { refuse, refuseForNow, sendFile } from './send-download.ts';
import { isSame } from './send-page.ts';

/** A picture of a page of a scan, or the file as it was sent. */
export interface AskedScan {
  readonly slug: string;
  readonly scan: number;
  readonly picture: { readonly page: number; readonly size: 'small' | 'large' } | undefined;
}

const scanPath = /^\/documents\/([^/.]+)\/scans\/([1-9]\d{0,5})\/(?:([1-9]\d{0,5})(-small)?\.webp|original)$/;

/** The picture or file that a path asks for; undefined for other paths. */
export function askedScan(path: string): AskedScan | undefined {
  const [, slug, scan, page, small] = scanPath.exec(path) ?? [];
  if (slug === undefined) return undefined;
  const picture =
    page === undefined ? undefined : { page: Number(page), size: small ? ('small' as const) : ('large' as const) };
  return { slug: decodeURIComponent(slug), scan: Number(scan), picture };
}

/**
 * No cache shows what it keeps without asking here first: what is withdrawn, or comes under an embargo, is gone everywhere at
 * once. Asked with a tag, what is unchanged costs a look-up and no bytes.
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
      const found = await archive.scans.picture(slug, scan, picture.page, picture.size, leftOf(response));
      if (found.outcome === 'found') sendPicture(request, response, found.view);
      else refuseScan(response, found);
      return;
    }
    const found = await archive.scans.file(slug, scan);
    if (found.outcome === 'found') await sendOriginal(request, response, found.view);
    else refuseScan(response, found);
  } catch (error) {
    if (response.headersSent) throw error;
    // An import may name a file of which no pages can be drawn.
    if (error instanceof InvalidError) refuse(response, 404, words.scans.noSuchPage);
    else if (!(error instanceof UnavailableError)) throw error;
    else refuseForNow(response, error.message, error.retryAfterSeconds ?? undefined);
  }
}

/** Tells when whoever asked has gone before an answer. */
function leftOf(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once('close', () => left.abort());
  return left.signal;
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

/** A file that was broken off is had from there on: it may be a gigabyte. */
async function sendOriginal(request: IncomingMessage, response: ServerResponse, file: PublicFile): Promise<void> {
  const { sha256, bytes, mediaType, fileName, open } = file;
  const etag = `"${sha256}"`;
  const headers = { ...robots, etag, 'cache-control': cacheControl, 'accept-ranges': 'bytes' };
  if (isSame(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const asked = askedBytes(request, etag, bytes);
  if (asked === 'nothing') {
    refuse(response, 416, words.scans.noSuchBytes, { 'content-range': `bytes */${bytes}` });
    return;
  }
  const part = asked === 'whole' ? undefined : asked;
  await sendFile(request, response, () => open(part), part ? 206 : 200, {
    ...headers,
    ...(part ? { 'content-range': `bytes ${part.start}-${part.end}/${bytes}` } : {}),
    'content-type': isMediaType.test(mediaType) ? mediaType : 'application/octet-stream',
    'content-length': part ? part.end - part.start + 1 : bytes,
    'content-disposition': contentDisposition(fileName, false),
    'content-security-policy': 'sandbox',
  });
}

type Refused = Exclude<Awaited<ReturnType<PublicArchive['scans']['file']>>, { outcome: 'found' }>;

function refuseScan(response: ServerResponse, found: Refused): void {
  // Behind the address that a merged document leads to, the same place would be another file’s.
  if (found.outcome === 'gone') refuse(response, 410, words.data.withdrawn(dayInWords(found.withdrawnAt)));
  else refuse(response, 404, words.scans.noSuchPage);
}
