import type { ListColumn } from '@fonds/domain/list-columns';
import type { Problem } from '@fonds/domain/problems';
import { publicPaths, type RecordKind, type RecordState } from '@fonds/domain/record';
import type { DeskList, DeskRow, UnpublishedTarget } from '@fonds/domain/views/desk';
import { countOpenThreads } from './comments.ts';
import {
  columns,
  countedAtMost,
  countNarrowed,
  readPage,
  type ListedRow,
  type Narrowing,
  type PageAsked,
} from './desk-pages.ts';
import { deskCondition } from './desk-search/desk-condition.ts';
import { jsonWithMerged } from './document-entries.ts';
import { listCells } from './list-cells.ts';
import { snapshot, type Connection } from './open.ts';
import { targetsOf } from './projection-links.ts';
import { getRevision, type RecordRow } from './revisions.ts';
import { problemConditions } from './problems.ts';
import { findDeskIndexReason } from './upkeep.ts';

/** What narrows a list of the desk. */
export interface DeskFilter {
  readonly kind?: RecordKind | undefined;
  readonly state?: RecordState | 'changed' | undefined;
  /** A question in the language of the reader's search. */
  readonly q?: string | undefined;
  /** Only what this user changed last. */
  readonly changedBy?: string | undefined;
  readonly problem?: Problem | undefined;
}

/** What a list of the desk asks for. */
export interface DeskQuery extends DeskFilter, PageAsked {
  /** What is shown of each record beside its row. */
  readonly columns?: readonly ListColumn[] | undefined;
}

function toDeskRow({ sameAsPublic, ...row }: ListedRow): DeskRow {
  const { head, publishedRevision } = row;
  return { ...row, changed: publishedRevision !== null && publishedRevision < head && sameAsPublic !== head };
}

/** What records of a list have to meet (`r` being `records`), and what is said of the question. */
export function listCondition(
  db: Connection,
  filter: DeskFilter,
): { sql: string; values: readonly unknown[]; remarks: readonly string[] } {
  const { kind, state, sql, values, problem, remarks } = narrow(db, filter);
  const parts = [state === undefined ? "r.state NOT IN ('discarded', 'merged')" : 'r.state = ?', ...sql];
  if (problem) parts.push(problemConditions[problem]);
  const given = [...(state === undefined ? [] : [state]), ...values];
  if (kind === undefined) return { sql: parts.join(' AND '), values: given, remarks };
  return { sql: ['r.kind = ?', ...parts].join(' AND '), values: [kind, ...given], remarks };
}

function narrow(db: Connection, filter: DeskFilter): Narrowing & { remarks: readonly string[] } {
  const sql: string[] = [];
  const values: unknown[] = [];
  const { kind, state, changedBy, problem, q } = filter;
  if (state === 'changed') sql.push('r.published_revision < r.head', 'r.same_as_public IS NOT r.head');
  if (changedBy !== undefined) {
    sql.push('r.changed_by = ?');
    values.push(changedBy);
  }
  const asked = q ? deskCondition(db, q) : undefined;
  if (asked) {
    sql.push(asked.sql);
    values.push(...asked.values);
  }
  const remarks = asked ? [...asked.remarks, ...remarksOnIndex(db)] : [];
  return {
    kind,
    state: state === 'changed' ? undefined : state,
    sql,
    values,
    problem,
    isNewer: state === 'changed',
    remarks,
  };
}

/**
 * Records of every state, for the desk, with what is said of the question. Discarded and merged ones are listed only when
 * their state is asked for. Cost: that of `readPage`, and a statement for the page's comments and each kind of column.
 */
export function listRecords(db: Connection, query: DeskQuery): DeskList {
  return snapshot(db, () => {
    const { remarks, ...narrowing } = narrow(db, query);
    const count = countNarrowed(db, narrowing);
    const { rows, previous, next } = readPage(db, narrowing, count, query);
    const cells = listCells(db, rows, query.columns ?? []);
    const open = countOpenThreads(
      db,
      rows.map(({ id }) => id),
    );
    return {
      entries: rows.map(({ key: _key, sorted: _sorted, ...row }) => ({
        ...toDeskRow(row),
        openComments: open.get(row.id) ?? 0,
        cells: cells.get(row.id) ?? {},
      })),
      total: Math.min(count, countedAtMost),
      counted: count <= countedAtMost,
      previous,
      next,
      remarks,
    };
  });
}

function remarksOnIndex(db: Connection): string[] {
  if (findDeskIndexReason(db) === undefined) return [];
  return ['The index of the desk is still being built: not every record is found yet.'];
}

/** One record as lists show it. */
export function deskRowOf(row: RecordRow): DeskRow {
  const { id, kind, title, edtf, state, head, publishedRevision, slug, sameAsPublic } = row;
  const { changedAt, changedByName } = row;
  return toDeskRow({
    id,
    kind,
    title,
    edtf,
    state,
    head,
    publishedRevision,
    slug,
    sameAsPublic,
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
    .prepare<[string, number], ListedRow>(`SELECT ${columns} FROM records r WHERE ${citing} ORDER BY r.title LIMIT ?`)
    .all(ids, most);
  return { total, rows: rows.map(toDeskRow) };
}
