import { facetIds, type FacetId } from '@fonds/domain/facets';
import { mostFacetValues, searchSorts, type Search } from '@fonds/domain/search-address';
import { z } from 'zod';

// A lone surrogate can't be put into an address again.
const typed = z
  .string()
  .max(1000)
  .transform((text) => text.toWellFormed());
const chosen = z.array(typed).max(mostFacetValues);

export const searchInput: z.ZodType<Search> = z.object({
  q: typed,
  from: typed,
  to: typed,
  within: z.enum(['possibly', 'certainly']),
  collection: chosen,
  agent: chosen,
  place: chosen,
  subject: chosen,
  type: chosen,
  language: chosen,
  textLanguage: chosen,
  repository: chosen,
  recordset: chosen,
  classification: chosen,
  has: chosen,
  drop: chosen,
  sort: z.enum(searchSorts).optional(),
  page: z.number().int().min(1).max(100_000),
  size: z.number().int().min(1).max(100),
});

/** One page of all values of a facet. */
export interface FacetRequest {
  readonly search: Search;
  readonly facet: FacetId;
  readonly role: string;
  readonly named: string;
  readonly page: number;
}

export const facetInput: z.ZodType<FacetRequest> = z.object({
  search: searchInput,
  facet: z.enum(facetIds),
  role: z.string().max(100),
  named: z.string().max(200),
  page: z.number().int().min(1).max(100_000),
});

/** A role as an address of facets names it. */
export const roleInput = z.object({ facet: z.enum(facetIds), role: z.string().max(100) });

export const suggestInput = z.object({ q: z.string().max(200), most: z.number().int().min(1).max(20) });
export type SuggestRequest = z.infer<typeof suggestInput>;

export const termsInput = z.object({ q: typed, drop: chosen });
export type TermsRequest = z.infer<typeof termsInput>;

/** The documents of a collection that its own search leaves, in order of time: one page. */
export interface WithinRequest {
  readonly search: Search;
  readonly collectionId: string;
  /** Empty for any. */
  readonly type: string;
  readonly pageSize: number;
}

/** All that a search finds: in its own order, or the last published first. */
export interface AllRequest {
  readonly search: Search;
  readonly order: 'search' | 'published';
}
