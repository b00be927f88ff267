import { placeRoles } from '@fonds/domain/document';
import type { MapPlace, MapView } from '@fonds/domain/views/map';
import type { Reader } from '../open.ts';
import { calledRole, ownWords } from '../own-words.ts';
import { listDated } from './dated-list.ts';
import { linkColumns, type LinkTarget } from './link-columns.ts';
import { choose, wholeOf, type ScopeQuery } from './moments.ts';

export const mapPageSize = 50;

type Roles = Record<string, number>;

/** Documents by place. Cost: a look in memory at each link to a place, and the rows of the list of a chosen place. */
export function readMap(
  db: Reader,
  query: ScopeQuery,
  wanted: { readonly role: string | undefined; readonly place: string; readonly page: number },
): { view: Omit<MapView, 'scope'>; documents: number; of: number } {
  const chosen = choose(db, query);
  const columns = linkColumns(db, 'place');
  const words = ownWords(db, 'place-role');
  const asked = wanted.role === undefined ? undefined : (words.standing.get(wanted.role) ?? wanted.role);
  const wantedRole = asked === undefined ? -1 : columns.roleNames.indexOf(asked);
  const names = [...new Set([...placeRoles, ...columns.roleNames])];
  const noneYet = (): Roles => Object.fromEntries(names.map((name) => [name, 0]));
  const tallies = new Map<number, { documents: number; lastDocument: number; roles: Roles }>();
  const place = columns.byKey.get(wanted.place);
  const listed: number[] = [];
  let placed = 0;
  let lastPlaced = -1;
  for (let link = 0; link < columns.size; link += 1) {
    const ordinal = columns.ordinals[link] ?? 0;
    const role = columns.roles[link] ?? 0;
    const named = columns.roleNames[role] ?? '';
    if (chosen.mask[ordinal] !== 1) continue;
    if (asked !== undefined && role !== wantedRole) continue;
    const target = columns.targets[link] ?? 0;
    const tally = tallies.get(target) ?? {
      documents: 0,
      lastDocument: -1,
      roles: noneYet(),
    };
    tallies.set(target, tally);
    tally.roles[named] = (tally.roles[named] ?? 0) + 1;
    if (ordinal !== lastPlaced) placed += 1;
    lastPlaced = ordinal;
    // The links of one document stand together, so that one which names a place twice counts once.
    if (ordinal === tally.lastDocument) continue;
    tally.documents += 1;
    tally.lastDocument = ordinal;
    if (target === place) listed.push(ordinal);
  }
  const places = [...tallies].flatMap(([index, tally]) => {
    const target = columns.all[index];
    return target ? [toPlace(target, tally.documents, tally.roles)] : [];
  });
  places.sort((a, b) => b.documents - a.documents || compare(a.name, b.name) || compare(a.key, b.key));
  const target = place === undefined ? undefined : columns.all[place];
  const shown = places.find(({ key }) => key === target?.key) ?? (target && toPlace(target, 0, noneYet()));
  const ordinals = Uint32Array.from(listed).sort();
  const page = { page: wanted.page, pageSize: mapPageSize };
  return {
    documents: chosen.ordinals.length,
    of: wholeOf(db, query.collectionId).ordinals.length,
    view: {
      role: asked ?? null,
      roles: names.map((name) => calledRole(words, name)),
      places,
      placed,
      chosen: shown ? { place: shown, ...listDated(db, chosen.moments, ordinals, page) } : null,
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toPlace(target: LinkTarget, documents: number, roles: Roles): MapPlace {
  const { key, name, language, path, latitude, longitude } = target;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return { key, name, language, path, point, documents, roles };
}
