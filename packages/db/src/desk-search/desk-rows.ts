import type { KindedBody } from '@fonds/domain/bodies';
import { boundsOf } from '@fonds/domain/dates/historical-date';
import { chosenDate } from '@fonds/domain/document';
import { cached } from '../cached.ts';
import type { Transaction } from '../open.ts';
import { dropOutsideLinks } from '../outside-links/kept-links.ts';
import { putOutsideLinks } from '../outside-links/link-problems.ts';
import { dropProblems, putOwnProblems } from '../problems/problem-rows.ts';
import { dropDeskNames, putDeskNames } from './desk-names.ts';
import { deskColumns, deskWords, type DeskWords } from './desk-words.ts';

/** A record's latest revision as the desk finds it; `key` is that of its row in `records`. */
export interface IndexedHead {
  readonly key: number;
  /** The revision's number. */
  readonly head: number;
  readonly words: DeskWords;
  /** Day numbers, inclusive; null where open, both where there is no date. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

/**
 * Puts what is now a record's latest revision into the desk's index, in the place of the one before. `later` takes the row
 * instead, for a caller that puts many in at once. Call it after the record's row has that head.
 */
export function indexHead(
  tx: Transaction,
  key: number,
  head: number,
  record: KindedBody,
  later?: (row: IndexedHead) => void,
): void {
  const date = record.kind === 'document' ? chosenDate(record.body) : undefined;
  const { earliest, latest } = date ? boundsOf(date) : { earliest: null, latest: null };
  putDeskNames(tx, key, record);
  putOwnProblems(tx, key, head, record);
  putOutsideLinks(tx, key, record);
  const row = { key, head, words: deskWords(record), earliest, latest };
  if (later) later(row);
  else putHeads(tx, [row]);
}

const insertWords = `INSERT OR REPLACE INTO desk_index (rowid, ${deskColumns.join(', ')})
  VALUES (?, ${deskColumns.map(() => '?').join(', ')})`;

/** Puts rows into the desk's index. Those of records that have another latest revision by now are left out. */
export function putHeads(tx: Transaction, rows: readonly IndexedHead[]): void {
  const headOf = cached<number>(tx, 'SELECT head FROM records WHERE key = ?').pluck();
  // A statement that might have to be taken back alone (INSERT … SELECT) would make FTS5 write a piece for each row.
  const note = cached(tx, 'INSERT OR REPLACE INTO desk_rows (key, head, earliest, latest) VALUES (?, ?, ?, ?)');
  const put = cached(tx, insertWords);
  for (const { key, head, words, earliest, latest } of rows) {
    if (headOf.get(key) !== head) continue;
    note.run(key, head, earliest, latest);
    put.run(key, ...deskColumns.map((column) => words[column]));
  }
}

/** Takes a record that is no more out of the desk's index. */
export function dropHead(tx: Transaction, key: number): void {
  cached(tx, 'DELETE FROM desk_index WHERE rowid = ?').run(key);
  cached(tx, 'DELETE FROM desk_rows WHERE key = ?').run(key);
  dropDeskNames(tx, key);
  dropProblems(tx, key);
  dropOutsideLinks(tx, key);
}
