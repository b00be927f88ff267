import type { KindedBody } from '@fonds/domain/bodies';
import { builtInTerm } from '@fonds/domain/built-in-terms';
import { InvalidError, type Issue } from '@fonds/domain/errors';
import { termPlaces } from '@fonds/domain/term-use';
import type { Vocabulary } from '@fonds/domain/vocabularies';
import { cached } from './cached.ts';
import type { Connection } from './open.ts';
import { termKey } from './own-terms.ts';
import { listTerms } from './terms.ts';

/** How many terms an issue names. */
const mostNamed = 40;

/** Terms that will be there before a record is, as `termKey` writes them. */
export type BroughtTerms = ReadonlySet<string>;

const none: BroughtTerms = new Set();

/** An issue for each role and relation of a record that the archive never had. Cost: a look-up for each that isn't built in. */
export function unknownTerms(db: Connection, record: KindedBody, brought = none): Issue[] {
  return termPlaces(record).flatMap(({ vocabulary, id, path }) =>
    isKnown(db, vocabulary, id) || brought.has(termKey({ vocabulary, id }))
      ? []
      : [{ path, message: whatWouldBeRight(db, vocabulary, id) }],
  );
}

/** Throws InvalidError for a record that names a role or relation which the archive never had and which isn't brought with it. */
export function refuseUnknownTerms(db: Connection, record: KindedBody, brought = none): void {
  const issues = unknownTerms(db, record, brought);
  if (issues.length > 0) throw new InvalidError(issues);
}

function isKnown(db: Connection, vocabulary: Vocabulary, id: string): boolean {
  if (builtInTerm(vocabulary, id)) return true;
  return cached(db, 'SELECT 1 FROM terms WHERE vocabulary = ? AND id = ?').get(vocabulary, id) !== undefined;
}

function whatWouldBeRight(db: Connection, vocabulary: Vocabulary, id: string): string {
  const thing = vocabulary.endsWith('role') ? 'role' : 'relation';
  const offered = listTerms(db, vocabulary).map((term) => term.id);
  const more = offered.length > mostNamed ? ', …' : '';
  return `this archive has no ${thing} “${id}”: add it to its vocabularies first, or write one of ${offered.slice(0, mostNamed).join(', ')}${more}`;
}
