import type { Problem } from '@fonds/domain/problems';
import type { ListSort } from '@fonds/domain/record-list';
import type { RecordKind, RecordState } from '@fonds/domain/record';
import type { Connection } from './open.ts';
import { hasProblem, problemConditions, problemLeads } from './problems.ts';

/** Where a page begins or ends: the key of a record and what it was sorted by, as an address holds it (`12:A title`). */
export type DeskCursor = string;

/** A row of `records r`, read by `columns`. */
export interface ListedRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly edtf: string;
  readonly state: RecordState;
  readonly head: number;
  readonly publishedRevision: number | null;
  readonly slug: string | null;
  readonly sameAsPublic: number | null;
  readonly changedAt: string;
  readonly changedBy: string;
}

export const columns = `r.id, r.kind, r.title, r.edtf, r.state, r.head, r.published_revision AS publishedRevision, r.slug, r.same_as_public AS sameAsPublic,
  r.changed_at AS changedAt, r.changed_by_name AS changedBy`;

/** What narrows a list. `sql` of `records r` without its kind and state; those may be had along an index. */
export interface Narrowing {
  readonly kind: string | undefined;
  readonly state: string | undefined;
  readonly sql: readonly string[];
  readonly values: readonly unknown[];
  readonly problem: Problem | undefined;
  /** Only what was changed since its publication, of which there is an index. */
  readonly isNewer: boolean;
}

/** So far the records of a list are counted: a count of many takes longer than the page itself. */
export const countedAtMost = 10_000;

interface Order {
  /** What is sorted by, after which the key decides. */
  readonly column: string;
  readonly descending: boolean;
  /** Stretches that follow one upon the other: those without a date stand last. */
  readonly stretches: readonly string[];
  readonly index: (by: { kind: boolean; state: boolean }) => string | undefined;
}

const dated = ['r.earliest IS NOT NULL', 'r.earliest IS NULL'];

const byChange: Omit<Order, 'descending'> = {
  column: 'r.changed_at',
  stretches: ['1'],
  index: ({ kind, state }) => (kind ? (state ? 'records_state' : 'records_changed') : 'records_lately'),
};
const byTitle: Omit<Order, 'descending'> = {
  column: 'r.title COLLATE NOCASE',
  stretches: ['1'],
  index: ({ kind, state }) => (kind ? (state ? 'records_state_title' : 'records_title') : undefined),
};

const orders: Readonly<Record<ListSort, Order>> = {
  changed: { ...byChange, descending: true },
  '-changed': { ...byChange, descending: false },
  title: { ...byTitle, descending: false },
  '-title': { ...byTitle, descending: true },
  date: { column: 'r.earliest', descending: false, stretches: dated, index: indexOfDates },
  '-date': { column: 'r.earliest', descending: true, stretches: dated, index: indexOfDates },
};

function indexOfDates({ kind, state }: { kind: boolean; state: boolean }): string | undefined {
  return kind ? (state ? 'records_state_earliest' : 'records_earliest') : undefined;
}

/** How many records a narrowing leaves, counted until there are more than `countedAtMost`. Cost: 10,000 rows that meet it. */
export function countNarrowed(db: Connection, narrowing: Narrowing): number {
  const { sql, values } = conditionOf({ ...narrowing, problem: undefined }, isWide(narrowing));
  const from = narrowing.problem === undefined ? 'records r' : problemLeads(narrowing.problem);
  return (
    db.sqlite
      .prepare<unknown[], number>(
        `SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${sql} LIMIT ${String(countedAtMost + 1)})`,
      )
      .pluck()
      .get(...values) ?? 0
  );
}

function isWide({ sql, problem }: Narrowing): boolean {
  return sql.length === 0 && problem === undefined;
}

/** Kind and state as an index has them, or, with a sign before them, only looked at: then what else narrows leads. */
function conditionOf(
  { kind, state, sql, values, problem }: Narrowing,
  alongIndex: boolean,
): { sql: string; values: unknown[] } {
  const sign = alongIndex ? '' : '+';
  const parts: string[] = [];
  const given: unknown[] = [];
  if (kind !== undefined) {
    parts.push(`${sign}r.kind = ?`);
    given.push(kind);
  }
  if (state !== undefined) {
    parts.push(`${sign}r.state = ?`);
    given.push(state);
  } else parts.push("r.state NOT IN ('discarded', 'merged')");
  parts.push(...sql);
  if (problem) parts.push(alongIndex ? hasProblem(problem) : problemConditions[problem]);
  return { sql: parts.join(' AND '), values: [...given, ...values] };
}

export interface PageAsked {
  readonly sort: ListSort;
  readonly after?: DeskCursor | undefined;
  readonly before?: DeskCursor | undefined;
  readonly pageSize: number;
}

