import { foldName } from '@fonds/domain/name';
import { publicPaths, type RecordKind, type RecordState } from '@fonds/domain/record';
import type { DeskRow, LookupEntry, UnpublishedTarget } from '@fonds/domain/views/desk';
import type { Listed } from '@fonds/domain/views/public';
import { jsonWithMerged } from './document-entries.ts';
import type { Connection } from './open.ts';
import { targetsOf } from './projection-links.ts';
import { getRevision, type RecordRow } from './revisions.ts';
import { problemConditions, type Problem } from './problems.ts';

/** What a list of the desk asks for. */
export interface DeskQuery {
  readonly kind?: RecordKind | undefined;
  readonly state?: RecordState | 'changed' | undefined;
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

/** Records of every state, for the desk. Discarded and merged ones are listed only when their state is asked for. */
export function listRecords(db: Connection, query: DeskQuery): Listed<DeskRow> {
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
  if (query.q)
    where(
      "(r.title LIKE ? ESCAPE '\\' OR r.id = ? OR r.slug = ?)",
      `%${query.q.replace(/[\\%_]/g, '\\$&')}%`,
      query.q,
      query.q,
    );
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
  return { entries: rows.map(toDeskRow), total, page: query.page, pageSize: query.pageSize };
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

/** Records to link to: those whose latest title, or whose published names in any script, begin with or hold what was typed. */
export function lookUp(db: Connection, kinds: readonly RecordKind[], q: string, most: number): LookupEntry[] {
  const folded = foldName(q);
  const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
  const rows = db.sqlite
    .prepare<unknown[], { id: string; kind: RecordKind; name: string; state: RecordState; names: string | null }>(
      `SELECT r.id, r.kind, r.title AS name, r.state,
         (SELECT json_group_array(n.name) FROM names n WHERE n.record_id = r.id AND n.preferred = 0 AND n.dropped_batch IS NULL) AS names
       FROM records r
       WHERE r.kind IN (SELECT value FROM json_each(?)) AND r.state NOT IN ('discarded', 'merged')
         AND (r.title LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM names n WHERE n.record_id = r.id AND n.folded LIKE ? ESCAPE '\\'))
       ORDER BY CASE WHEN r.title LIKE ? ESCAPE '\\' THEN 0 ELSE 1 END, r.title LIMIT ?`,
    )
    .all(
      JSON.stringify(kinds),
      `%${escaped(q.trim())}%`,
      folded === '' ? '%' : `%${escaped(folded)}%`,
      `${escaped(q.trim())}%`,
      most,
    );
  return rows.map(({ names, ...row }) => {
    const variants: unknown = names === null ? [] : JSON.parse(names);
    return { ...row, variants: Array.isArray(variants) ? variants.map(String) : [] };
  });
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
