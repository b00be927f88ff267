import type { DayBounds } from '@fonds/domain/dates/days';
import { overlaps, type DayRange } from '@fonds/domain/dates/filter';
import { agentRoles, placeRoles } from '@fonds/domain/document';
import type { CountedBounds } from './density.ts';
import { jsonWithMerged } from './document-entries.ts';
import { boundsAt, momentsOf } from './instruments/moments.ts';
import type { Reader } from './open.ts';
import { keptPerVersion } from './per-version.ts';
import type { LinkRelation } from './schema/published.ts';

/** The documents that lead to a record, in order of time, and the roles in which they do: 20 bytes a document. */
export interface Presence {
  readonly sortKeys: Float64Array;
  readonly recordKeys: Float64Array;
  /** One bit for each of `roleNames`; the last for all others. */
  readonly roles: Uint32Array;
  /** The roles that every archive has, then those of its own that stand here. */
  readonly roleNames: readonly string[];
}

/** The roles in which a document leads to a person, place or subject in every archive. */
const builtInRoles: readonly string[] = [...agentRoles, ...placeRoles];
const otherRole = 31;

/** Who wrote a document, by whichever of these roles. */
const writing = ['author', 'signatory', 'sender'];

/** The bit of a role that every archive has; one for all others together. */
export function bitOf(role: string, names = builtInRoles): number {
  const index = names.indexOf(role);
  return 1 << (index === -1 ? otherRole : index);
}

/** Whether whoever stands in a role wrote the document. */
export function isWriting(role: string): boolean {
  return writing.includes(role);
}

export const writingMask = writing.reduce((mask, role) => mask | bitOf(role), 0);
export const recipientMask = bitOf('recipient');
export const participantMask = bitOf('participant');
export const anyRole = 0xffffffff;

/** The bits of a role as an address names it, in a presence; none where nothing stands in that role. */
export function maskIn({ roleNames }: Presence, role: string): number {
  if (role === '') return anyRole;
  if (role === 'wrote') return writingMask;
  return roleNames.includes(role) ? bitOf(role, roleNames) : 0;
}

/** The roles in which a document leads to the record of a presence. */
export function rolesAt({ roles, roleNames }: Presence, place: number): string[] {
  const mask = roles[place] ?? 0;
  return roleNames.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** Which links are meant: of a relation, to any of these records. As JSON it is the key under which a presence is kept. */
export interface Targets {
  readonly relations: readonly LinkRelation[];
  /** JSON list of ids, those of merged records among them. */
  readonly ids: string;
}

/** What leads to one record and to those merged into it. */
export function targetsOf(db: Reader, relation: LinkRelation, id: string): Targets {
  return { relations: [relation], ids: jsonWithMerged(db, id) };
}

/** For how many records what leads to them is kept: at 100,000 documents each, 43 MB. */
const mostKept = 24;

/**
 * The documents that lead to a record. Cost: once a content version the record's links; afterwards nothing.
 */
export function presenceOf(db: Reader, targets: Targets): Presence {
  return keptPresence(db, keyOf(targets));
}

const fromLinks = `FROM visible_links l WHERE l.to_id IN (SELECT value FROM json_each(?))
  AND l.relation IN (SELECT value FROM json_each(?)) AND l.from_kind = 'document'`;

const keptPresence = keptPerVersion<Presence, Reader>(mostKept, (db, key) => {
  const rows = db.sqlite
    .prepare<[string, string], [number, number, string]>(
      `SELECT l.sort_key, l.from_key, l.role ${fromLinks} ORDER BY l.sort_key, l.from_key`,
    )
    .raw()
    .all(...parametersOf(key));
  let length = 0;
  const sortKeys = new Float64Array(rows.length);
  const recordKeys = new Float64Array(rows.length);
  const roles = new Uint32Array(rows.length);
  const roleNames = [...builtInRoles];
  for (const [sortKey, recordKey, role] of rows) {
    const same = length > 0 && recordKeys[length - 1] === recordKey && sortKeys[length - 1] === sortKey;
    if (!same) length += 1;
    sortKeys[length - 1] = sortKey;
    recordKeys[length - 1] = recordKey;
    if (!roleNames.includes(role) && roleNames.length < otherRole) roleNames.push(role);
    roles[length - 1] = (roles[length - 1] ?? 0) | bitOf(role, roleNames);
  }
  return {
    sortKeys: sortKeys.slice(0, length),
    recordKeys: recordKeys.slice(0, length),
    roles: roles.slice(0, length),
    roleNames,
  };
});

/** `["place"]["01…"]`: both parts as JSON. */
function keyOf({ relations, ids }: Targets): string {
  return `${JSON.stringify(relations)}${ids}`;
}

function parametersOf(key: string): [string, string] {
  const end = key.indexOf(']') + 1;
  return [key.slice(end), key.slice(0, end)];
}

/** Another record that must stand in the same documents, in one of some roles. */
export interface Beside {
  readonly presence: Presence;
  readonly mask: number;
}

/** The places, in a presence, of the documents in which its record stands in one of some roles, with all the others beside it. */
export function chosenPlaces(presence: Presence, mask: number, besides: readonly Beside[]): number[] {
  const places: number[] = [];
  const walks = besides.map((beside) => ({ ...beside, at: 0 }));
  for (let place = 0; place < presence.recordKeys.length; place++) {
    if (((presence.roles[place] ?? 0) & mask) === 0) continue;
    if (walks.every((walk) => isBeside(walk, presence.sortKeys[place] ?? 0, presence.recordKeys[place] ?? 0))) {
      places.push(place);
    }
  }
  return places;
}

/** Both lists are in one order, so each is gone through once. */
function isBeside(walk: Beside & { at: number }, sortKey: number, recordKey: number): boolean {
  const { sortKeys, recordKeys, roles } = walk.presence;
  while (walk.at < recordKeys.length) {
    const other = sortKeys[walk.at] ?? 0;
    const key = recordKeys[walk.at] ?? 0;
    if (other > sortKey || (other === sortKey && key >= recordKey)) break;
    walk.at += 1;
  }
  return recordKeys[walk.at] === recordKey && ((roles[walk.at] ?? 0) & walk.mask) !== 0;
}

/** The bounds of the documents at some places of a presence. Cost: once a content version, all of the archive's. */
function boundsAtPlaces(db: Reader, { recordKeys }: Presence): (place: number) => DayBounds | undefined {
  const moments = momentsOf(db);
  return (place) => {
    const ordinal = moments.ordinals.get(recordKeys[place] ?? -1);
    return ordinal === undefined ? undefined : boundsAt(moments, ordinal);
  };
}

/** Of some places of a presence, those whose documents may lie in a span of time. */
export function placesWithin(
  db: Reader,
  presence: Presence,
  places: readonly number[],
  range: DayRange,
): readonly number[] {
  if (range.earliest === null && range.latest === null) return places;
  const boundsOf = boundsAtPlaces(db, presence);
  return places.filter((place) => {
    const known = boundsOf(place);
    return known !== undefined && overlaps(known, range);
  });
}

/** The bounds of the documents at some places, counted. */
export function countBounds(db: Reader, presence: Presence, places: readonly number[]): CountedBounds[] {
  const boundsOf = boundsAtPlaces(db, presence);
  const counts = new Map<string, DayBounds & { count: number }>();
  for (const place of places) {
    const bounds = boundsOf(place);
    if (!bounds) continue;
    const key = `${bounds.earliest} ${bounds.latest}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { ...bounds, count: 1 });
  }
  return [...counts.values()];
}
