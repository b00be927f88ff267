import { integer, text } from 'drizzle-orm/sqlite-core';

/** A time: ISO 8601, UTC, with milliseconds. */
export const time = () => text();

/** Who did it: the user's id where there is one, and the name as it was then. */
export const actor = () => ({ byUser: text(), byName: text().notNull() });

/**
 * What lets many rows become public, or stop being so, at one moment: rows of a hidden batch are not yet there, rows
 * dropped by a hidden batch are still there. 0 is no batch.
 */
export const visibility = () => ({ batch: integer().notNull().default(0), droppedBatch: integer() });
