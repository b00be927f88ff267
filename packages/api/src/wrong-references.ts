import type { KindedBody } from '@fonds/domain/bodies';
import { documentSchema, type Document } from '@fonds/domain/document';
import { referenceIssues, type ReferenceIssue } from '@fonds/domain/document-references';
import { InvalidError } from '@fonds/domain/errors';

/** What a document's texts and releases name wrongly, and didn't before: what was imported so doesn't hold up another change. */
export function newReferenceIssues(before: object, document: Document): ReferenceIssue[] {
  const issues = referenceIssues(document);
  if (issues.length === 0) return [];
  const was = documentSchema.safeParse(before);
  const known = new Set(was.success ? referenceIssues(was.data).map(({ about }) => about) : []);
  return issues.filter(({ about }) => !known.has(about));
}

/**
 * Throws InvalidError for a record of a file whose texts or releases name what it doesn't have, and didn't before. What a source
 * leaves unsaid, as it may not know it, is no reason.
 */
export function refuseWrongReferences(record: KindedBody, before: () => object = () => ({})): void {
  if (record.kind !== 'document' || referenceIssues(record.body).length === 0) return;
  const wrong = newReferenceIssues(before(), record.body).filter(({ isUnsaid }) => !isUnsaid);
  if (wrong.length > 0) throw new InvalidError(wrong.map(({ path, message }) => ({ path, message })));
}
