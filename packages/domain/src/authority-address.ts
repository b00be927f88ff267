import { z } from 'zod';
import type { AuthorityFilter } from './views/authority.ts';

// A lone surrogate can't be put into an address again.
const one = z
  .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')])
  .transform((value) => value.trim().slice(0, 300).toWellFormed())
  .catch('');
const page = z.coerce.number().int().min(1).max(100_000).catch(1);

const filterSchema = z.object({
  role: one.default(''),
  with: one.default(''),
  place: one.default(''),
  subject: one.default(''),
  collection: one.default(''),
  from: one.default(''),
  to: one.default(''),
  sort: z.enum(['date', 'leaf']).catch('date'),
  page,
  sets: page,
});

/** Of what an address says nothing: all documents, in order of time. */
export const wholeFilter: AuthorityFilter = filterSchema.parse({});

/** Reads the parameters of the page of a person, place, subject … What can't be read falls back to its default. */
export function readAuthorityFilter(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): AuthorityFilter {
  return filterSchema.parse(parameters);
}

/** The query string (with `?`, or empty) of a filter; defaults are left out, so that one filter has one address. */
export function authorityQuery(filter: Partial<AuthorityFilter>): string {
  const parameters: string[] = [];
  const set = (name: string, value: string | number | undefined, none: string | number) => {
    if (value === undefined || value === none) return;
    parameters.push(`${name}=${encodeURIComponent(value).replaceAll('%20', '+').replaceAll('%3A', ':')}`);
  };
  set('role', filter.role, '');
  set('with', filter.with, '');
  set('place', filter.place, '');
  set('subject', filter.subject, '');
  set('collection', filter.collection, '');
  set('from', filter.from, '');
  set('to', filter.to, '');
  set('sort', filter.sort, 'date');
  set('sets', filter.sets, 1);
  set('page', filter.page, 1);
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}
