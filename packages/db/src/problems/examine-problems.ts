import type { KindedBody } from '@fonds/domain/bodies';
import { cached } from '../cached.ts';
import { namesOfHead } from '../desk-search/names-of-head.ts';
import type { Connection, Transaction, Writer } from '../open.ts';
import { dropOutsideLinks } from '../outside-links/kept-links.ts';
import { putOutsideLinks } from '../outside-links/link-problems.ts';
import { targetsOf } from '../projection-links.ts';
import { findRecordByKey } from '../rebuild.ts';
import { findRecordRow, getRevision, type RecordRow } from '../revisions.ts';
import { writeInChunks } from '../write.ts';
import { isUsed, livedIn, queueOutside, seeDates, seeLikeDocuments, seeLikeNames } from './cross-problems.ts';
import { dropCrossProblems, dropProblems, putOwnProblems, putProblem, queueProblems } from './problem-rows.ts';

/** So many records are looked at before whoever does it looks at other work. */
const mostOfOneRound = 5000;

/** How many records the worker has still to look at. */
export function countUnexamined(db: Connection): number {
  return cached<number>(db, 'SELECT count(*) FROM problem_queue').pluck().get() ?? 0;
}

/**
 * Looks at records that changed for what may be wrong between them and others. Cost: some dozen look-ups by index a record, and
 * up to 200 documents of its day or 400 names a name; a person or a document that others link to, one token of the desk's index.
 */
export async function examineProblems(db: Writer): Promise<{ examined: number }> {
  // What a batch brought stands in the desk's index a little later; until then it waits.
  const queued = db.sqlite
    .prepare<[], { key: number; since: number }>(
      `SELECT q.key, q.since FROM problem_queue q LEFT JOIN records r ON r.key = q.key
       WHERE r.key IS NULL OR r.head = (SELECT head FROM desk_rows WHERE key = q.key)
       ORDER BY q.key LIMIT ${mostOfOneRound}`,
    )
    .all();
  await writeInChunks(db, queued, (tx, { key, since }) => {
    examineRecord(tx, key, since);
  });
  return { examined: queued.length };
}

function examineRecord(tx: Transaction, key: number, since: number): void {
  const row = findRecordByKey(tx, key);
  cached(tx, 'DELETE FROM problem_queue WHERE key = ?').run(key);
  if (!row) {
    dropProblems(tx, key);
    dropOutsideLinks(tx, key);
    return;
  }
  const { record } = getRevision(tx, row.id, row.head);
  const isStanding = row.state !== 'discarded' && row.state !== 'merged';
  dropCrossProblems(tx, key);
  lookAtTargets(tx, row, since, isStanding ? targetsOf(record) : []);
  if (!isStanding) return;
  putOwnProblems(tx, key, row.head, record);
  putOutsideLinks(tx, key, record);
  cached(tx, 'DELETE FROM problem_queue WHERE key = ?').run(key);
  lookAt(tx, row, record);
}

function lookAt(tx: Transaction, row: RecordRow, record: KindedBody): void {
  switch (record.kind) {
    case 'document':
      seeLikeDocuments(tx, row, record.body);
      seeDates(tx, row, record.body);
      // Replies to it that are dated before its first day.
      if (row.earliest !== null) queueOutside(tx, row.id, { earliest: row.earliest, latest: null });
      requeueNaming(tx, row.key);
      return;
    case 'agent': {
      const lived = livedIn(record.body);
      if (lived) queueOutside(tx, row.id, lived);
      requeueNaming(tx, row.key);
      break;
    }
    case 'place':
    case 'subject':
      break;
    default:
      return;
  }
  seeLikeNames(tx, row, namesOfHead(tx, row.id, row.head));
  if (!isUsed(tx, row)) putProblem(tx, row.key, 0, { problem: 'unused', about: '', detail: '' });
}

/** What was said of others because of this record may hold no more. */
function requeueNaming(tx: Transaction, key: number): void {
  const naming = cached<{ key: number; head: number }>(
    tx,
    `SELECT r.key, r.head FROM records r WHERE r.key IN
       (SELECT key FROM record_problems WHERE other = ? AND other <> 0 AND problem IN ('outside-life', 'early-reply'))`,
  ).all(key);
  for (const each of naming) queueProblems(tx, each.key, each.head);
}

/** What it links to is used; what it linked to before may be used no more. */
function lookAtTargets(tx: Transaction, row: RecordRow, since: number, targets: readonly string[]): void {
  const used = cached(
    tx,
    `DELETE FROM record_problems WHERE problem = 'unused' AND key = (SELECT coalesce((SELECT m.key FROM records m WHERE m.id = r.merged_into), r.key)
       FROM records r WHERE r.id = ?)`,
  );
  for (const id of targets) used.run(id);
  const before = new Set<string>();
  const earlier = cached<number>(
    tx,
    'SELECT number FROM revisions WHERE record_id = ? AND number >= ? ORDER BY number DESC LIMIT 20',
  )
    .pluck()
    .all(row.id, since - 1);
  for (const number of earlier) {
    for (const id of targetsOf(getRevision(tx, row.id, number).record)) before.add(id);
  }
  for (const id of targets) before.delete(id);
  for (const id of before) {
    const target = findRecordRow(tx, id);
    if (target && (target.kind === 'agent' || target.kind === 'place' || target.kind === 'subject')) {
      queueProblems(tx, target.key, target.head);
    }
  }
}
