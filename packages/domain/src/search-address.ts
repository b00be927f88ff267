import { z } from 'zod';
import { facetIds, type FacetId } from './facets.ts';

// A lone surrogate can't be put into an address again.
const clean = (value: string) => value.trim().slice(0, 1000).toWellFormed();
const one = z
  .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')])
  .transform(clean)
  .catch('');

/** The most values of one facet that an address may ask for. */
export const mostFacetValues = 20;

const many = z
  .union([z.array(z.string()), z.string().transform((value) => [value])])
  .transform((values) => [...new Set(values.map(clean).filter((value) => value !== ''))].slice(0, mostFacetValues))
  .catch([])
  .default([]);

/** Page sizes that an address may ask for. */
export const pageSizes = [20, 50, 100] as const;

export const searchSorts = ['relevance', 'date', '-date', 'title'] as const;
export type SearchSort = (typeof searchSorts)[number];

const searchSchema = z.object({
  q: one.default(''),
  from: one.default(''),
  to: one.default(''),
  within: z.enum(['possibly', 'certainly']).catch('possibly'),
  collection: many,
  agent: many,
  place: many,
  subject: many,
  type: many,
  language: many,
  textLanguage: many,
  repository: many,
  recordset: many,
  classification: many,
  has: many,
  drop: many,
  sort: z.enum(searchSorts).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  size: z.coerce
    .number()
    .refine((size) => pageSizes.some((allowed) => allowed === size))
    .catch(20),
});

/** The values by which a search is narrowed, as the address names them: slugs, codes, or `role:slug` of a person. */
export type FacetChoice = Readonly<Record<FacetId, readonly string[]>>;

/** A search as the address holds it: text as typed, everything else checked. `sort` is left out when nobody chose one. */
export interface Search extends FacetChoice {
  readonly q: string;
  readonly from: string;
  readonly to: string;
  readonly within: 'possibly' | 'certainly';
  /** What the archive would add to the question and shall not: `Expansion.drop` of a view. */
  readonly drop: readonly string[];
  readonly sort?: SearchSort | undefined;
  readonly page: number;
  readonly size: number;
}

/** A search that asks for nothing. */
export const emptySearch: Search = searchSchema.parse({});

/** Reads the parameters of `/search` and of a collection's own search. What can't be read falls back to its default. */
export function readSearch(parameters: Readonly<Record<string, string | string[] | undefined>>): Search {
  return searchSchema.parse(parameters);
}

/** Whether a search asks for anything: words, a span, or a value of a facet. */
export function isAsked(search: Search): boolean {
  return search.q !== '' || search.from !== '' || search.to !== '' || facetIds.some((id) => search[id].length > 0);
}

/**
 * The query string (with `?`, or empty) of a search; defaults are left out and values of a facet sorted, so that one search
 * has one address.
 */
export function searchQuery(search: Partial<Search>): string {
  const parameters: string[] = [];
  const set = (name: string, value: string | number) => {
    parameters.push(`${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`);
  };
  if (search.q) set('q', search.q);
  if (search.from) set('from', search.from);
  if (search.to) set('to', search.to);
  if (search.within === 'certainly') set('within', 'certainly');
  for (const name of [...facetIds, 'drop'] as const) {
    for (const value of [...(search[name] ?? [])].sort()) set(name, value);
  }
  if (search.sort) set('sort', search.sort);
  if (search.size && search.size !== 20) set('size', search.size);
  if (search.page && search.page > 1) set('page', search.page);
  return parameters.length ? `?${parameters.join('&')}` : '';
}
