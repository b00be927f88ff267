import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicArchive } from '@fonds/api/public/archive';
import { words } from '@fonds/ui/words';
import { dayInWords } from '../components/day-in-words.ts';
import { contentDisposition } from '../data/link-header.ts';
import { asciiPath } from './ascii-path.ts';
import { refuse, refuseForNow, sendStream, takePlace } from './send-download.ts';
import { isSame } from './send-page.ts';

const downloadPath = /^\/collections\/([^/.]+)\.([^/]+)$/;

/** The collection and the form that a path asks for; undefined for other paths. */
export function askedCollection(path: string): { slug: string; extension: string } | undefined {
  const [, slug, extension] = downloadPath.exec(path) ?? [];
  return slug === undefined || extension === undefined ? undefined : { slug: decodeURIComponent(slug), extension };
}

/** Sends a whole collection while it is read. */
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
  } else {
    const leave = takePlace();
    if (!leave) {
      refuseForNow(response);
      return;
    }
    const { mediaType, fileName, open } = found.view;
    try {
      await sendStream(request, response, open, {
        'content-type': mediaType === 'application/zip' ? mediaType : `${mediaType}; charset=utf-8`,
        'content-disposition': contentDisposition(fileName, false),
        'x-robots-tag': 'noindex',
        etag,
      });
    } finally {
      leave();
    }
  }
}
