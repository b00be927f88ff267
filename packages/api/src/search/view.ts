import { toEntries } from '@fonds/db/document-entries';
import type { Reader } from '@fonds/db/open';
import { catalogueOf } from '@fonds/db/search/catalogue';
import { dateFacet } from '@fonds/db/search/date-facet';
import { countedRole, facetPage, facetViews, peopleByRole } from '@fonds/db/search/facets';
import { findRecords } from '@fonds/db/search/found-records';
import { nearestTo } from '@fonds/db/search/nearest';
import { rowsAtSlots } from '@fonds/db/search/rows';
import { find, orderOf, type Found } from '@fonds/db/search/search';
import { foldVersions } from '@fonds/db/search/versions';
import { allOf } from '@fonds/domain/query/combine';
import { printQuery } from '@fonds/domain/query/print-query';
import type { Dated } from '@fonds/domain/query/query';
import { partsOf } from '@fonds/domain/query/question-parts';
import { readQuery } from '@fonds/domain/query/read-query';
import { searchQuery, type Search } from '@fonds/domain/search-address';
import type { DateFacetView, FacetPageView, SearchHit, SearchView } from '@fonds/domain/views/search';
import type { FacetRequest } from './requests.ts';
import { toHits } from './hits.ts';

/** The search page. Call it within a snapshot. */
export function viewSearch(reader: Reader, search: Search): SearchView {
  const found = find(reader, search);
  const { asked, choice, total, sort, remarks } = found;
  const ordered = orderOf(reader, found, searchQuery({ ...search, page: 1, size: 20 }));
  const folded = foldVersions(reader, ordered.slots);
  const start = (search.page - 1) * search.size;
  const shown = folded.slots.subarray(start, start + search.size);
  return {
    search,
    sort,
    hits: {
      entries: hitsAt(reader, shown, folded.under, asked.terms),
      total,
      page: search.page,
      pageSize: search.size,
    },
    places: folded.slots.length,
    of: catalogueOf(reader).size,
    ranked: ordered.ranked,
    parts: partsOf(search.q),
    expansions: asked.expansions,
    chosen: choice.values.map(({ ordinals: _, ...chosen }) => chosen),
    records: search.q === '' || search.page > 1 ? [] : findRecords(reader, search.q, asked.expansions),
    facets: facetViews(reader, choice, found.counts),
    dates: datesOf(reader, found),
    remarks,
    nearest: total === 0 ? nearestTo(reader, found) : [],
  };
}

function hitsAt(
  reader: Reader,
  slots: Uint32Array,
  under: ReadonlyMap<number, readonly number[]>,
  terms: readonly string[],
): SearchHit[] {
  const hits = toHits(reader, toEntries(reader, rowsAtSlots(reader, slots)), terms);
  return hits.map((hit, place) => {
    const versions = under.get(slots[place] ?? -1);
    return versions ? { ...hit, versions: toEntries(reader, rowsAtSlots(reader, versions)) } : hit;
  });
}

const undated: Dated = { kind: 'date', field: 'date', text: 'undated', range: null };

function datesOf(reader: Reader, { search, range, anyDate }: Found): DateFacetView {
  const { from, to, within, q } = search;
  const { query } = readQuery(q);
  return {
    ...dateFacet(reader, anyDate(), { range, from, to, within }),
    undatedQ: printQuery(query.kind === 'everything' ? undated : (allOf([undated, query]) ?? undated)),
  };
}

/** How many values a page of a facet lists. */
const facetPageSize = 100;

/** A page of all values of one facet. */
export function viewFacet(reader: Reader, { search, facet, role, named, page }: FacetRequest): FacetPageView {
  const found = find(reader, search);
  const called = countedRole(reader, facet, role);
  const asked = { facet, role: called.role, named, page, pageSize: facetPageSize };
  return {
    facet,
    ...called,
    named,
    roles: facet === 'agent' ? peopleByRole(reader, found.counts) : [],
    values: { ...facetPage(reader, found.choice, found.counts, asked), page, pageSize: facetPageSize },
    documents: found.total,
    remarks: found.remarks,
  };
}
