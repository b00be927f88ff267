import { publicPaths, type RecordKind, type RecordState } from '@fonds/domain/record';
import type { DeskList, DeskRow, UnpublishedTarget } from '@fonds/domain/views/desk';
import { deskCondition } from './desk-search/desk-condition.ts';
import { jsonWithMerged } from './document-entries.ts';
import type { Connection } from './open.ts';
import { targetsOf } from './projection-links.ts';
import { getRevision, type RecordRow } from './revisions.ts';
import { problemConditions, type Problem } from './problems.ts';
import { findDeskIndexReason } from './upkeep.ts';

/** What a list of the desk asks for. */
export interface DeskQuery {
  readonly kind?: RecordKind | undefined;
  readonly state?: RecordState | 'changed' | undefined;
  /** A question in the language of the reader's search. */
  readonly q?: string | undefined;
  /** Only what this user changed last. */
  readonly changedBy?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly sort: 'changed' | 'title' | 'date' | '-date';
  readonly page: number;
  readonly pageSize: number;
}

interface Row {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly edtf: string;
  readonly state: RecordState;
  readonly head: number;
  readonly publishedRevision: number | null;
  readonly slug: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
}

const columns = `r.id, r.kind, r.title, r.edtf, r.state, r.head, r.published_revision AS publishedRevision, r.slug,
  r.changed_at AS changedAt, r.changed_by_name AS changedBy`;

function toDeskRow(row: Row): DeskRow {
  return { ...row, changed: row.publishedRevision !== null && row.publishedRevision < row.head };
}

const orders = {
  changed: 'r.changed_at DESC, r.key DESC',
  title: 'r.title COLLATE NOCASE, r.key',
  date: 'r.earliest IS NULL, r.earliest, r.key',
  '-date': 'r.earliest IS NULL, r.earliest DESC, r.key DESC',
};

/** Records of every state, for the desk, with what is said of the question. Discarded and merged ones are listed only when their state is asked for. */
export function listRecords(db: Connection, query: DeskQuery): DeskList {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const where = (sql: string, ...given: unknown[]) => {
    conditions.push(sql);
    values.push(...given);
  };
  if (query.kind) where('r.kind = ?', query.kind);
  if (query.state === 'changed') where('r.published_revision < r.head');
  else if (query.state) where('r.state = ?', query.state);
  else where("r.state NOT IN ('discarded', 'merged')");
  if (query.changedBy) where('r.changed_by = ?', query.changedBy);
  const asked = query.q === undefined ? undefined : deskCondition(db, query.q);
  if (asked) where(asked.sql, ...asked.values);
  if (query.problem) where(problemConditions[query.problem]);
  const sql = conditions.join(' AND ');
  const total =
    db.sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM records r WHERE ${sql}`)
      .pluck()
      .get(...values) ?? 0;
  const rows = db.sqlite
    .prepare<unknown[], Row>(
      `SELECT ${columns} FROM records r WHERE ${sql} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?`,
    )
    .all(...values, query.pageSize, (query.page - 1) * query.pageSize);
  const remarks = asked ? [...asked.remarks, ...remarksOnIndex(db)] : [];
  return { entries: rows.map(toDeskRow), total, page: query.page, pageSize: query.pageSize, remarks };
}

function remarksOnIndex(db: Connection): string[] {
  if (findDeskIndexReason(db) === undefined) return [];
  return ['The index of the desk is still being built: not every record is found yet.'];
}

/** One record as lists show it. */
export function deskRowOf(row: RecordRow): DeskRow {
  const { id, kind, title, edtf, state, head, publishedRevision, slug, changedAt, changedByName } = row;
  return toDeskRow({
    id,
    kind,
    title,
    edtf,
    state,
    head,
    publishedRevision,
    slug,
    changedAt,
    changedBy: changedByName,
  });
}

/** Where a record's public page is, while it has one. */
export function publicPathOf(row: RecordRow): string | null {
  return row.publishedRevision === null || row.slug === null ? null : `${publicPaths[row.kind]}/${row.slug}`;
}

/** The records that a revision links to and that aren't public: publishing it would leave them as plain names. */
export function listUnpublishedTargets(db: Connection, id: string, revision: number): UnpublishedTarget[] {
  const { record } = getRevision(db, id, revision);
  return db.sqlite
    .prepare<[string, string], UnpublishedTarget>(
      `SELECT id, kind, title, state FROM records
       WHERE id IN (SELECT value FROM json_each(?)) AND published_revision IS NULL AND state NOT IN ('merged', 'discarded') AND id <> ?
       ORDER BY kind, title`,
    )
    .all(JSON.stringify(targetsOf(record)), id);
}

/** The public records that link to a record, so that withdrawing it is done knowingly. */
export function listCiting(db: Connection, id: string, most: number): { total: number; rows: DeskRow[] } {
  const citing = 'r.id IN (SELECT from_id FROM visible_links WHERE to_id IN (SELECT value FROM json_each(?)))';
  const ids = jsonWithMerged(db, id);
  const total =
    db.sqlite.prepare<[string], number>(`SELECT count(*) FROM records r WHERE ${citing}`).pluck().get(ids) ?? 0;
  const rows = db.sqlite
    .prepare<[string, number], Row>(`SELECT ${columns} FROM records r WHERE ${citing} ORDER BY r.title LIMIT ?`)
    .all(ids, most);
  return { total, rows: rows.map(toDeskRow) };
}
