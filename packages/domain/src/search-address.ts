import { z } from 'zod';

// A lone surrogate can't be put into an address again.
const one = z
  .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')])
  .transform((value) => value.trim().slice(0, 1000).toWellFormed())
  .catch('');

/** Page sizes that an address may ask for. */
export const pageSizes = [20, 50, 100] as const;

const searchSchema = z.object({
  q: one.default(''),
  from: one.default(''),
  to: one.default(''),
  within: z.enum(['possibly', 'certainly']).catch('possibly'),
  sort: z.enum(['relevance', 'date', '-date', 'title']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  size: z.coerce
    .number()
    .refine((size) => pageSizes.some((allowed) => allowed === size))
    .catch(20),
});

/** A search as the address holds it: text as typed, everything else checked. `sort` is left out when nobody chose one. */
export interface Search {
  readonly q: string;
  readonly from: string;
  readonly to: string;
  readonly within: 'possibly' | 'certainly';
  readonly sort?: 'relevance' | 'date' | '-date' | 'title' | undefined;
  readonly page: number;
  readonly size: number;
}

/** Reads the parameters of `/search` and of a collection's own search. What can't be read falls back to its default. */
export function readSearch(parameters: Readonly<Record<string, string | string[] | undefined>>): Search {
  return searchSchema.parse(parameters);
}

/** The query string (with `?`, or empty) of a search; defaults are left out, so that one search has one address. */
export function searchQuery(search: Partial<Search>): string {
  const parameters: string[] = [];
  const set = (name: string, value: string | number) => {
    parameters.push(`${name}=${encodeURIComponent(value).replaceAll('%20', '+')}`);
  };
  if (search.q) set('q', search.q);
  if (search.from) set('from', search.from);
  if (search.to) set('to', search.to);
  if (search.within === 'certainly') set('within', 'certainly');
  if (search.sort) set('sort', search.sort);
  if (search.size && search.size !== 20) set('size', search.size);
  if (search.page && search.page > 1) set('page', search.page);
  return parameters.length ? `?${parameters.join('&')}` : '';
}
