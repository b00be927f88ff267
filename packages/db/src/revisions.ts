import { bodySchemaNumber, kindedBody, titleOf, type KindedBody } from '@fonds/domain/bodies';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { chosenDate } from '@fonds/domain/document';
import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import { upcast } from '@fonds/domain/upcast';
import { and, eq, sql } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import { builtOnce, cached } from './cached.ts';
import { indexHead, type IndexedHead } from './desk-search/desk-rows.ts';
import { insert } from './insert.ts';
import { refuseUnknownTerms } from './known-terms.ts';
import type { Connection, Transaction } from './open.ts';
import { putIdentifiersOf } from './record-identifiers.ts';
import { newRecordId } from './record-ids.ts';
import { records, revisions, transitions } from './schema/records.ts';
import { attachTexts, detachTexts } from './text-store.ts';

export type RecordRow = typeof records.$inferSelect;

export interface Revision {
  readonly number: number;
  readonly parent: number | null;
  readonly at: string;
  readonly byUser: string | null;
  readonly byName: string;
  readonly message: string | null;
  readonly record: KindedBody;
}

/** What the desk's lists show of a body. */
export function listedColumns(record: KindedBody): { title: string; edtf: string; earliest: number | null } {
  const date = record.kind === 'document' ? chosenDate(record.body) : undefined;
  return { title: titleOf(record), edtf: date?.edtf ?? '', earliest: date ? boundsOf(date).earliest : null };
}

interface SaveMore {
  readonly message?: string | undefined;
  readonly batch?: number;
  /** Takes the row for the desk's index, to put it in later. */
  readonly desk?: (row: IndexedHead) => void;
}

/**
 * Makes a record with its first revision, as a draft, or as published at the slug `publishedAs` for a caller that publishes
 * it in the same transaction. A given id is kept (an import has chosen it), and so is a draft's `slug`, which the caller keeps
 * for it. Throws InvalidError for a role or relation that the archive doesn't have. Returns its row.
 */
export function createRecord(
  tx: Transaction,
  act: Act,
  record: KindedBody,
  more: SaveMore & { id?: string; publishedAs?: string; slug?: string } = {},
): RecordRow {
  const id = more.id ?? newRecordId();
  const batch = more.batch ?? 0;
  const row = {
    id,
    kind: record.kind,
    state: more.publishedAs === undefined ? ('draft' as const) : ('published' as const),
    head: 1,
    publishedRevision: more.publishedAs === undefined ? null : 1,
    mergedInto: null,
    slug: more.publishedAs ?? more.slug ?? null,
    ...listedColumns(record),
    batch,
    createdAt: act.at,
    changedAt: act.at,
    changedBy: act.by.userId,
    changedByName: act.by.name,
    sameAsPublic: null,
  };
  const key = insert(tx, records, row);
  insertRevision(tx, act, id, record, { number: 1, parent: null, message: more.message, batch });
  insert(tx, transitions, {
    recordId: id,
    fromState: null,
    toState: 'draft',
    revision: 1,
    at: act.at,
    ...actorColumns(act),
    batch,
  });
  indexHead(tx, key, 1, record, more.desk);
  return { key, ...row };
}

/**
 * Saves a new revision on top of `parent`. Throws ConflictError, with the latest number, when `parent` isn't the latest,
 * NotFoundError for an unknown record. Returns the new number.
 */
export function saveRevision(
  tx: Transaction,
  act: Act,
  id: string,
  parent: number,
  record: KindedBody,
  more: SaveMore = {},
): number {
  const row = getRecordRow(tx, id);
  if (row.head !== parent) {
    throw new ConflictError(
      `Somebody saved revision ${String(row.head)} while you were working on revision ${String(parent)}. Nothing of yours is lost: compare the two and save again.`,
      row.head,
    );
  }
  const number = row.head + 1;
  insertRevision(tx, act, id, record, { number, parent, message: more.message, batch: more.batch ?? 0 });
  const { title, edtf, earliest } = listedColumns(record);
  cached(
    tx,
    `UPDATE records SET head = ?, title = ?, edtf = ?, earliest = ?, changed_at = ?, changed_by = ?, changed_by_name = ?
     WHERE id = ?`,
  ).run(number, title, edtf, earliest, act.at, act.by.userId, act.by.name, id);
  indexHead(tx, row.key, number, record, more.desk);
  return number;
}

function insertRevision(
  tx: Transaction,
  act: Act,
  recordId: string,
  record: KindedBody,
  revision: { number: number; parent: number | null; message: string | undefined; batch: number },
): void {
  refuseUnknownTerms(tx, record);
  insert(tx, revisions, {
    recordId,
    number: revision.number,
    parent: revision.parent,
    at: act.at,
    ...actorColumns(act),
    message: revision.message ?? null,
    schemaNumber: bodySchemaNumber,
    body: detachTexts(tx, record.body),
    batch: revision.batch,
  });
  putIdentifiersOf(tx, recordId, record);
}

/** The record's row. */
export function findRecordRow(db: Connection, id: string): RecordRow | undefined {
  return rowQuery(db).get({ id });
}

const rowQuery = builtOnce((db) =>
  db.orm
    .select()
    .from(records)
    .where(eq(records.id, sql.placeholder('id')))
    .prepare(),
);

/** The record's row. Throws NotFoundError. */
export function getRecordRow(db: Connection, id: string): RecordRow {
  const row = findRecordRow(db, id);
  if (!row) throw new NotFoundError('There is no such record.');
  return row;
}

const revisionQuery = builtOnce((db) =>
  db.orm
    .select({ revision: revisions, kind: records.kind })
    .from(revisions)
    .innerJoin(records, eq(records.id, revisions.recordId))
    .where(and(eq(revisions.recordId, sql.placeholder('id')), eq(revisions.number, sql.placeholder('number'))))
    .prepare(),
);

/** One revision with its whole body. Throws NotFoundError. */
export function getRevision(db: Connection, id: string, number: number): Revision {
  const row = revisionQuery(db).get({ id, number });
  if (!row) throw new NotFoundError(`This record has no revision ${String(number)}.`);
  const { revision, kind } = row;
  return {
    number: revision.number,
    parent: revision.parent,
    at: revision.at,
    byUser: revision.byUser,
    byName: revision.byName,
    message: revision.message,
    record: readBody(db, kind, revision.body, revision.schemaNumber),
  };
}

/** Reads a stored body: texts put back, an older schema brought up. */
export function readBody(db: Connection, kind: RecordKind, stored: string, schemaNumber: number): KindedBody {
  return kindedBody(kind, upcast(kind, attachTexts(db, stored), schemaNumber));
}
