import type { Connection } from '@fonds/db/open';
import { listNamedTerms } from '@fonds/db/terms';
import type { Terms } from '@fonds/domain/vocabularies';

const written = [
  'document-type',
  'agent-role',
  'place-role',
  'document-relation',
  'agent-relation',
  'classification',
  'language',
] as const;

/** The terms that records are written with. Cost: every term of these vocabularies. */
export function termsForForms(db: Connection): Terms {
  return Object.fromEntries(written.map((vocabulary) => [vocabulary, listNamedTerms(db, vocabulary)]));
}
