import { oneOf, pageNumber, type Parameters } from '../components/page-props.ts';

/** What the address of a list of people, places … asks for. */
export interface ListAsked {
  readonly q: string;
  /** Persons, organisations …; empty for all. */
  readonly type: string;
  readonly sort: 'name' | 'documents';
  readonly page: number;
}

export function readListAsked(parameters: Parameters): ListAsked {
  return {
    q: (oneOf(parameters['q']) ?? '').trim().slice(0, 200),
    type: (oneOf(parameters['type']) ?? '').slice(0, 40),
    sort: oneOf(parameters['sort']) === 'documents' ? 'documents' : 'name',
    page: pageNumber(parameters['page']),
  };
}

/** The address of a list; defaults are left out. */
export function listAddress(path: string, asked: ListAsked): string {
  const parameters = new URLSearchParams();
  if (asked.q) parameters.set('q', asked.q);
  if (asked.type) parameters.set('type', asked.type);
  if (asked.sort === 'documents') parameters.set('sort', 'documents');
  if (asked.page > 1) parameters.set('page', String(asked.page));
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}
