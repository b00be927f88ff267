import type { Problem } from '@fonds/domain/problems';
import type { RecordKind, RecordState } from '@fonds/domain/record';
import type { ExportedRecord } from '@fonds/domain/views/desk-export';
import { cached } from './cached.ts';
import { deskCondition } from './desk-search/desk-condition.ts';
import type { Connection } from './open.ts';
import { problemConditions } from './problems.ts';
import { publicPast } from './public-past.ts';
import { getRevision } from './revisions.ts';
import { findMerging, listSteps } from './steps.ts';
import { findLastStep } from './under-way.ts';

/** Which records are taken out: some by their ids, or those that a list of the desk would show. */
export interface ExportSelection {
  readonly ids?: readonly string[] | undefined;
  readonly kinds?: readonly RecordKind[] | undefined;
  readonly state?: RecordState | 'changed' | undefined;
  readonly q?: string | undefined;
  readonly changedBy?: string | undefined;
  readonly problem?: Problem | undefined;
  /** With what was discarded and merged, which lists leave out unless their state asks for it. */
  readonly withSetAside?: boolean | undefined;
  /** What the public sees of those that are public, in place of the latest revision of all. */
  readonly published?: boolean | undefined;
}

/** Records and the revision of each, two numbers a record, in order of their ids: 16 bytes each. */
export type ChosenRevisions = Float64Array;

/**
 * What an export will hold, as of now: what is saved while it is written is no part of it. Cost: one look at each record.
 */
export function chooseRevisions(db: Connection, selection: ExportSelection): ChosenRevisions {
  const { sql, values } = conditionOf(db, selection);
  const revision = selection.published ? 'r.published_revision' : 'r.head';
  const rows = db.sqlite
    .prepare<unknown[], [number, number]>(`SELECT r.key, ${revision} FROM records r WHERE ${sql} ORDER BY r.id`)
    .raw();
  let chosen = new Float64Array(1024);
  let filled = 0;
  for (const [key, number] of rows.iterate(...values)) {
    if (filled === chosen.length) {
      const wider = new Float64Array(filled * 2);
      wider.set(chosen);
      chosen = wider;
    }
    chosen[filled] = key;
    chosen[filled + 1] = number;
    filled += 2;
  }
  return chosen.subarray(0, filled);
}

function conditionOf(db: Connection, selection: ExportSelection): { sql: string; values: unknown[] } {
  const { ids, kinds, state, q, changedBy, problem, withSetAside, published } = selection;
  // A record of a batch that isn't admitted yet isn't there yet.
  const conditions = ['(r.batch = 0 OR r.batch NOT IN (SELECT number FROM hidden_batches))'];
  const values: unknown[] = [];
  const where = (sql: string, ...given: readonly unknown[]) => {
    conditions.push(sql);
    values.push(...given);
  };
  if (ids) where('r.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
  if (kinds) where('r.kind IN (SELECT value FROM json_each(?))', JSON.stringify(kinds));
  if (state === 'changed') where('r.published_revision < r.head');
  else if (state) where('r.state = ?', state);
  else if (!ids && !withSetAside) where("r.state NOT IN ('discarded', 'merged')");
  if (changedBy !== undefined) where('r.changed_by = ?', changedBy);
  if (problem) where(problemConditions[problem]);
  if (published) where('r.published_revision IS NOT NULL');
  if (q !== undefined) {
    const asked = deskCondition(db, q);
    where(asked.sql, ...asked.values);
  }
  return { sql: conditions.join(' AND '), values };
}

type Row = Pick<ExportedRecord, 'id' | 'kind' | 'slug' | 'state' | 'mergedInto'> & {
  readonly publishedRevision: number | null;
  readonly sameAsPublic: number | null;
};

/**
 * The chosen records from one place on, whole. What has left the public since is left out where the published revision
 * was asked for. Cost: two look-ups by index a record, and its texts; a third where it isn't public and was, or is in review. Call it within a snapshot.
 */
export function readChosen(
  db: Connection,
  chosen: ChosenRevisions,
  from: number,
  most: number,
  published: boolean,
): ExportedRecord[] {
  const find = cached<Row>(
    db,
    `SELECT id, kind, slug, state, merged_into AS mergedInto, published_revision AS publishedRevision,
       same_as_public AS sameAsPublic FROM records WHERE key = ?`,
  );
  const found: ExportedRecord[] = [];
  for (let at = from * 2; at < Math.min((from + most) * 2, chosen.length); at += 2) {
    const row = find.get(chosen[at]);
    if (!row || (published && row.publishedRevision === null)) continue;
    const { publishedRevision, sameAsPublic, ...rest } = row;
    const revision = chosen[at + 1] ?? 0;
    const { record, at: savedAt } = getRevision(db, row.id, revision);
    const isOther = publishedRevision !== null && publishedRevision < revision && sameAsPublic !== revision;
    const other = isOther && !published ? getRevision(db, row.id, publishedRevision).record : null;
    const [left, reviewNote] = published ? [null, null] : [leftOf(db, row), reviewNoteOf(db, row)];
    const isPublic = publishedRevision !== null;
    found.push({ ...rest, left, reviewNote, revision, savedAt, isPublic, record, published: other });
  }
  return found;
}

function leftOf(db: Connection, { id, slug, state, publishedRevision }: Row): ExportedRecord['left'] {
  if (publishedRevision !== null || (slug === null && state !== 'merged')) return null;
  const merging = state === 'merged' ? findMerging(db, id) : undefined;
  const left = state === 'merged' ? merging?.revision && merging : publicPast(listSteps(db, id)).former;
  return left ? { note: left.note } : null;
}

function reviewNoteOf(db: Connection, { id, state }: Row): string | null {
  if (state !== 'in-review' && state !== 'sent-back') return null;
  return findLastStep(db, id, state)?.note ?? null;
}
