import { readDayRange, type DayRange } from '@fonds/domain/dates/filter';
import { spanInWords } from '@fonds/domain/dates/words';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { AuthorityFilter, FilterInForce } from '@fonds/domain/views/authority';
import type { RoleView } from '@fonds/domain/views/public';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';
import { calledRole, ownWords } from './own-words.ts';
import { maskIn, presenceOf, targetsOf, type Beside } from './presence.ts';
import type { LinkRelation } from './schema/published.ts';

/** A filter made ready for the database, with what of it is in force and what was odd about it. */
export interface ReadyFilter {
  /** Empty for any. */
  readonly role: string;
  readonly besides: readonly Beside[];
  readonly range: DayRange;
  readonly inForce: readonly FilterInForce[];
  readonly remarks: readonly string[];
}

interface Sides {
  readonly field: 'with' | 'place' | 'subject' | 'collection';
  readonly kind: RecordKind;
  readonly relation: LinkRelation;
  readonly thing: string;
}

const sides: readonly Sides[] = [
  { field: 'with', kind: 'agent', relation: 'agent', thing: 'person or body' },
  { field: 'place', kind: 'place', relation: 'place', thing: 'place' },
  { field: 'subject', kind: 'subject', relation: 'subject', thing: 'subject' },
  { field: 'collection', kind: 'collection', relation: 'collection', thing: 'collection' },
];

/** Reads a filter. What can't be read is left out, and said to be. */
export function readyFilter(db: Reader, filter: AuthorityFilter): ReadyFilter {
  const remarks: string[] = [];
  const inForce: FilterInForce[] = [];
  const own = readRole(db, filter.role);
  if (own === undefined) remarks.push('There is no such role; it was left out.');
  else if (own.role !== '') inForce.push({ field: 'role', ...own, name: '', path: null });
  const besides = sides.flatMap((side): Beside[] => {
    const asked = filter[side.field];
    if (asked === '') return [];
    const { role, slug } = readSide(asked);
    const found = findRecord(db, side.kind, slug);
    const besideRole = readRole(db, role);
    if (!found || !besideRole) {
      remarks.push(`The ${side.thing} to filter by isn’t public; the filter was left out.`);
      return [];
    }
    const path = `${publicPaths[side.kind]}/${encodeURIComponent(slug)}`;
    inForce.push({ field: side.field, ...besideRole, name: found.name, path });
    const presence = presenceOf(db, targetsOf(db, side.relation, found.id));
    return [{ presence, mask: maskIn(presence, besideRole.role) }];
  });
  const { range, remarks: oddDates } = readDayRange(filter.from, filter.to);
  remarks.push(...oddDates);
  if (range.earliest !== null || range.latest !== null) {
    inForce.push({ field: 'dates', role: '', name: spanInWords(range.earliest, range.latest), path: null });
  }
  return { role: own?.role ?? '', besides, range, inForce, remarks };
}

/** A role that an address names, as it stands since it was merged; undefined for one that the archive never had. */
function readRole(db: Reader, role: string): RoleView | undefined {
  if (role === '' || role === 'wrote') return { role };
  for (const vocabulary of ['agent-role', 'place-role'] as const) {
    const words = ownWords(db, vocabulary);
    const standing = words.standing.get(role);
    if (standing !== undefined) return calledRole(words, standing);
  }
  return undefined;
}

/** `slug`, or `role:slug`. A slug holds no colon. */
function readSide(asked: string): { role: string; slug: string } {
  const colon = asked.indexOf(':');
  return colon === -1 ? { role: '', slug: asked } : { role: asked.slice(0, colon), slug: asked.slice(colon + 1) };
}

function findRecord(db: Reader, kind: RecordKind, slug: string): { id: string; name: string } | undefined {
  return cached<{ id: string; name: string }>(
    db,
    `SELECT id, name FROM visible_authorities WHERE kind = ? AND slug = ?
     UNION ALL SELECT id, title FROM visible_readings WHERE kind = ? AND slug = ?`,
  ).get(kind, slug, kind, slug);
}
