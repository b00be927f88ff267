import { z } from 'zod';

/** The kinds of record, in the order in which the curator lists them. */
export const recordKinds = [
  'document',
  'agent',
  'place',
  'subject',
  'collection',
  'repository',
  'recordset',
  'page',
] as const;
export const recordKindSchema = z.enum(recordKinds);
export type RecordKind = (typeof recordKinds)[number];

/** Where a record is in its life; kept by append-only transitions. */
export const recordStates = [
  'draft',
  'in-review',
  'sent-back',
  'scheduled',
  'published',
  'withdrawn',
  'discarded',
  'merged',
] as const;
export type RecordState = (typeof recordStates)[number];

const steps: Record<RecordState, readonly RecordState[]> = {
  draft: ['in-review', 'scheduled', 'published', 'discarded', 'merged'],
  'in-review': ['draft', 'sent-back', 'scheduled', 'published', 'withdrawn', 'discarded', 'merged'],
  'sent-back': ['draft', 'in-review', 'published', 'withdrawn', 'discarded', 'merged'],
  scheduled: ['draft', 'in-review', 'scheduled', 'published', 'withdrawn', 'discarded', 'merged'],
  published: ['published', 'in-review', 'scheduled', 'withdrawn', 'merged'],
  withdrawn: ['published', 'discarded', 'merged'],
  discarded: ['draft', 'published'],
  merged: ['draft', 'published', 'withdrawn'],
};

/** Whether a record may go from one state to another. A published record stays public while a newer draft of it is reviewed. */
export function mayStep(from: RecordState, to: RecordState): boolean {
  return steps[from].includes(to);
}

/** A state in the words that curators see; `changed` tells that a published record has a newer revision. */
export function stateInWords(state: RecordState, changed: boolean): string {
  if (state === 'published' && changed) return 'Changed since publication';
  return stateWords[state];
}

const stateWords: Record<RecordState, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  'sent-back': 'Sent back',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
  discarded: 'Discarded',
  merged: 'Merged',
};

/** What each kind is called, one and many, in the interface. */
export const kindWords: Record<RecordKind, { readonly one: string; readonly many: string }> = {
  document: { one: 'Document', many: 'Documents' },
  agent: { one: 'Person or body', many: 'People and bodies' },
  place: { one: 'Place', many: 'Places' },
  subject: { one: 'Subject', many: 'Subjects' },
  collection: { one: 'Collection', many: 'Collections' },
  repository: { one: 'Repository', many: 'Repositories' },
  recordset: { one: 'Record set', many: 'Record sets' },
  page: { one: 'Page', many: 'Pages' },
};

/** The first part of a published record's address in the reader. */
export const publicPaths: Record<RecordKind, string> = {
  document: '/documents',
  agent: '/people',
  place: '/places',
  subject: '/subjects',
  collection: '/collections',
  repository: '/repositories',
  recordset: '/recordsets',
  page: '/pages',
};

/** A ULID: 26 characters of Crockford's base 32. */
export const recordIdSchema = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'a record id is a ULID');
