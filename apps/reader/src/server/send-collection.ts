import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PublicArchive } from '@fonds/api/public/archive';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { contentDisposition } from '../data/link-header.ts';
import { asciiPath } from './ascii-path.ts';
import { isSame, takesGzip } from './send-page.ts';

const downloadPath = /^\/collections\/([^/.]+)\.([^/]+)$/;

/** How many collections are sent whole at a time: each takes of the time of those who read. */
const mostAtOnce = 4;
let underWay = 0;

/** The collection and the form that a path asks for; undefined for other paths. */
export function askedCollection(path: string): { slug: string; extension: string } | undefined {
  const [, slug, extension] = downloadPath.exec(path) ?? [];
  return slug === undefined || extension === undefined ? undefined : { slug: decodeURIComponent(slug), extension };
}

/** Sends a whole collection while it is read; nothing of it is kept. */
export async function sendCollection(
  archive: PublicArchive,
  request: IncomingMessage,
  response: ServerResponse,
  { slug, extension }: { readonly slug: string; readonly extension: string },
): Promise<void> {
  const etag = `W/"${archive.contentVersion()}-${extension}"`;
  const found = await archive.downloadCollection(slug, extension);
  if (found.outcome === 'missing') {
    const { collections } = await archive.caller.exports.formats();
    const isForm = collections.some((each) => each.extension === extension);
    const known = collections.map((each) => `.${each.extension}`);
    refuse(response, 404, isForm ? words.data.noSuchCollection : words.data.noSuchForm(known));
  } else if (found.outcome === 'gone') refuse(response, 410, words.data.withdrawn(dayInWords(found.withdrawnAt)));
  else if (found.outcome === 'moved') {
    response.writeHead(301, { location: asciiPath(`${found.to}.${extension}`) }).end();
  } else if (isSame(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { etag, vary: 'Accept-Encoding' }).end();
  } else if (underWay >= mostAtOnce) {
    response.setHeader('retry-after', '30');
    refuse(response, 503, words.data.busy);
  } else {
    const { mediaType, fileName, open } = found.view;
    const zipped = takesGzip(request.headers['accept-encoding']);
    response.writeHead(200, {
      'content-type': mediaType === 'application/zip' ? mediaType : `${mediaType}; charset=utf-8`,
      'content-disposition': contentDisposition(fileName, false),
      'cache-control': 'public, no-cache',
      'x-robots-tag': 'noindex',
      vary: 'Accept-Encoding',
      etag,
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    underWay += 1;
    try {
      await (zipped ? pipeline(open(), createGzip(), response) : pipeline(open(), response));
    } catch (error) {
      // Whoever leaves before the end has what they wanted.
      if (!request.destroyed && !response.destroyed) throw error;
    } finally {
      underWay -= 1;
    }
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex' });
  response.end(`${sentence}\n`);
}
