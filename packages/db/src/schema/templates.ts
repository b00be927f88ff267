import type { RecordKind } from '@fonds/domain/record';
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actor, time } from './columns.ts';

/** Forms filled in beforehand: the values of some fields of a kind, by a name. */
export const templates = sqliteTable(
  'templates',
  {
    id: text().primaryKey(),
    kind: text().$type<RecordKind>().notNull(),
    name: text().notNull(),
    /** The name without regard to case: no two templates of a kind are called the same. */
    nameKey: text().notNull(),
    /** The fields' values, as JSON. */
    body: text().notNull(),
    changedAt: time().notNull(),
    ...actor(),
  },
  (table) => [uniqueIndex('templates_name').on(table.kind, table.nameKey)],
);
