import { readDayRange, type DayRange } from '@fonds/domain/dates/filter';
import { spanInWords } from '@fonds/domain/dates/words';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import type { AuthorityFilter, FilterInForce } from '@fonds/domain/views/authority';
import { cached } from './cached.ts';
import type { Reader } from './open.ts';
import { anyRole, maskOf, presenceOf, targetsOf, type Beside } from './presence.ts';
import type { LinkRelation } from './schema/published.ts';

/** A filter made ready for the database, with what of it is in force and what was odd about it. */
export interface ReadyFilter {
  readonly mask: number;
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
  const mask = maskOf(filter.role);
  if (mask === undefined) remarks.push('There is no such role; it was left out.');
  else if (filter.role !== '') inForce.push({ field: 'role', role: filter.role, name: '', path: null });
  const besides = sides.flatMap((side): Beside[] => {
    const asked = filter[side.field];
    if (asked === '') return [];
    const { role, slug } = readSide(asked);
    const found = findRecord(db, side.kind, slug);
    const besideMask = maskOf(role);
    if (!found || besideMask === undefined) {
      remarks.push(`The ${side.thing} to filter by isn’t public; the filter was left out.`);
      return [];
    }
    const path = `${publicPaths[side.kind]}/${encodeURIComponent(slug)}`;
    inForce.push({ field: side.field, role, name: found.name, path });
    return [{ presence: presenceOf(db, targetsOf(db, side.relation, found.id)), mask: besideMask }];
  });
  const { range, remarks: oddDates } = readDayRange(filter.from, filter.to);
  remarks.push(...oddDates);
  if (range.earliest !== null || range.latest !== null) {
    inForce.push({ field: 'dates', role: '', name: spanInWords(range.earliest, range.latest), path: null });
  }
  return { mask: mask ?? anyRole, besides, range, inForce, remarks };
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
