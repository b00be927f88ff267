import { isoDay } from '@fonds/domain/dates/days';
import { readSearch, searchQuery, type Search } from '@fonds/domain/search-address';
import { oneOf, type Parameters } from '../components/page-props.ts';

/** What the address of a collection asks for. */
export interface CollectionAsked {
  readonly search: Search;
  /** The type of its documents; empty for all. */
  readonly type: string;
  /** Undefined for the collection's own. */
  readonly order: 'date' | undefined;
}

export function readCollectionAsked(parameters: Parameters): CollectionAsked {
  return {
    search: readSearch(parameters),
    type: (oneOf(parameters['type']) ?? '').slice(0, 100),
    order: oneOf(parameters['order']) === 'date' ? 'date' : undefined,
  };
}

/** The query string (with `?`, or empty); defaults are left out. */
export function collectionQuery({ search, type, order }: CollectionAsked): string {
  const more = new URLSearchParams({ ...(type === '' ? {} : { type }), ...(order === undefined ? {} : { order }) });
  const query = searchQuery(search);
  const rest = more.toString();
  if (rest === '') return query;
  return query === '' ? `?${rest}` : `${query}&${rest}`;
}

interface Change extends Partial<Omit<CollectionAsked, 'search'>> {
  readonly search?: Partial<Search>;
}

/** The same collection under something that differs from this; it begins again at its first page. */
export function changed(path: string, asked: CollectionAsked, change: Change): string {
  const search = { ...asked.search, page: 1, ...change.search };
  return `${path}${collectionQuery({ ...asked, ...change, search })}`;
}

/** The address that shows one stretch of days (day numbers). */
export function withDays(path: string, asked: CollectionAsked): (from: number, to: number) => string {
  return (from, to) => changed(path, asked, { search: { from: isoDay(from), to: isoDay(to) } });
}
