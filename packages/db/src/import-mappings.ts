import { and, asc, eq } from 'drizzle-orm';
import { actorColumns, type Act } from './actor.ts';
import type { Connection, Transaction } from './open.ts';
import { importMappings } from './schema/imports.ts';

export type MappingRow = typeof importMappings.$inferSelect;

/** The ways to read a format that were kept, by name. */
export function listMappings(db: Connection, format: string): MappingRow[] {
  return db.orm
    .select()
    .from(importMappings)
    .where(eq(importMappings.format, format))
    .orderBy(asc(importMappings.name))
    .all();
}

/** Keeps a way to read a format under a name, in the place of what stood there. */
export function saveMapping(tx: Transaction, act: Act, mapping: Pick<MappingRow, 'name' | 'format' | 'options'>): void {
  const row = { ...mapping, changedAt: act.at, ...actorColumns(act) };
  tx.orm
    .insert(importMappings)
    .values(row)
    .onConflictDoUpdate({ target: [importMappings.format, importMappings.name], set: row })
    .run();
}

/** Forgets a kept way. Returns whether there was one. */
export function removeMapping(tx: Transaction, format: string, name: string): boolean {
  const here = and(eq(importMappings.format, format), eq(importMappings.name, name));
  return tx.orm.delete(importMappings).where(here).run().changes > 0;
}
