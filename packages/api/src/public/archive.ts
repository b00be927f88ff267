import { archiveZone } from '@fonds/db/archive';
import { contentVersion } from '@fonds/db/content-version';
import { isMigrated } from '@fonds/db/migrate';
import { close, openReader } from '@fonds/db/open';
import type { Search } from '@fonds/domain/search-address';
import type { Outcome } from '@fonds/domain/views/public';
import { pdfMaker } from '@fonds/media/pdf/pdf-maker';
import { openScans } from '@fonds/media/scan/scans';
import { openStore } from '@fonds/media/store';
import type { Environment } from '../environment.ts';
import { createLogger, type Logger } from '../logger.ts';
import { searchProcess } from '../search/search-process.ts';
import { publicScans, type PublicScans } from '../scans/public-scans.ts';
import { createPublicCaller, type PublicContext } from '../trpc.ts';
import { collectionDownload } from './collection-download.ts';
import type { Download } from './download.ts';
import { publicRouter } from './router.ts';
import { searchDownload } from './search-download.ts';
import { searchFeed, type SearchFeed } from './search-feed.ts';

const callerOf = createPublicCaller(publicRouter);

/** The archive as the public sees it, opened read-only. */
export interface PublicArchive {
  readonly caller: ReturnType<typeof callerOf>;
  readonly context: PublicContext;
  /** The number that every change of what is public raises. */
  readonly contentVersion: () => number;
  /** The archive's own time zone, for *today*. */
  readonly timeZone: () => string;
  /** Sets a PDF, in a process that starts with the first and ends when idle. Throws UnavailableError when too many wait. */
  readonly makePdf: (source: { readonly template: string; readonly data: string }) => Promise<Uint8Array>;
  readonly scans: PublicScans;
  /** A whole collection as a file that is made while it is sent. */
  readonly downloadCollection: (slug: string, extension: string) => Promise<Outcome<Download>>;
  /** All that a search finds as such a file; undefined when there is no such form. */
  readonly downloadSearch: (search: Search, extension: string) => Promise<Download | undefined>;
  /** The same as a feed to follow. Both throw UnavailableError when the search can’t answer. */
  readonly feedOfSearch: (search: Search) => Promise<SearchFeed>;
  /** Whether a search would be refused now, as too many wait. */
  readonly isSearchFull: () => boolean;
  /** Whether the database answers and has this version's migrations. */
  readonly ready: () => boolean;
  readonly close: () => void;
}

/** Opens the archive for the reader. Throws UnavailableError when there is no database yet. */
export function openPublicArchive(
  environment: Environment,
  logger: Logger = createLogger('reader'),
  onUnavailable?: PublicContext['onUnavailable'],
): PublicArchive {
  const reader = openReader(environment.databaseFile);
  const search = searchProcess(environment.databaseFile);
  const context = { reader, search, logger, now: () => new Date(), onUnavailable };
  const caller = callerOf(context);
  const pdfs = pdfMaker();
  const store = openStore(environment.filesFolder);
  const scans = openScans(store, environment.picturesFolder);
  return {
    caller,
    context,
    contentVersion: () => contentVersion(reader),
    timeZone: () => archiveZone(reader),
    makePdf: pdfs.make,
    scans: publicScans(store, scans, caller.documents.scans),
    downloadCollection: (slug, extension) =>
      collectionDownload(slug, extension, (after) =>
        caller.exports.chunk({ slug, extension, base: environment.readerUrl, after }),
      ),
    downloadSearch: (search, extension) => searchDownload(context, search, extension, environment.readerUrl),
    feedOfSearch: (search) => searchFeed(context, search, environment.readerUrl),
    isSearchFull: search.isFull,
    ready: () => isMigrated(reader),
    close: () => {
      pdfs.close();
      scans.close();
      search.close();
      close(reader);
    },
  };
}
