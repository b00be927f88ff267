import type { AuthorityKind } from '@fonds/domain/views/authority';

/** A kind of authority record as the reader speaks of it. */
export interface KindWords {
  readonly kind: AuthorityKind;
  readonly path: string;
  readonly title: string;
  readonly one: string;
  /** What one counts. */
  readonly many: string;
  readonly filter: string;
  readonly description: string;
}

export const authorityKinds = {
  people: {
    kind: 'agent',
    path: '/people',
    title: 'People and bodies',
    one: 'person or body',
    many: 'people and bodies',
    filter: 'Find a name, in any script',
    description: 'The people, organisations, families and offices in the documents of the archive.',
  },
  places: {
    kind: 'place',
    path: '/places',
    title: 'Places',
    one: 'place',
    many: 'places',
    filter: 'Find a place, in any script',
    description: 'Where the documents of the archive were made, where they were sent, and what they are about.',
  },
  subjects: {
    kind: 'subject',
    path: '/subjects',
    title: 'Subjects',
    one: 'subject',
    many: 'subjects',
    filter: 'Find a subject',
    description: 'What the documents of the archive are about.',
  },
  repositories: {
    kind: 'repository',
    path: '/repositories',
    title: 'Repositories',
    one: 'repository',
    many: 'repositories',
    filter: 'Find a repository',
    description: 'The institutions that hold the originals.',
  },
  recordsets: {
    kind: 'recordset',
    path: '/recordsets',
    title: 'Record sets',
    one: 'record set',
    many: 'record sets',
    filter: 'Find a record set',
    description: 'The fonds, series and files in which the originals are kept.',
  },
} as const satisfies Record<string, KindWords>;
