import type { AuditFilter } from '@fonds/domain/audit';
import { instantOf } from '@fonds/domain/local-time';
import type { RecordKind } from '@fonds/domain/record';
import type { AuditActor, AuditEntry, AuditPage } from '@fonds/domain/views/desk';
import { archiveZone } from './archive.ts';
import { cached } from './cached.ts';
import { snapshot, type Connection } from './open.ts';

/** What a page of the audit log asks for: the newest one, or the one that stands before or after a line. */
export interface AuditQuery {
  readonly filter?: AuditFilter;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly pageSize: number;
}

/** So far lines are counted: a count of many takes longer than the page itself. */
const countedAtMost = 10_000;

/**
 * A page of the audit log, newest first by time, then by id. It costs one seek in an index, `pageSize` rows and a count of
 * 10 000 at most, whatever the size of the log and the filter.
 */
export function listAudit(db: Connection, { filter = {}, before, after, pageSize }: AuditQuery): AuditPage {
  return snapshot(db, () => {
    const total = countLines(db, filter);
    const count = { total: Math.min(total, countedAtMost), counted: total <= countedAtMost };
    const above = findEdge(db, after);
    if (above) {
      const newer = readLines(db, filter, { ...above, side: 'newer' }, pageSize + 1);
      // What is left above fills no page: then that is the first one, and whole.
      if (newer.length > pageSize) {
        const entries = newer.slice(0, pageSize).reverse();
        return { entries, older: entries.at(-1)?.id ?? null, newer: entries[0]?.id ?? null, ...count };
      }
    }
    const below = findEdge(db, before);
    const found = readLines(db, filter, below, pageSize + 1);
    const entries = found.slice(0, pageSize);
    return {
      entries,
      older: found.length > pageSize ? (entries.at(-1)?.id ?? null) : null,
      newer: below ? (entries[0]?.id ?? null) : null,
      ...count,
    };
  });
}

/** Lines of the audit log from the newest on, or from the line before `before`: one step of a walk through all of them. */
export function stepThroughAudit(
  db: Connection,
  filter: AuditFilter,
  before: number | undefined,
  most: number,
): { entries: AuditEntry[]; next: number | null } {
  const entries = readLines(db, filter, findEdge(db, before), most);
  return { entries, next: entries.length < most ? null : (entries.at(-1)?.id ?? null) };
}

/** Everybody who stands in the audit log, by name; found in as many seeks as there are people. */
export function listAuditActors(db: Connection): AuditActor[] {
  return cached<AuditActor>(
    db,
    `WITH RECURSIVE actors (who) AS (
       SELECT min(${whoActed}) FROM audit_log
       UNION ALL
       SELECT (SELECT min(${whoActed}) FROM audit_log WHERE ${whoActed} > who) FROM actors WHERE who IS NOT NULL
     )
     SELECT who AS id, (SELECT email FROM users WHERE users.id = who) AS email,
       (SELECT by_name FROM audit_log WHERE ${whoActed} = who ORDER BY at DESC, id DESC LIMIT 1) AS name
     FROM actors WHERE who IS NOT NULL ORDER BY name COLLATE NOCASE, who`,
  ).all();
}

const whoActed = 'coalesce(by_user, by_name)';

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The part of the log that a filter leaves, as one stretch of the index that is named: so the plan hangs on no statistics. */
function linesOf(db: Connection, { who, action, record, from, to }: AuditFilter, beyond?: Condition): Condition {
  const conditions: Condition[] = beyond ? [beyond] : [];
  const where = (sql: string, value: string | undefined) => {
    if (value !== undefined) conditions.push({ sql, values: [value] });
  };
  where('record_id = ?', record);
  where(`${whoActed} = ?`, who);
  where('action = ?', action);
  const zone = archiveZone(db);
  where('at >= ?', from && instantOf(`${from}T00:00`, zone));
  where('at < ?', to && instantOf(`${dayAfter(to)}T00:00`, zone));
  const narrowed = conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `audit_log INDEXED BY ${indexFor({ who, action, record })}${narrowed === '' ? '' : ` WHERE ${narrowed}`}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function indexFor({ who, action, record }: AuditFilter): string {
  if (record !== undefined) return 'audit_log_record';
  if (who !== undefined) return action === undefined ? 'audit_log_who' : 'audit_log_who_action';
  return action === undefined ? 'audit_log_at' : 'audit_log_action';
}

function countLines(db: Connection, filter: AuditFilter): number {
  const { sql, values } = linesOf(db, filter);
  const counted = `SELECT count(*) AS total FROM (SELECT 1 FROM ${sql} LIMIT ${countedAtMost + 1})`;
  return cached<{ total: number }>(db, counted).get(...values)?.total ?? 0;
}

interface Row extends Omit<AuditEntry, 'record'> {
  readonly kind: RecordKind | null;
  readonly title: string | null;
}

/** A line on whose one side others are read. */
interface Edge {
  readonly at: string;
  readonly id: number;
  readonly side?: 'older' | 'newer';
}

function findEdge(db: Connection, id: number | undefined): Edge | undefined {
  return id === undefined ? undefined : cached<Edge>(db, 'SELECT at, id FROM audit_log WHERE id = ?').get(id);
}

/** Lines on one side of an edge, nearest first; without an edge from the newest on. */
function readLines(db: Connection, filter: AuditFilter, edge: Edge | undefined, most: number): AuditEntry[] {
  const [sign, order] = edge?.side === 'newer' ? ['>', 'ASC'] : ['<', 'DESC'];
  const { sql, values } = linesOf(db, filter, edge && { sql: `(at, id) ${sign} (?, ?)`, values: [edge.at, edge.id] });
  return cached<Row>(
    db,
    `SELECT id, at, by_name AS who, by_user AS userId, action, record_id AS recordId, detail,
       (SELECT kind FROM records WHERE records.id = record_id) AS kind,
       (SELECT title FROM records WHERE records.id = record_id) AS title
     FROM ${sql} ORDER BY at ${order}, id ${order} LIMIT ?`,
  )
    .all(...values, most)
    .map(({ kind, title, ...line }) => ({ ...line, record: kind === null || title === null ? null : { kind, title } }));
}
