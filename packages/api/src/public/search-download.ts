import { listDocumentsAt } from '@fonds/db/documents-at';
import type { EntryPlace } from '@fonds/db/entry-at';
import { snapshot, type Reader } from '@fonds/db/open';
import type { Search } from '@fonds/domain/search-address';
import { searchFormats, type CollectionFormat } from '@fonds/formats/collection/all';
import { searchOf } from '../search/search-of.ts';
import type { PublicContext } from '../trpc.ts';
import { downloadOf, letOthersGoFirst, type Download, type Steps } from './download.ts';
import { documentsInAStep, printPieces } from './exports.ts';

const fileName = 'fonds-search';

/**
 * All that a search finds in one form, in the search's order; undefined when there is no such form. What is withdrawn or
 * given another date while it is read is left out. Throws UnavailableError when the search can't answer.
 */
export async function searchDownload(
  ctx: PublicContext,
  search: Search,
  extension: string,
  base: string,
): Promise<Download | undefined> {
  const format = searchFormats.find((each) => each.extension === extension);
  if (!format) return undefined;
  const places = await searchOf(ctx).all({ search, order: 'search' });
  return downloadOf(format, fileName, () => stepsOf(ctx.reader, places, format, base));
}

async function* stepsOf(reader: Reader, places: Float64Array, format: CollectionFormat, base: string): Steps {
  for await (const step of inSteps(places, documentsInAStep)) {
    yield snapshot(reader, () => printPieces(reader, listDocumentsAt(reader, step), format, base));
  }
}

/** Places as the search tells them, so many at a time; between two steps whoever else waits comes first. */
export async function* inSteps(places: Float64Array, size: number): AsyncGenerator<readonly EntryPlace[]> {
  for (let start = 0; start < places.length; start += size * 2) {
    if (start > 0) await letOthersGoFirst();
    const step: EntryPlace[] = [];
    for (let at = start; at < Math.min(start + size * 2, places.length); at += 2) {
      step.push({ sortKey: places[at] ?? 0, recordKey: places[at + 1] ?? 0 });
    }
    yield step;
  }
}
