import type { KindedBody } from '@fonds/domain/bodies';
import { titleOf } from '@fonds/domain/bodies';
import { foldedForms } from '@fonds/domain/name';
import type { RecordKind } from '@fonds/domain/record';
import { cached } from '../cached.ts';
import type { Connection, Transaction } from '../open.ts';

/** Writes under which names a record's latest revision is found, in the place of those of the one before. */
export function putDeskNames(tx: Transaction, key: number, record: KindedBody): void {
  // Documents are found by title and date.
  if (record.kind === 'document') return;
  dropDeskNames(tx, key);
  const variants = 'variants' in record.body ? record.body.variants.map(({ text }) => text) : [];
  const put = cached(tx, 'INSERT OR IGNORE INTO desk_names (kind, folded, key) VALUES (?, ?, ?)');
  for (const name of [titleOf(record), ...variants]) {
    for (const folded of foldedForms(name)) if (folded !== '') put.run(record.kind, folded, key);
  }
}

/** Takes a record's names away. */
export function dropDeskNames(tx: Transaction, key: number): void {
  cached(tx, 'DELETE FROM desk_names WHERE key = ?').run(key);
}

/** How many records of one name are looked at: whoever is asked can't choose among more. */
const mostNamed = 50;

/** The standing records of a kind of which a name or variant is this, folded; drafts among them, the oldest first. */
export function findNamed(db: Connection, kind: RecordKind, name: string): string[] {
  const found = cached<string>(
    db,
    `SELECT r.id FROM desk_names n JOIN records r ON r.key = n.key
     WHERE n.kind = ? AND n.folded = ? AND r.state NOT IN ('discarded', 'merged') ORDER BY n.key LIMIT ${String(mostNamed)}`,
  ).pluck();
  return [...new Set(foldedForms(name).flatMap((folded) => (folded === '' ? [] : found.all(kind, folded))))];
}
