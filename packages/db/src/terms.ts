import type { Term, Vocabulary } from '@fonds/domain/vocabularies';
import { asc, eq } from 'drizzle-orm';
import type { Connection } from './open.ts';
import { terms } from './schema/published.ts';

/** The terms of a vocabulary in their order. */
export function listTerms(db: Connection, vocabulary: Vocabulary): Term[] {
  return db.orm
    .select({ id: terms.id, label: terms.label })
    .from(terms)
    .where(eq(terms.vocabulary, vocabulary))
    .orderBy(asc(terms.position), asc(terms.id))
    .all();
}
