import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { time } from './columns.ts';

/** What is held of an address: that nobody knows yet, that it is reached, that it moved for good, that it is broken. */
export type AddressStanding = 'unknown' | 'reached' | 'moved' | 'broken';

/** Addresses of the web to which records link out, each once, and what visits to it showed. */
export const outsideAddresses = sqliteTable(
  'outside_addresses',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    /** As it is visited: without the place in its page, written in one way. */
    address: text().notNull(),
    host: text().notNull(),
    /** When it may be visited next; empty for at once. */
    dueAt: time().notNull().default(''),
    /** When it was last visited. */
    visitedAt: time(),
    standing: text().$type<AddressStanding>().notNull().default('unknown'),
    /** What the last visit showed, in words. */
    reason: text().notNull().default(''),
    /** The first of the visits that all failed. */
    failingSince: time(),
    movedTo: text(),
    /** Whether the problems of the records that link to it say so. */
    told: integer({ mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    uniqueIndex('outside_addresses_address').on(table.address),
    index('outside_addresses_due').on(table.host, table.dueAt),
    index('outside_addresses_untold')
      .on(table.number)
      .where(sql`told = 0`),
    index('outside_addresses_unvisited')
      .on(table.number)
      .where(sql`visited_at IS NULL`),
    index('outside_addresses_reached')
      .on(table.visitedAt)
      .where(sql`standing IN ('reached', 'moved')`),
  ],
);

/** Where each of them stands in the latest revision of a record. */
export const outsideLinks = sqliteTable(
  'outside_links',
  {
    /** The record's key. */
    key: integer().notNull(),
    /** In its body: `links.0.url`. */
    path: text().notNull(),
    /** To the letter, as it stands there. */
    address: text().notNull(),
    /** The number of the address that is visited for it. */
    number: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.path, table.address] }),
    index('outside_links_number').on(table.number, table.key),
  ],
);
