import type { Readable } from 'node:stream';
import { listFeedEntriesAt } from '@fonds/db/feed';
import { snapshot } from '@fonds/db/open';
import { facetIds } from '@fonds/domain/facets';
import { searchQuery, type Search } from '@fonds/domain/search-address';
import { atomAround, atomEntry } from '@fonds/formats/atom';
import type { ArchiveFacts } from '@fonds/formats/format';
import { searchOf } from '../search/search-of.ts';
import type { PublicContext } from '../trpc.ts';
import { readableOf } from './download.ts';
import { archiveFacts } from './published-documents.ts';
import { inSteps } from './search-download.ts';

/** A search as a feed that is made while it is sent. */
export interface SearchFeed {
  /** How many entries it has. */
  readonly size: number;
  readonly open: () => Readable;
}

const entriesInAStep = 100;

/** All that a search finds as Atom, the last published first. Throws UnavailableError when the search can't answer. */
export async function searchFeed(ctx: PublicContext, search: Search, base: string): Promise<SearchFeed> {
  const places = await searchOf(ctx).all({ search, order: 'published' });
  return { size: places.length / 2, open: () => readableOf(pieces(ctx, search, places, base)) };
}

async function* pieces(
  { reader }: PublicContext,
  search: Search,
  places: Float64Array,
  base: string,
): AsyncGenerator<Buffer> {
  const archive = snapshot(reader, () => archiveFacts(reader, base));
  const facts = factsOf(search, archive);
  let foot: string | undefined;
  for await (const step of inSteps(places, entriesInAStep)) {
    const entries = snapshot(reader, () => listFeedEntriesAt(reader, step));
    if (entries.length === 0) continue;
    const around = foot === undefined ? atomAround(facts, entries[0]?.publishedAt, archive) : undefined;
    foot ??= around?.foot;
    yield Buffer.from(`${around?.head ?? ''}${entries.map((entry) => atomEntry(entry, archive)).join('')}`);
  }
  const empty = atomAround(facts, undefined, archive);
  yield Buffer.from(foot ?? `${empty.head}${empty.foot}`);
}

/** Whoever follows a search knows it by its address, in which neither a page nor an order says what is found. */
function factsOf(search: Search, { name }: ArchiveFacts) {
  const query = feedQuery(search);
  const span = search.from === '' && search.to === '' ? '' : `${search.from || '…'} – ${search.to || '…'}`;
  const asked = [search.q === '' ? '' : `“${search.q}”`, span, ...facetIds.flatMap((id) => search[id])];
  return {
    title: [name, asked.filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(': '),
    subtitle: 'Newly published among what this search finds',
    path: `/search.atom${query}`,
    pagePath: `/search${query}`,
    idPath: `/search${query}`,
  };
}

/** The query string of a search that is followed. */
export function feedQuery(search: Search): string {
  return searchQuery({ ...search, page: 1, size: 20, sort: undefined });
}
