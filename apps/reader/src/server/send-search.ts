import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { PublicArchive } from '@fonds/api/public/archive';
import { feedQuery } from '@fonds/api/public/search-feed';
import { UnavailableError } from '@fonds/domain/errors';
import { readSearch, type Search } from '@fonds/domain/search-address';
import type { FormatView } from '@fonds/domain/views/export';
import { words } from '@fonds/ui/words';
import { contentDisposition } from '../data/link-header.ts';
import type { PageCache } from './page-cache.ts';
import { refuse, refuseForNow, sendStream, takePlace } from './send-download.ts';
import { isUnchanged, sendPage } from './send-page.ts';
import { versionTime } from './version-time.ts';

/** What an address asks for: all that a search finds, as a file or as a feed. */
export interface AskedSearch {
  readonly search: Search;
  readonly extension: string;
}

const dataPath = /^\/search\.([^/?]+)(?:\?|$)/;
const feedExtension = 'atom';
/** Feeds with no more entries are kept whole, as those who follow them ask again and again. */
const mostEntriesKept = 100;
const robots = { 'x-robots-tag': 'noindex, nofollow' };

/** The search and the form that an address asks for; undefined for other addresses. What can't be read of it is left out. */
export function askedSearch(address: string): AskedSearch | undefined {
  const [, extension] = dataPath.exec(address) ?? [];
  if (extension === undefined) return undefined;
  const given = new URLSearchParams(address.split('?')[1]);
  const parameters = [...new Set(given.keys())].map((name) => {
    const values = given.getAll(name);
    return [name, values.length > 1 ? values : values[0]] as const;
  });
  return { search: readSearch(Object.fromEntries(parameters)), extension };
}

/** Sends all that a search finds. Small feeds are kept among the pages, everything else is read while it is sent. */
export function searchSender(archive: PublicArchive, cache: PageCache, now: () => number = Date.now) {
  const modifiedAt = versionTime(now);
  return async (request: IncomingMessage, response: ServerResponse, { search, extension }: AskedSearch) => {
    const version = archive.contentVersion();
    const { searches } = await archive.caller.exports.formats();
    const format = searches.find((each) => each.extension === extension);
    if (!format && extension !== feedExtension) {
      const known = [...searches.map((each) => `.${each.extension}`), `.${feedExtension}`];
      refuse(response, 404, words.data.noSuchForm(known), robots);
      return;
    }
    const etag = `W/"${version}-${extension}"`;
    const headers = { ...robots, 'last-modified': modifiedAt(version) };
    // Where nothing public has changed, nothing need be searched for.
    if (isUnchanged(request, etag, headers['last-modified'])) {
      response.writeHead(304, { ...headers, etag, 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' }).end();
      return;
    }
    try {
      if (format) await sendFile(archive, request, response, search, format, { ...headers, etag });
      else await sendFeed(archive, cache, request, response, search, { version, etag, headers });
    } catch (error) {
      if (!(error instanceof UnavailableError) || response.headersSent) throw error;
      refuseForNow(response, error.message, error.retryAfterSeconds ?? undefined);
    }
  };
}

async function sendFile(
  archive: PublicArchive,
  request: IncomingMessage,
  response: ServerResponse,
  search: Search,
  { extension, mediaType }: FormatView,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  // Taken before anything is searched for: to refuse shall cost nothing.
  const leave = takePlace();
  if (!leave) {
    refuseForNow(response);
    return;
  }
  try {
    const download = await archive.downloadSearch(search, extension);
    if (!download) throw new Error(`Searches have no form “${extension}”.`);
    await sendStream(request, response, download.open, {
      ...headers,
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': contentDisposition(download.fileName, false),
    });
  } finally {
    leave();
  }
}

interface FeedAnswer {
  readonly version: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function sendFeed(
  archive: PublicArchive,
  cache: PageCache,
  request: IncomingMessage,
  response: ServerResponse,
  search: Search,
  { version, etag, headers: given }: FeedAnswer,
): Promise<void> {
  const headers = { ...given, 'content-type': 'application/atom+xml; charset=utf-8' };
  const key = `/search.${feedExtension}${feedQuery(search)}`;
  const kept = cache.find(version, key);
  if (kept) {
    sendPage(request, response, kept);
    return;
  }
  const feed = await archive.feedOfSearch(search);
  if (feed.size <= mostEntriesKept) {
    const made = { status: 200, headers: { ...headers, 'cache-control': 'public, no-cache' }, keep: true };
    // Its own tag says of the feed itself that it is the same, after other things were published too.
    const page = await cache.get(version, key, async () => ({ ...made, body: await buffer(feed.open()) }));
    sendPage(request, response, page);
    return;
  }
  const leave = takePlace();
  if (!leave) {
    refuseForNow(response);
    return;
  }
  try {
    await sendStream(request, response, feed.open, { ...headers, etag });
  } finally {
    leave();
  }
}
