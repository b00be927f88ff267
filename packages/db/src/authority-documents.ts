import type { AuthorityFilter, AuthorityView } from '@fonds/domain/views/authority';
import type { ReadyFilter } from './authority-filter.ts';
import { densityOf } from './density.ts';
import { toEntries } from './document-entries.ts';
import { entryAt, type EntryPlace } from './entry-at.ts';
import { leavesIn, listByLeaf } from './files.ts';
import type { Reader } from './open.ts';
import {
  anyRole,
  chosenPlaces,
  countBounds,
  placesWithin,
  presenceOf,
  rolesIn,
  roleNames,
  type Presence,
  type Targets,
} from './presence.ts';

/** How many documents one page of an authority lists. */
const pageSize = 50;

type Documents = Pick<AuthorityView, 'density' | 'roles' | 'list' | 'byLeaf'>;

/**
 * The documents that lead to a record, those that a filter leaves. `file` is the record set whose leaves put them in order.
 * Cost: once a content version the links of the record and of those it is filtered by; then the rows of one page.
 */
export function documentsOf(
  db: Reader,
  targets: Targets,
  filter: AuthorityFilter,
  ready: ReadyFilter,
  file: string | undefined,
): Documents {
  const presence = presenceOf(db, targets);
  const within = (places: readonly number[]) => placesWithin(db, presence, places, ready.range);
  const besides = chosenPlaces(presence, anyRole, ready.besides);
  const inRole = besides.filter((place) => ((presence.roles[place] ?? 0) & ready.mask) !== 0);
  const places = within(inRole);
  const leafOrder = file === undefined ? undefined : listByLeaf(db, file);
  const leaves = file === undefined ? undefined : leavesIn(db, file);
  const ordered = filter.sort === 'leaf' && leafOrder ? byLeaf(presence, places, leafOrder) : places;
  const shown = ordered.slice((filter.page - 1) * pageSize, filter.page * pageSize);
  const rows = shown.flatMap((place) => {
    const row = entryAt(db, placeOf(presence, place));
    return row ? [{ row, place }] : [];
  });
  const entries = toEntries(
    db,
    rows.map(({ row }) => row),
  );
  return {
    density: densityOf(countBounds(db, presence, inRole)),
    roles: countRoles(presence, within(besides)),
    byLeaf: leafOrder !== undefined,
    list: {
      entries: entries.map((entry, index) => {
        const place = rows[index]?.place ?? -1;
        return {
          ...entry,
          roles: rolesIn(presence.roles[place] ?? 0),
          leaves: leaves?.get(presence.recordKeys[place] ?? -1) ?? null,
        };
      }),
      total: places.length,
      page: filter.page,
      pageSize,
    },
  };
}

function placeOf(presence: Presence, place: number): EntryPlace {
  return { sortKey: presence.sortKeys[place] ?? 0, recordKey: presence.recordKeys[place] ?? 0 };
}

function byLeaf(presence: Presence, places: readonly number[], order: readonly EntryPlace[]): number[] {
  const rank = new Map(order.map((each, index) => [each.recordKey, index]));
  const rankOf = (place: number) => rank.get(presence.recordKeys[place] ?? -1) ?? order.length;
  return places.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function countRoles(presence: Presence, places: readonly number[]): { role: string; count: number }[] {
  const counts = roleNames.map((role) => ({ role, count: 0 }));
  for (const place of places) {
    const mask = presence.roles[place] ?? 0;
    counts.forEach((each, bit) => {
      if (mask & (1 << bit)) each.count += 1;
    });
  }
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
