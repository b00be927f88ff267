import type { z } from 'zod';
import { agentSchema, type Agent } from './agent.ts';
import { collectionSchema, type Collection } from './collection.ts';
import { documentSchema, type Document } from './document.ts';
import { InvalidError } from './errors.ts';
import { pageSchema, type Page } from './page.ts';
import { placeSchema, type Place } from './place.ts';
import type { RecordKind } from './record.ts';
import { recordSetSchema, type RecordSet } from './recordset.ts';
import { repositorySchema, type Repository } from './repository.ts';
import { subjectSchema, type Subject } from './subject.ts';

/** The body of each kind of record. */
export interface Bodies {
  document: Document;
  agent: Agent;
  place: Place;
  subject: Subject;
  collection: Collection;
  repository: Repository;
  recordset: RecordSet;
  page: Page;
}

/** A record's body together with its kind, so that code can tell them apart. */
export type KindedBody = { [K in RecordKind]: { readonly kind: K; readonly body: Bodies[K] } }[RecordKind];

export const bodySchemas: { readonly [K in RecordKind]: z.ZodType<Bodies[K]> } = {
  document: documentSchema,
  agent: agentSchema,
  place: placeSchema,
  subject: subjectSchema,
  collection: collectionSchema,
  repository: repositorySchema,
  recordset: recordSetSchema,
  page: pageSchema,
};

/** The schema number that new revisions carry; an older number is brought up by a pure upcaster when it is read. */
export const bodySchemaNumber = 1;

/** Parses a body of one kind. Throws InvalidError, an issue for each field (`dates.0.edtf`). */
export function parseBody<K extends RecordKind>(kind: K, input: unknown): Bodies[K] {
  const parsed = bodySchemas[kind].safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidError(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
}

/** Pairs a body with its kind, parsed. Throws InvalidError. */
export function kindedBody(kind: RecordKind, input: unknown): KindedBody {
  switch (kind) {
    case 'document':
      return { kind, body: parseBody(kind, input) };
    case 'agent':
      return { kind, body: parseBody(kind, input) };
    case 'place':
      return { kind, body: parseBody(kind, input) };
    case 'subject':
      return { kind, body: parseBody(kind, input) };
    case 'collection':
      return { kind, body: parseBody(kind, input) };
    case 'repository':
      return { kind, body: parseBody(kind, input) };
    case 'recordset':
      return { kind, body: parseBody(kind, input) };
    case 'page':
      return { kind, body: parseBody(kind, input) };
  }
}

/** What a record is called in lists: a document's, collection's, record set's or page's title, else the preferred name. */
export function titleOf(record: KindedBody): string {
  return 'title' in record.body ? record.body.title.text : record.body.name.text;
}
