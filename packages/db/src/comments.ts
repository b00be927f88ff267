import { ConflictError, NotFoundError } from '@fonds/domain/errors';
import type { CommentThread } from '@fonds/domain/views/review';
import { actorColumns, type Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { getRecordRow } from './revisions.ts';
import { comments, commentThreads } from './schema/review.ts';

interface ThreadRow {
  readonly id: number;
  readonly recordId: string;
  readonly field: string | null;
  readonly resolved: number;
}

type Line = CommentThread['lines'][number] & { readonly thread: number };

/** What was said about a record: open threads first, each as it went on. */
export function listThreads(db: Connection, recordId: string): CommentThread[] {
  const rows = cached<ThreadRow>(
    db,
    'SELECT id, record_id AS recordId, field, resolved FROM comment_threads WHERE record_id = ? ORDER BY resolved, id',
  ).all(recordId);
  const lines = cached<Line>(
    db,
    `SELECT c.thread, c.action, c.words, c.revision, c.at, c.by_name AS "by"
     FROM comments c JOIN comment_threads t ON t.id = c.thread WHERE t.record_id = ? ORDER BY c.id`,
  ).all(recordId);
  const by = Map.groupBy(lines, (line) => line.thread);
  return rows.map(({ id, field, resolved }) => ({
    id,
    field,
    resolved: resolved === 1,
    lines: (by.get(id) ?? []).map(({ thread: _thread, ...line }) => line),
  }));
}

/** Begins a thread about a record, or about one of its fields. Returns its id. */
export function comment(tx: Transaction, act: Act, recordId: string, field: string | null, words: string): number {
  const { head } = getRecordRow(tx, recordId);
  const thread = insert(tx, commentThreads, { recordId, field, resolved: false });
  insert(tx, comments, { thread, action: 'say', words, revision: head, at: act.at, ...actorColumns(act) });
  audit(tx, act, 'comment', { recordId, ...(field === null ? {} : { detail: field }) });
  return thread;
}

/**
 * Adds a line to a thread: an answer, or that it is resolved or opened again, with or without words. Throws NotFoundError,
 * and ConflictError when it is resolved (or open) already.
 */
export function answer(
  tx: Transaction,
  act: Act,
  thread: number,
  action: 'say' | 'resolve' | 'reopen',
  words: string,
): void {
  const row = cached<ThreadRow>(
    tx,
    'SELECT id, record_id AS recordId, field, resolved FROM comment_threads WHERE id = ?',
  ).get(thread);
  if (!row) throw new NotFoundError('There is no such comment.');
  if (action !== 'say' && row.resolved === Number(action === 'resolve')) {
    throw new ConflictError(row.resolved ? 'This comment was resolved already.' : 'This comment is open already.');
  }
  const { head } = getRecordRow(tx, row.recordId);
  insert(tx, comments, { thread, action, words, revision: head, at: act.at, ...actorColumns(act) });
  if (action !== 'say') {
    cached(tx, 'UPDATE comment_threads SET resolved = ? WHERE id = ?').run(Number(action === 'resolve'), thread);
  }
  const done = action === 'say' ? 'comment' : action === 'resolve' ? 'resolve-comment' : 'reopen-comment';
  audit(tx, act, done, { recordId: row.recordId, ...(row.field === null ? {} : { detail: row.field }) });
}

/** How many threads are open on some records; those without any are left out. */
export function countOpenThreads(db: Connection, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = cached<{ id: string; open: number }>(
    db,
    `SELECT record_id AS id, count(*) AS open FROM comment_threads
     WHERE record_id IN (SELECT value FROM json_each(?)) AND resolved = 0 GROUP BY record_id`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, open }) => [id, open]));
}
