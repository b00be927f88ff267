import { eq, sql } from 'drizzle-orm';
import { putFormerAddress } from './former-addresses.ts';
import { builtOnce } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { projectionOf } from './projection.ts';
import { putIdentifiers, putProjection } from './projected-rows.ts';
import type { SearchRow, Shelf } from './search/search-rows.ts';
import { keptOf } from './past-publications.ts';
import { publicPast } from './public-past.ts';
import { getRevision, type RecordRow } from './revisions.ts';
import { publications } from './schema/published.ts';
import { records } from './schema/records.ts';
import { batches } from './schema/work.ts';
import { listSteps } from './steps.ts';
import { listTakedowns } from './takedowns.ts';

/** The batches whose transitions don't count: not admitted, or given up. */
export function unadmittedBatches(db: Connection): number[] {
  return db.orm
    .select({ number: batches.number, state: batches.state })
    .from(batches)
    .all()
    .filter((batch) => batch.state !== 'admitted')
    .map((batch) => batch.number);
}

/** The ids of the records that were ever public, have an address or were merged, in order of making. */
export function listProjectable(db: Connection): { key: number; id: string }[] {
  return db.sqlite
    .prepare<[], { key: number; id: string }>(
      'SELECT key, id FROM records WHERE slug IS NOT NULL OR merged_into IS NOT NULL ORDER BY key',
    )
    .all();
}

/**
 * Writes everything that is public of one record, worked out from its revisions and transitions alone: into shadow tables
 * of the same file, or into another database. `counts` says whether what a batch did is public; batch 0 is none. `search`
 * takes the words for the index, where they are put in later.
 */
export function rebuildRecord(
  source: Connection,
  row: RecordRow,
  counts: (batch: number) => boolean,
  tx: Transaction,
  shelf: Shelf,
  search?: (row: SearchRow) => void,
): void {
  const steps = listSteps(source, row.id).filter((step) => counts(step.batch));
  const past = publicPast(steps, listTakedowns(source, row.id));
  const published = past.publications.map((publication) => ({
    ...publication,
    record: getRevision(source, row.id, publication.revision).record,
  }));
  const kept = keptOf(published);
  const standing = published.at(-1);
  published.forEach(({ record, ...publication }, place) => {
    insert(tx, publications, { recordId: row.id, ...publication, ...kept[place] }, `${shelf}publications`);
    if (row.slug === null) return;
    const projection = projectionOf({
      id: row.id,
      recordKey: row.key,
      slug: row.slug,
      revision: publication.revision,
      publishedAt: publication.publishedAt,
      record,
    });
    putIdentifiers(tx, row, projection.identifiers, 0, shelf);
    if (place === published.length - 1 && standing?.withdrawnAt === null) {
      putProjection(tx, projection, 0, shelf, search);
    }
  });
  if (past.former) putFormerAddress(tx, row, past.former, 0, source, shelf);
}

/** The records whose public rows may differ since a transition, those merged into them among them, and the newest transition now. */
export function listChangedSince(db: Connection, transition: number): { ids: string[]; newest: number } {
  const ids = db.sqlite
    .prepare<[number], string>(
      `WITH RECURSIVE changed (id) AS (
         SELECT record_id FROM transitions WHERE id > ?
         UNION SELECT r.id FROM records r JOIN changed c ON r.merged_into = c.id)
       SELECT id FROM changed`,
    )
    .pluck()
    .all(transition);
  const newest = db.sqlite.prepare<[], number | null>('SELECT max(id) FROM transitions').pluck().get();
  return { ids, newest: newest ?? transition };
}

const keyQuery = builtOnce((db) =>
  db.orm
    .select()
    .from(records)
    .where(eq(records.key, sql.placeholder('key')))
    .prepare(),
);

/** A record's row by its key. */
export function findRecordByKey(db: Connection, key: number): RecordRow | undefined {
  return keyQuery(db).get({ key });
}
