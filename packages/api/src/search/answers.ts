import { marksOf } from '@fonds/db/chronology';
import { toEntries } from '@fonds/db/document-entries';
import type { Reader } from '@fonds/db/open';
import { snapshot } from '@fonds/db/open';
import { ask } from '@fonds/db/search/asked';
import { catalogueOf } from '@fonds/db/search/catalogue';
import { newestFirst } from '@fonds/db/search/order';
import { rowsAtSlots } from '@fonds/db/search/rows';
import { find, orderOf } from '@fonds/db/search/search';
import { suggest } from '@fonds/db/search/suggest';
import { readQuery } from '@fonds/domain/query/read-query';
import { searchQuery, type Search } from '@fonds/domain/search-address';
import type { DocumentEntry, ListMark, Listed } from '@fonds/domain/views/public';
import type { FacetPageView, SearchHit, SearchView, Suggestion } from '@fonds/domain/views/search';
import { toHits } from './hits.ts';
import type { AllRequest, FacetRequest, SuggestRequest, TermsRequest, WithinRequest } from './requests.ts';
import { viewFacet, viewSearch } from './view.ts';

/** What a collection's own search leaves. */
export interface WithinAnswer {
  readonly list: Listed<DocumentEntry | SearchHit>;
  readonly marks: readonly ListMark[];
  readonly remarks: readonly string[];
}

/** What the search is asked, by name, and what it answers. */
export interface SearchAnswers {
  readonly view: (search: Search) => SearchView;
  readonly facet: (request: FacetRequest) => FacetPageView;
  readonly suggest: (request: SuggestRequest) => Suggestion[];
  readonly terms: (request: TermsRequest) => string[];
  readonly within: (request: WithinRequest) => WithinAnswer;
  /** All that a search finds, as places in the order of time: sort key and record key by turns. */
  readonly all: (request: AllRequest) => Float64Array;
}

/** Answers in this process, each in one snapshot. */
export function searchAnswers(reader: Reader): SearchAnswers {
  const within =
    <Request, Answer>(answer: (request: Request) => Answer) =>
    (request: Request) =>
      snapshot(reader, () => answer(request));
  return {
    view: within((search) => viewSearch(reader, search)),
    facet: within((request) => viewFacet(reader, request)),
    suggest: within(({ q, most }) => suggest(reader, q, most)),
    terms: within(({ q, drop }) => [...ask(reader, readQuery(q).query, drop).terms]),
    within: within((request) => listWithin(reader, request)),
    all: within((request) => placesOf(reader, request)),
  };
}

function placesOf(reader: Reader, { search, order }: AllRequest): Float64Array {
  const found = find(reader, search);
  const slots =
    order === 'published'
      ? newestFirst(reader, found.hits)
      : orderOf(reader, found, searchQuery({ ...search, page: 1, size: 20 })).slots;
  const { sortKeys, recordKeys } = catalogueOf(reader);
  const places = new Float64Array(slots.length * 2);
  slots.forEach((slot, index) => {
    places[index * 2] = sortKeys.at(slot);
    places[index * 2 + 1] = recordKeys.at(slot);
  });
  return places;
}

function listWithin(reader: Reader, { search, collectionId, type, pageSize }: WithinRequest): WithinAnswer {
  const found = find(reader, { ...search, sort: 'date' }, { collectionId, ...(type === '' ? {} : { type }) });
  const key = `${collectionId} ${type} ${searchQuery({ ...search, sort: 'date', page: 1, size: 20 })}`;
  const { slots } = orderOf(reader, found, key);
  const start = (search.page - 1) * pageSize;
  const entries = toEntries(reader, rowsAtSlots(reader, slots.subarray(start, start + pageSize)));
  const { earliest, latest } = catalogueOf(reader);
  const bound = (day: number) => (Number.isNaN(day) ? null : day);
  const dates = Array.from(slots, (slot) => ({ earliest: bound(earliest.at(slot)), latest: bound(latest.at(slot)) }));
  const { terms } = found.asked;
  return {
    list: {
      entries: terms.length > 0 ? toHits(reader, entries, terms) : entries,
      total: found.total,
      page: search.page,
      pageSize,
    },
    marks: marksOf(dates, pageSize),
    remarks: found.remarks,
  };
}
