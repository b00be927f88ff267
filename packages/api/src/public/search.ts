import { readArchive } from '@fonds/db/archive';
import { toEntries } from '@fonds/db/document-entries';
import { listIndexedTexts, type IndexedText } from '@fonds/db/search/texts';
import { searchDocuments, type DocumentQuery } from '@fonds/db/search/documents';
import { expandNames, listMatchingRecords, type Wanted } from '@fonds/db/search/names';
import type { Reader } from '@fonds/db/open';
import { readDayRange } from '@fonds/domain/dates/filter';
import { paragraphAnchor } from '@fonds/domain/document-contents';
import { readQuestion } from '@fonds/domain/query/question';
import type { Search } from '@fonds/domain/search-address';
import { markHits, passagesOf } from '@fonds/domain/text/passages';
import { paragraphs } from '@fonds/domain/text/semantic-html';
import { foldForSearch } from '@fonds/domain/text/tokens';
import type { DocumentEntry, Passage, SearchHit, SearchView } from '@fonds/domain/views/public';
import { z } from 'zod';

export const searchInput: z.ZodType<Search> = z.object({
  q: z.string().max(1000),
  from: z.string().max(200),
  to: z.string().max(200),
  within: z.enum(['possibly', 'certainly']),
  sort: z.enum(['relevance', 'date', '-date', 'title']).optional(),
  page: z.number().int().min(1).max(100_000),
  size: z.number().int().min(1).max(100),
});

/** A search made ready for the database, with what was odd about it. */
export interface ReadySearch {
  readonly query: DocumentQuery;
  readonly terms: readonly string[];
  readonly alsoSearched: SearchView['alsoSearched'];
  readonly remarks: readonly string[];
}

function tokensOf(text: string): readonly string[] {
  return foldForSearch(text).tokens.map((token) => token.token);
}

/** Reads a search's question, names and dates. What can't be read is left out, and said to be. */
export function readySearch(reader: Reader, search: Search, collectionId?: string): ReadySearch {
  const question = readQuestion(search.q);
  const { wanted, added } = expandNames(reader, question.clauses, tokensOf);
  const span = readDayRange(search.from, search.to);
  const { range } = span;
  const remarks = [...question.remarks, ...span.remarks];
  if (range.earliest !== null && range.latest !== null && range.earliest > range.latest) {
    remarks.push('The span of time ends before it begins, so nothing can lie in it.');
  }
  return {
    query: {
      wanted,
      range,
      within: search.within,
      ...(collectionId === undefined ? {} : { collectionId }),
      sort: search.sort ?? (wanted.length > 0 ? 'relevance' : 'date'),
    },
    terms: termsOf(wanted),
    alsoSearched: added,
    remarks,
  };
}

function termsOf(wanted: readonly Wanted[]): string[] {
  return [...new Set(wanted.flatMap((part) => part.terms))];
}

/** Marks what was searched for in the titles and summaries of some documents, and cuts passages from their texts. */
export function toHits(reader: Reader, entries: readonly DocumentEntry[], terms: readonly string[]): SearchHit[] {
  const texts =
    terms.length === 0
      ? new Map<string, IndexedText[]>()
      : Map.groupBy(
          listIndexedTexts(
            reader,
            entries.map((entry) => entry.id),
          ),
          (text) => text.documentId,
        );
  return entries.map((entry) => ({
    ...entry,
    titleParts: markHits(entry.title.text, terms),
    passages: terms.length === 0 ? [] : passagesFor(entry, texts.get(entry.id) ?? [], terms),
  }));
}

const mostPassages = 3;

function passagesFor(entry: DocumentEntry, texts: readonly IndexedText[], terms: readonly string[]): Passage[] {
  const found: Passage[] = [];
  if (entry.summary) {
    const parts = markHits(entry.summary.text, terms);
    if (parts.some((part) => part.marked)) {
      found.push({ field: 'summary', language: entry.summary.language ?? null, parts, anchor: null });
    }
  }
  for (const text of texts) {
    for (const paragraph of paragraphs(text.html)) {
      if (found.length >= mostPassages) return found;
      for (const parts of passagesOf(paragraph.text, terms, { radius: 140, most: 1 })) {
        found.push({
          field: 'text',
          language: text.language,
          parts,
          anchor: paragraph.id === null ? null : paragraphAnchor(text.textKey, paragraph.id),
        });
      }
    }
  }
  return found;
}

/** The search page. */
export function viewSearch(reader: Reader, search: Search): SearchView {
  const ready = readySearch(reader, search);
  const size = search.size;
  const found = searchDocuments(reader, ready.query, { limit: size, offset: (search.page - 1) * size });
  const dated = ready.query.range.earliest !== null || ready.query.range.latest !== null;
  const withoutDates =
    found.total === 0 && dated
      ? searchDocuments(reader, { ...ready.query, range: { earliest: null, latest: null } }, { limit: 0, offset: 0 })
          .total
      : null;
  return {
    q: search.q,
    from: search.from,
    to: search.to,
    within: search.within,
    sort: ready.query.sort,
    hits: {
      entries: toHits(reader, toEntries(reader, found.rows), ready.terms),
      total: found.total,
      page: search.page,
      pageSize: size,
    },
    of: readArchive(reader).documents,
    records: search.q === '' || search.page > 1 ? [] : listMatchingRecords(reader, search.q, 6),
    alsoSearched: ready.alsoSearched,
    remarks: ready.remarks,
    withoutDates,
  };
}
