import type { Connection } from '@fonds/db/open';
import { highestParagraph } from '@fonds/db/paragraph-numbers';
import { getRevision, type RecordRow } from '@fonds/db/revisions';
import { changedFields } from '@fonds/domain/bulk/changed-fields';
import { bulkChangeSchema, type BulkChange } from '@fonds/domain/bulk/bulk-change';
import type { KindedBody } from '@fonds/domain/bodies';
import { InvalidError } from '@fonds/domain/errors';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { isSame, readBody, type JsonObject } from '@fonds/domain/fields/json';
import { applyChanges } from '../desk/changes.ts';

/** A record as a change makes it: undefined where it says the same as before. Throws InvalidError where it would not be right. */
export function changedRecord(
  db: Connection,
  row: RecordRow,
  revision: number,
  change: BulkChange,
): KindedBody | undefined {
  const before = getRevision(db, row.id, revision).record;
  const was = readBody(before.body);
  const changes = changedFields(was, change);
  if (Object.keys(changes).length === 0) return undefined;
  if (change.kind === 'move-links' && row.id === change.to.id) {
    throw new InvalidError([{ path: '', message: 'it would link to itself: change it by hand' }]);
  }
  const after = applyChanges(row.kind, before.body, changes, highestParagraph(db, row.id));
  return isSame(was, readBody(after.body)) ? undefined : after;
}

/** Of two bodies of a kind, the fields that differ. */
export function differing(kind: RecordRow['kind'], before: object, after: object): [JsonObject, JsonObject] {
  const [was, is] = [readBody(before), readBody(after)];
  const keys = fieldsOf(kind).flatMap(({ key }) => (isSame(was[key], is[key]) ? [] : [key]));
  const only = (body: JsonObject): JsonObject =>
    Object.fromEntries(keys.flatMap((key) => (body[key] === undefined ? [] : [[key, body[key]]])));
  return [only(was), only(is)];
}

export function readChange(stored: string): BulkChange {
  return bulkChangeSchema.parse(JSON.parse(stored));
}
