import { setImmediate as letOthers } from 'node:timers/promises';
import { kindWords, stateInWords } from '@fonds/domain/record';
import type { JointCandidate } from '@fonds/domain/views/review';
import { ftsPhrase, inColumns } from './search/fts.ts';
import { cached } from './cached.ts';
import { idToken } from './desk-search/desk-tokens.ts';
import { deskRowOf } from './desk-lists.ts';
import type { Connection } from './open.ts';
import { targetsOf } from './projection-links.ts';
import { findRecordRow, getRevision, type RecordRow } from './revisions.ts';

/** The ids of the documents whose latest revision stands in a collection itself, drafts among them, in order of making. */
export function listIdsInCollection(db: Connection, collectionId: string, most: number): string[] {
  return cached<string>(
    db,
    `SELECT id FROM records WHERE kind = 'document' AND state NOT IN ('discarded', 'merged', 'withdrawn')
       AND key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ?) ORDER BY key LIMIT ?`,
  )
    .pluck()
    .all(inColumns('collections', ftsPhrase([idToken(collectionId)])), most);
}

/**
 * What would become public of some records, with the people, places, subjects and other authorities that they link to and
 * that aren't public, through every further link. `day` is today (ISO). Cost: one reading of each record, a hundred at a time.
 */
export async function listCandidates(
  db: Connection,
  ids: readonly string[],
  day: string,
): Promise<{ candidates: JointCandidate[]; unchanged: number }> {
  const asked = new Set(ids);
  const seen = new Set(ids);
  const queue = [...asked];
  let read = 0;
  const candidates: JointCandidate[] = [];
  let unchanged = 0;
  for (const next of queue) {
    if ((read += 1) % 100 === 0) await letOthers();
    const row = findRecordRow(db, next);
    if (!row) continue;
    const deskRow = deskRowOf(row);
    const isAsked = asked.has(next);
    if (row.publishedRevision !== null && (!isAsked || !deskRow.changed)) {
      if (isAsked) unchanged += 1;
      continue;
    }
    const { record } = getRevision(db, row.id, row.head);
    // What nobody asked for and can't go along stays a plain name.
    const embargo = record.kind === 'document' ? record.body.embargoUntil : undefined;
    const refusal = refusalOf(row, embargo, day);
    if (!isAsked && refusal !== null) continue;
    candidates.push({ id: row.id, revision: row.head, row: deskRow, why: isAsked ? 'asked' : 'linked', refusal });
    if (refusal !== null) continue;
    for (const target of targetsOf(record)) {
      if (seen.has(target)) continue;
      seen.add(target);
      // Other documents are for somebody to ask for.
      if (findRecordRow(db, target)?.kind !== 'document') queue.push(target);
    }
  }
  return { candidates, unchanged };
}

function refusalOf(row: RecordRow, embargo: string | undefined, day: string): string | null {
  const what = kindWords[row.kind].one.toLowerCase();
  if (row.state === 'scheduled') return 'It is scheduled: cancel that first.';
  if (row.state === 'sent-back') return 'It was sent back: what was asked for has to be done first.';
  if (row.state === 'merged' || row.state === 'discarded' || row.state === 'withdrawn') {
    return `This ${what} is ${stateInWords(row.state, false).toLowerCase()}.`;
  }
  if (embargo !== undefined && embargo > day) return `It is under embargo until ${embargo}.`;
  return null;
}
