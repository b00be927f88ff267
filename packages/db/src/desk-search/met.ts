import type { DayRange } from '@fonds/domain/dates/filter';
import { allOf, anyOf } from '../search/fts.ts';

/** What a record of the desk has to meet. */
export type Met =
  /** An expression of FTS5 over `desk_index`. */
  | { readonly kind: 'words'; readonly expression: string }
  | { readonly kind: 'keys'; readonly keys: readonly number[] }
  | { readonly kind: 'dated'; readonly range: DayRange }
  | { readonly kind: 'undated' }
  | { readonly kind: 'not'; readonly of: Met }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Met[] };

/** A condition on a row `r` of `records`; never null. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

export const everything: Met = { kind: 'and', of: [] };
export const nothing: Met = { kind: 'or', of: [] };

export function keysIn(keys: readonly number[]): Met {
  return keys.length === 0 ? nothing : { kind: 'keys', keys };
}

/** The same with words that belong together asked for at once: the index is better at that than SQL is. */
export function gathered(met: Met): Met {
  if (met.kind === 'not') return { kind: 'not', of: gathered(met.of) };
  if (met.kind !== 'and' && met.kind !== 'or') return met;
  const parts = met.of.map(gathered);
  const words = parts.flatMap((part) => (part.kind === 'words' ? [part.expression] : []));
  const others = parts.filter((part) => part.kind !== 'words');
  if (words.length === 0) return { ...met, of: parts };
  const joined: Met = { kind: 'words', expression: met.kind === 'and' ? allOf(words) : anyOf(words) };
  return others.length === 0 ? joined : { ...met, of: [joined, ...others] };
}

export function sqlOf(met: Met): SqlCondition {
  switch (met.kind) {
    case 'words':
      return {
        sql: 'r.key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ?)',
        values: [met.expression],
      };
    case 'keys':
      return { sql: 'r.key IN (SELECT value FROM json_each(?))', values: [JSON.stringify(met.keys)] };
    case 'undated':
      return {
        sql: `(r.kind = 'document' AND r.key IN (SELECT key FROM desk_rows WHERE earliest IS NULL AND latest IS NULL))`,
        values: [],
      };
    case 'dated':
      return datedIn(met.range);
    case 'not': {
      const { sql, values } = sqlOf(met.of);
      return { sql: `NOT ${sql}`, values };
    }
    case 'and':
    case 'or': {
      const parts = met.of.map(sqlOf);
      const none = met.kind === 'and' ? '1' : '0';
      const sql = parts.map((part) => part.sql).join(met.kind === 'and' ? ' AND ' : ' OR ');
      return { sql: `(${sql || none})`, values: parts.flatMap((part) => part.values) };
    }
  }
}

/** As `overlaps` of `@fonds/domain/dates/filter` has it. */
function datedIn({ earliest, latest }: DayRange): SqlCondition {
  if (earliest === null && latest === null) return { sql: '1', values: [] };
  if (earliest !== null && latest !== null && earliest > latest) return { sql: '0', values: [] };
  const values: number[] = [];
  let sql = '(earliest IS NOT NULL OR latest IS NOT NULL)';
  if (latest !== null) {
    sql += ' AND (earliest IS NULL OR earliest <= ?)';
    values.push(latest);
  }
  if (earliest !== null) {
    sql += ' AND (latest IS NULL OR latest >= ?)';
    values.push(earliest);
  }
  return { sql: `r.key IN (SELECT key FROM desk_rows WHERE ${sql})`, values };
}
