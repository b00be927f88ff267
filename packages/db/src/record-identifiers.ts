import type { KindedBody } from '@fonds/domain/bodies';
import type { RecordKind } from '@fonds/domain/record';
import type { Identifier } from '@fonds/domain/record-parts';
import { cached } from './cached.ts';
import type { Connection, Transaction } from './open.ts';

/** Notes the identifiers of a revision; those of earlier ones stay, since they go on meaning the record. */
export function putIdentifiersOf(tx: Transaction, recordId: string, { body }: KindedBody): void {
  const put = cached(tx, 'INSERT OR IGNORE INTO record_identifiers (identifier, scheme, record_id) VALUES (?, ?, ?)');
  for (const { scheme, value } of body.identifiers) put.run(value, scheme, recordId);
  if (!('links' in body)) return;
  for (const { scheme, identifier, url } of body.links) {
    if (identifier !== undefined) put.run(identifier, scheme, recordId);
    put.run(url, scheme, recordId);
  }
}

/** Forgets the identifiers of a record that goes. */
export function forgetIdentifiersOf(tx: Transaction, recordId: string): void {
  cached(tx, 'DELETE FROM record_identifiers WHERE record_id = ?').run(recordId);
}

const kept = `
  SELECT json_extract(one.value, '$.value') AS identifier, json_extract(one.value, '$.scheme') AS scheme, r.record_id
    FROM revisions r, json_each(r.body, '$.identifiers') one WHERE r.record_id = :id
  UNION SELECT json_extract(one.value, '$.identifier'), json_extract(one.value, '$.scheme'), r.record_id
    FROM revisions r, json_each(r.body, '$.links') one WHERE r.record_id = :id
  UNION SELECT json_extract(one.value, '$.url'), json_extract(one.value, '$.scheme'), r.record_id
    FROM revisions r, json_each(r.body, '$.links') one WHERE r.record_id = :id`;

/** Works a record's identifiers out of the revisions that it still has. */
export function recountIdentifiersOf(tx: Transaction, recordId: string): void {
  forgetIdentifiersOf(tx, recordId);
  cached(
    tx,
    `INSERT OR IGNORE INTO record_identifiers (identifier, scheme, record_id)
     SELECT * FROM (${kept}) WHERE identifier IS NOT NULL AND scheme IS NOT NULL`,
  ).run({ id: recordId });
}

/** Whether a value means one thing whatever list it stands in: an address, an ARK, a DOI, a URN. */
export function isWorldwide({ value }: Identifier): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\S|10\.\d{4,}\/\S)/iu.test(value);
}

/**
 * The records of a kind that ever had an identifier, set aside ones among them, merged ones not; one that is the same
 * worldwide is found whatever its scheme is called.
 */
export function findIdentified(db: Connection, kind: RecordKind, identifier: Identifier): string[] {
  const sql = `SELECT DISTINCT r.id FROM record_identifiers i JOIN records r ON r.id = i.record_id
    WHERE i.identifier = ? AND (? OR i.scheme = ?) AND r.kind = ? AND r.state <> 'merged' ORDER BY r.key LIMIT 50`;
  return cached<string>(db, sql)
    .pluck()
    .all(identifier.value, isWorldwide(identifier) ? 1 : 0, identifier.scheme, kind);
}

/** The standing record that a reference means: by its id or an identifier, whole or as the last part of an address. */
export function findReferred(db: Connection, reference: string): string | undefined {
  const last = reference.split(/[/#]/).at(-1) ?? '';
  return cached<string>(
    db,
    `SELECT r.id FROM records r
     WHERE (r.id IN (:reference, :last) OR r.id IN (SELECT record_id FROM record_identifiers WHERE identifier IN (:reference, :last)))
       AND r.state NOT IN ('discarded', 'merged') ORDER BY r.id = :last DESC, r.key LIMIT 1`,
  )
    .pluck()
    .get({ reference, last });
}
