import { isoDay } from '@fonds/domain/dates/days';
import { dateInWords } from '@fonds/domain/dates/words';
import { facetIds } from '@fonds/domain/facets';
import { partsOf } from '@fonds/domain/query/question-parts';
import type { Search } from '@fonds/domain/search-address';
import type { NearestSearch } from '@fonds/domain/views/search';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import { countFound, type Found } from './search.ts';
import { respelled } from './respelled.ts';

const mostTried = 6;
const noDates = { from: '', to: '', within: 'possibly' } as const;

/** The searches nearest to one that finds nothing, each with how much it finds: another spelling, less of it, other dates. */
export function nearestTo(db: Reader, found: Found): NearestSearch[] {
  const { search } = found;
  const near = (kind: NearestSearch['kind'], label: string, change: Partial<Search>): NearestSearch => ({
    kind,
    label,
    change,
    total: countFound(db, { ...search, ...change, page: 1 }),
  });
  const parts = partsOf(search.q);
  const dated = search.from !== '' || search.to !== '';
  const bare = { ...noDates, ...Object.fromEntries(facetIds.map((facet) => [facet, []])) };
  const isNarrowed = dated || facetIds.some((facet) => search[facet].length > 0);
  return [
    ...respelled(db, search.q).map((q) => {
      const narrowed = near('spelling', q, { q });
      return narrowed.total > 0 || !isNarrowed ? narrowed : near('spelling', q, { ...bare, q });
    }),
    ...(dated && search.within === 'certainly' ? [near('possibly', '', { within: 'possibly' })] : []),
    ...(dated ? [near('without-dates', '', noDates), ...nearInTime(db, found)] : []),
    ...(search.drop.length > 0 ? [near('undropped', '', { drop: [] })] : []),
    ...facetIds
      .filter((facet) => search[facet].length > 0)
      .map((facet) => near('without-facet', labelsOf(found, facet), { [facet]: [] })),
    ...(parts.length > 1
      ? parts.slice(0, mostTried).map(({ text, without }) => near('without-part', text, { q: without }))
      : []),
    ...(parts.length > 0 && isNarrowed ? [near('without-facet', '', bare)] : []),
  ].filter(({ total }) => total > 0);
}

function labelsOf({ choice }: Found, facet: (typeof facetIds)[number]): string {
  return choice.values
    .filter((value) => value.facet === facet)
    .map(({ label }) => label)
    .join(', ');
}

/** The years before and after the span in which the rest of the search finds something. */
function nearInTime(db: Reader, { search, range, anyDate }: Found): NearestSearch[] {
  const catalogue = catalogueOf(db);
  const set = anyDate();
  const earliest = catalogue.earliest.array;
  const latest = catalogue.latest.array;
  let before = -Infinity;
  let after = Infinity;
  set.each((slot) => {
    const last = latest[slot] ?? NaN;
    const first = earliest[slot] ?? NaN;
    if (range.earliest !== null && last < range.earliest && last > before) before = last;
    if (range.latest !== null && first > range.latest && first < after) after = first;
  });
  return [before, after].filter(Number.isFinite).map((day) => {
    const year = isoDay(day).replace(/-\d\d-\d\d$/, '');
    const change = { from: year, to: year, within: 'possibly' } as const;
    return {
      kind: 'dates' as const,
      label: dateInWords(year),
      change,
      total: countFound(db, { ...search, ...change, page: 1 }),
    };
  });
}
