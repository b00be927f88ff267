import type { DeskRow } from '@fonds/domain/views/desk';
import { cached } from './cached.ts';
import { deskCondition } from './desk-search/desk-condition.ts';
import { idToken } from './desk-search/desk-tokens.ts';
import { deskRowOf } from './desk-lists.ts';
import type { Connection } from './open.ts';
import { findRecordRow } from './revisions.ts';
import { anyOf, ftsPhrase } from './search/fts.ts';

/** Records that link to one, drafts among them; `key` is where the next page begins. */
export interface LinkingPage {
  readonly rows: readonly DeskRow[];
  readonly next: number | null;
}

/**
 * The standing records whose latest revision, or whose public one, links to a record, after a key, narrowed by a question.
 * Cost: the entries of one token of the desk's index, and of the links to the record.
 */
export function listLinking(db: Connection, id: string, q: string, after: number, most: number): LinkingPage {
  const { sql, values } = linkingCondition(db, id, q);
  const found = db.sqlite
    .prepare<unknown[], { key: number; id: string }>(
      `SELECT r.key, r.id FROM records r WHERE ${sql} AND r.key > ? ORDER BY r.key LIMIT ?`,
    )
    .all(...values, after, most + 1);
  const page = found.slice(0, most);
  return {
    rows: page.flatMap((one) => {
      const row = findRecordRow(db, one.id);
      return row ? [deskRowOf(row)] : [];
    }),
    next: found.length > most ? (page.at(-1)?.key ?? null) : null,
  };
}

/** How many there are, and how many of them are public. */
export function countLinking(db: Connection, id: string): { total: number; published: number } {
  const { sql, values } = linkingCondition(db, id, '');
  const counted = db.sqlite
    .prepare<unknown[], { total: number; published: number }>(
      `SELECT count(*) AS total, count(r.published_revision) AS published FROM records r WHERE ${sql}`,
    )
    .get(...values);
  return counted ?? { total: 0, published: 0 };
}

/** The keys of all of them, in the order in which they were made. */
export function listLinkingKeys(db: Connection, id: string, q: string): number[] {
  const { sql, values } = linkingCondition(db, id, q);
  return db.sqlite
    .prepare<unknown[], number>(`SELECT r.key FROM records r WHERE ${sql} ORDER BY r.key`)
    .pluck()
    .all(...values);
}

function linkingCondition(db: Connection, id: string, q: string): { sql: string; values: readonly unknown[] } {
  const asked = q.trim() === '' ? undefined : deskCondition(db, q);
  return {
    sql: `r.state NOT IN ('discarded', 'merged') AND r.id <> ?
      AND (r.key IN (SELECT rowid FROM desk_index WHERE desk_index MATCH ?)
        OR r.id IN (SELECT from_id FROM visible_links WHERE to_id = ?))${asked ? ` AND ${asked.sql}` : ''}`,
    values: [id, anyOf([ftsPhrase([idToken(id)])]), id, ...(asked?.values ?? [])],
  };
}

/** The records that were merged into one directly, the latest first. */
export function listMergedInto(db: Connection, id: string): DeskRow[] {
  return cached<string>(db, 'SELECT id FROM records WHERE merged_into = ? ORDER BY changed_at DESC LIMIT 100')
    .pluck()
    .all(id)
    .flatMap((merged) => {
      const row = findRecordRow(db, merged);
      return row ? [deskRowOf(row)] : [];
    });
}
