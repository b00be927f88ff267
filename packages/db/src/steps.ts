import { asc, eq, sql } from 'drizzle-orm';
import { builtOnce } from './cached.ts';
import type { Connection } from './open.ts';
import { transitions } from './schema/records.ts';

const stepsQuery = builtOnce((db) =>
  db.orm
    .select()
    .from(transitions)
    .where(eq(transitions.recordId, sql.placeholder('id')))
    .orderBy(asc(transitions.id))
    .prepare(),
);

/** Every change of a record's state, oldest first. Cost: one look-up by index. */
export function listSteps(db: Connection, recordId: string): (typeof transitions.$inferSelect)[] {
  return stepsQuery(db).all({ id: recordId });
}

/** How a record was last merged into another. */
export function findMerging(db: Connection, recordId: string): typeof transitions.$inferSelect | undefined {
  return listSteps(db, recordId).findLast(({ toState, quiet }) => toState === 'merged' && !quiet);
}