interface PlacedRow extends ListedRow {
  readonly key: number;
  readonly sorted: string | number | null;
}

/**
 * A page of a list that has `count` records as `countNarrowed` has it. Of many, an index is walked in the order that is asked for; a
 * few are sorted. Cost: a page's rows where the list is that of a kind or state; where more narrows it and 10,000 or more are
 * left, the rows between that are passed over.
 */
export function readPage(
  db: Connection,
  narrowing: Narrowing,
  count: number,
  asked: PageAsked,
): { rows: PlacedRow[]; previous: DeskCursor | null; next: DeskCursor | null } {
  const { pageSize, sort } = asked;
  const walk = (cursor: DeskCursor | undefined, backwards: boolean) =>
    walkFrom(db, narrowing, count, { sort, cursor, backwards, most: pageSize + 1 });
  if (asked.before !== undefined) {
    const found = walk(asked.before, true);
    // What is left before it fills no page: then that is the first one, and whole.
    if (found.length > pageSize) {
      const rows = found.slice(0, pageSize).reverse();
      return { rows, previous: cursorOf(rows[0]), next: cursorOf(rows.at(-1)) };
    }
  }
  const after = asked.before === undefined ? asked.after : undefined;
  const found = walk(after, false);
  const rows = found.slice(0, pageSize);
  return {
    rows,
    previous: after === undefined ? null : rows.length > 0 ? cursorOf(rows[0]) : after,
    next: found.length > pageSize ? cursorOf(rows.at(-1)) : null,
  };
}

function cursorOf(row: PlacedRow | undefined): DeskCursor | null {
  return row ? `${String(row.key)}:${row.sorted === null ? '' : String(row.sorted)}` : null;
}

interface Edge {
  readonly key: number;
  /** Empty where there is no date. */
  readonly sorted: string;
}

function readCursor(cursor: DeskCursor | undefined): Edge | undefined {
  const parts = cursor === undefined ? null : /^(\d{1,15}):([^]*)$/.exec(cursor);
  return parts ? { key: Number(parts[1]), sorted: parts[2] ?? '' } : undefined;
}

interface Walk {
  readonly sort: ListSort;
  readonly cursor: DeskCursor | undefined;
  readonly backwards: boolean;
  readonly most: number;
}

function walkFrom(
  db: Connection,
  narrowing: Narrowing,
  count: number,
  { sort, cursor, backwards, most }: Walk,
): PlacedRow[] {
  const order = orders[sort];
  const edge = readCursor(cursor);
  const descending = order.descending !== backwards;
  const isMany = count > countedAtMost;
  const by = { kind: narrowing.kind !== undefined, state: narrowing.state !== undefined };
  const isAlong = isMany || isWide(narrowing);
  const isByChange = order.column === byChange.column;
  const newest = narrowing.isNewer && isByChange && by.kind ? 'records_newer_draft' : undefined;
  const index = newest ?? (isAlong ? order.index(by) : undefined);
  const condition = conditionOf(narrowing, index !== undefined || isWide(narrowing));
  // With a sign before it, a column is sorted by and no index of it is walked.
  const column = index === undefined ? `+${order.column}` : order.column;
  const way = descending ? 'DESC' : 'ASC';
  const isDated = order.stretches.length > 1;
  const stretches = order.stretches.map((sql, place) => ({ sql, place }));
  if (backwards) stretches.reverse();
  const at = edge === undefined ? undefined : isDated && edge.sorted === '' ? 1 : 0;
  const rows: PlacedRow[] = [];
  for (const { sql, place } of stretches) {
    if (at !== undefined && (backwards ? place > at : place < at)) continue;
    const parts = [condition.sql, sql];
    const values: unknown[] = [...condition.values];
    if (edge && place === at) {
      const sign = descending ? '<' : '>';
      if (place === 1) {
        parts.push(`r.key ${sign} ?`);
        values.push(edge.key);
      } else {
        parts.push(`(${column}, r.key) ${sign} (?, ?)`);
        values.push(isDated ? Number(edge.sorted) : edge.sorted, edge.key);
      }
    }
    const along = index === undefined ? '' : ` INDEXED BY ${index}`;
    const found = db.sqlite
      .prepare<unknown[], PlacedRow>(
        `SELECT r.key, ${order.column} AS sorted, ${columns} FROM records r${along}
         WHERE ${parts.join(' AND ')} ORDER BY ${column} ${way}, r.key ${way} LIMIT ?`,
      )
      .all(...values, most - rows.length);
    rows.push(...found);
    if (rows.length >= most) break;
  }
  return rows;
}
