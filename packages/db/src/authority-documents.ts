import type { AuthorityFilter, AuthorityView } from '@fonds/domain/views/authority';
import type { RoleView } from '@fonds/domain/views/public';
import type { ReadyFilter } from './authority-filter.ts';
import { densityOf } from './density.ts';
import { toEntries } from './document-entries.ts';
import { entryAt, type EntryPlace } from './entry-at.ts';
import { leavesIn, listByLeaf } from './files.ts';
import { calledRole, ownWords } from './own-words.ts';
import type { Reader } from './open.ts';
import {
  anyRole,
  chosenPlaces,
  countBounds,
  maskIn,
  placesWithin,
  presenceOf,
  rolesAt,
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
  const mask = maskIn(presence, ready.role);
  const inRole = besides.filter((place) => ((presence.roles[place] ?? 0) & mask) !== 0);
  const called = calledIn(db, targets);
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
    roles: countRoles(presence, within(besides)).map(({ role, count }) => ({ ...called(role), count })),
    byLeaf: leafOrder !== undefined,
    list: {
      entries: entries.map((entry, index) => {
        const place = rows[index]?.place ?? -1;
        return {
          ...entry,
          roles: rolesAt(presence, place).map(called),
          leaves: leaves?.get(presence.recordKeys[place] ?? -1) ?? null,
        };
      }),
      total: places.length,
      page: filter.page,
      pageSize,
    },
  };
}

/** Roles as the archive calls them: those of places where a place is asked about, else those of people. */
function calledIn(db: Reader, { relations }: Targets): (role: string) => RoleView {
  const [relation] = relations;
  if (relation !== 'agent' && relation !== 'place') return (role) => ({ role });
  const words = ownWords(db, relation === 'agent' ? 'agent-role' : 'place-role');
  return (role) => calledRole(words, role);
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
  const counts = presence.roleNames.map((role) => ({ role, count: 0 }));
  for (const place of places) {
    const mask = presence.roles[place] ?? 0;
    counts.forEach((each, bit) => {
      if (mask & (1 << bit)) each.count += 1;
    });
  }
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
