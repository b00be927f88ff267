import type { FacetId } from '@fonds/domain/facets';
import { searchQuery, type Search } from '@fonds/domain/search-address';
import { oneOf, pageNumber, type Parameters } from '../components/page-props.ts';

/** What the page of a facet shows of its values. */
export interface FacetPageAsked {
  /** The roles by which people are counted; empty for any. */
  readonly role: string;
  /** Words that a value's name has; empty for all. */
  readonly named: string;
  readonly page: number;
}

const wholeList: FacetPageAsked = { role: '', named: '', page: 1 };

/** Reads what `/search/facets/…` asks for beside its search. */
export function readFacetPageAsked(parameters: Parameters): FacetPageAsked {
  return {
    role: (oneOf(parameters['role']) ?? '').slice(0, 100).toWellFormed(),
    named: (oneOf(parameters['named']) ?? '').trim().slice(0, 200).toWellFormed(),
    page: pageNumber(parameters['facet-page']),
  };
}

/** The page of all values of a facet within a search. */
export function facetHref(facet: FacetId, search: Search, asked: Partial<FacetPageAsked> = {}): string {
  const { role, named, page } = { ...wholeList, ...asked };
  const query = new URLSearchParams(searchQuery({ ...search, page: 1 }));
  if (role !== '') query.set('role', role);
  if (named !== '') query.set('named', named);
  if (page > 1) query.set('facet-page', String(page));
  return `/search/facets/${facet}${query.size > 0 ? `?${query.toString()}` : ''}`;
}
