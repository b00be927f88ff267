import { parseDateBound } from '@fonds/domain/dates/filter';
import { isoDay, type DayBounds } from '@fonds/domain/dates/days';
import { searchQuery, type Search } from '@fonds/domain/search-address';

/** The same page with a search that differs from this one; it begins again at its first page. */
export function withSearch(path: string, search: Search, change: Partial<Search>): string {
  return `${path}${searchQuery({ ...search, page: 1, ...change })}`;
}

/** The address that shows one stretch of days (day numbers). */
export function withSpan(path: string, search: Search): (from: number, to: number) => string {
  return (from, to) => withSearch(path, search, { from: isoDay(from), to: isoDay(to) });
}

/** The days that a search asks for; undefined when it asks for none or they can't be read. */
export function chosenSpan(search: Pick<Search, 'from' | 'to'>): DayBounds | undefined {
  if (search.from === '' && search.to === '') return undefined;
  const from = search.from === '' ? undefined : parseDateBound(search.from, 'earliest');
  const to = search.to === '' ? undefined : parseDateBound(search.to, 'latest');
  const bounds = { earliest: from?.ok ? from.day : null, latest: to?.ok ? to.day : null };
  return bounds.earliest === null && bounds.latest === null ? undefined : bounds;
}

/** A document's address, with the query whose hits stay marked there, and what was not to be added to it. */
export function documentHref(slug: string, q = '', drop: readonly string[] = []): string {
  return `/documents/${encodeURIComponent(slug)}${searchQuery({ q, drop: q === '' ? [] : drop })}`;
}
