import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import { keptListSchema, type KeptList } from '@fonds/domain/record-list';
import type { SavedFilter } from '@fonds/domain/views/desk';
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Act } from './actor.ts';
import { audit } from './audit.ts';
import { cached } from './cached.ts';
import { insert } from './insert.ts';
import type { Connection, Transaction } from './open.ts';
import { newRecordId } from './record-ids.ts';
import { users } from './schema/people.ts';
import { savedFilters } from './schema/lists.ts';

/** So many filters one user may keep: all of them stand in the command palette. */
export const filtersAtMost = 200;
/** So many are listed, a user's own before those of others. */
const listedAtMost = 500;

type Stored = typeof savedFilters.$inferSelect;

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function wordsOf({ kind, name }: Pick<Stored, 'kind' | 'name'>): string {
  return `${kind}: ${name}`;
}

/** A list as it was kept; what this version doesn't know of it any more is left out. */
function readList(list: string): KeptList {
  const read = keptListSchema.safeParse(JSON.parse(list));
  return read.success ? read.data : {};
}

/** The filters that a user is offered, by name: their own and shared ones, of one kind or of all. Cost: each that is listed. */
export function listFilters(db: Connection, userId: string, kind?: RecordKind): SavedFilter[] {
  const mine = eq(savedFilters.userId, userId);
  const offered = or(mine, eq(savedFilters.shared, true));
  const rows = db.orm
    .select({ filter: savedFilters, by: users.name })
    .from(savedFilters)
    .innerJoin(users, eq(users.id, savedFilters.userId))
    .where(kind === undefined ? offered : and(eq(savedFilters.kind, kind), offered))
    .orderBy(sql`${savedFilters.userId} <> ${userId}`, asc(savedFilters.nameKey), asc(savedFilters.id))
    .limit(listedAtMost)
    .all();
  return rows.map(({ filter: { id, kind: of, name, list, shared, changedAt, userId: owner }, by }) => ({
    ...{ id, kind: of, name, list: readList(list), shared, changedAt, by },
    own: owner === userId,
  }));
}

/** A filter as it is kept. Throws NotFoundError. */
export function getFilter(db: Connection, id: string): Stored {
  const stored = db.orm.select().from(savedFilters).where(eq(savedFilters.id, id)).get();
  if (!stored) throw new NotFoundError('There is no such filter. Somebody may have deleted it.');
  return stored;
}

function refuseTaken(db: Connection, userId: string, kind: RecordKind, name: string, but?: string): void {
  const taken = cached<string>(db, 'SELECT id FROM saved_filters WHERE user_id = ? AND kind = ? AND name_key = ?')
    .pluck()
    .get(userId, kind, keyOf(name));
  if (taken !== undefined && taken !== but) throw new ConflictError(`There is a filter called “${name}” already.`);
}

/**
 * Keeps a list under a name for a user. Throws ConflictError for a name that they gave already, InvalidError when they have
 * too many. Returns the filter's id.
 */
export function addFilter(
  tx: Transaction,
  act: Act,
  userId: string,
  kept: { readonly kind: RecordKind; readonly name: string; readonly list: KeptList; readonly shared: boolean },
): string {
  refuseTaken(tx, userId, kept.kind, kept.name);
  const count = cached<number>(tx, 'SELECT count(*) FROM saved_filters WHERE user_id = ?').pluck().get(userId) ?? 0;
  if (count >= filtersAtMost) {
    const message = `you have ${String(filtersAtMost)} filters already: delete one that you don’t need`;
    throw new InvalidError([{ path: 'name', message }]);
  }
  const id = newRecordId();
  const { kind, name, shared } = kept;
  const list = JSON.stringify(kept.list);
  insert(tx, savedFilters, { id, userId, kind, name, nameKey: keyOf(name), list, shared, changedAt: act.at });
  audit(tx, act, 'save-filter', { detail: wordsOf(kept) });
  if (shared) audit(tx, act, 'share-filter', { detail: wordsOf(kept) });
  return id;
}

/** Gives a filter another name; `was` is the name that it was seen under. Throws ConflictError when it has another by now. */
export function renameFilter(tx: Transaction, act: Act, id: string, was: string, name: string): void {
  const stored = getFilter(tx, id);
  if (stored.name !== was) throw new ConflictError(`Somebody renamed it “${stored.name}” meanwhile.`);
  refuseTaken(tx, stored.userId, stored.kind, name, id);
  tx.orm
    .update(savedFilters)
    .set({ name, nameKey: keyOf(name), changedAt: act.at })
    .where(eq(savedFilters.id, id))
    .run();
  audit(tx, act, 'rename-filter', { detail: `${wordsOf(stored)} to ${name}` });
}

/** Offers a filter to everybody, or to its owner alone. Throws NotFoundError. */
export function shareFilter(tx: Transaction, act: Act, id: string, shared: boolean): void {
  const stored = getFilter(tx, id);
  if (stored.shared === shared) return;
  tx.orm.update(savedFilters).set({ shared, changedAt: act.at }).where(eq(savedFilters.id, id)).run();
  audit(tx, act, shared ? 'share-filter' : 'unshare-filter', { detail: wordsOf(stored) });
}

/** Deletes a filter. Throws NotFoundError. */
export function deleteFilter(tx: Transaction, act: Act, id: string): void {
  const stored = getFilter(tx, id);
  tx.orm.delete(savedFilters).where(eq(savedFilters.id, id)).run();
  audit(tx, act, 'delete-filter', { detail: wordsOf(stored) });
}
