import { isListColumn, type ListColumn } from '@fonds/domain/list-columns';
import type { RecordKind } from '@fonds/domain/record';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import type { Connection, Transaction } from './open.ts';
import { listColumns } from './schema/lists.ts';

const stored = z.array(z.string()).catch([]);

function where(userId: string, kind: RecordKind) {
  return and(eq(listColumns.userId, userId), eq(listColumns.kind, kind));
}

/** The columns that a user wants to see in lists of a kind; null where they never chose any. */
export function findColumns(db: Connection, userId: string, kind: RecordKind): readonly ListColumn[] | null {
  const row = db.orm.select().from(listColumns).where(where(userId, kind)).get();
  return row ? stored.parse(JSON.parse(row.columns)).filter(isListColumn) : null;
}

/** Keeps the columns that a user wants to see in lists of a kind; null: the usual ones. */
export function keepColumns(
  tx: Transaction,
  act: Act,
  userId: string,
  kind: RecordKind,
  columns: readonly ListColumn[] | null,
): void {
  if (columns === null) tx.orm.delete(listColumns).where(where(userId, kind)).run();
  else {
    const row = { userId, kind, columns: JSON.stringify(columns), changedAt: act.at };
    tx.orm
      .insert(listColumns)
      .values(row)
      .onConflictDoUpdate({ target: [listColumns.userId, listColumns.kind], set: row })
      .run();
  }
  audit(tx, act, 'choose-columns', { detail: `${kind}: ${columns === null ? 'the usual ones' : columns.join(', ')}` });
}
