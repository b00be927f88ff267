import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { Problem } from '@fonds/domain/problems';
import type { RecordKind } from '@fonds/domain/record';
import type { OutsideLink } from '@fonds/domain/views/problems';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';

/** So many links of one record are listed; the rest come when some of these are mended. */
const mostOfOneRecord = 20;

/** Which of a record's links out a problem means, in the order of their addresses. */
export function listLinksOf(db: Connection, key: number, kind: RecordKind, problem: Problem): OutsideLink[] {
  const found = cached<Omit<OutsideLink, 'field'>>(
    db,
    `SELECT l.path, l.address, a.reason, a.failing_since AS failingSince, a.visited_at AS visitedAt, a.moved_to AS movedTo
     FROM outside_links l JOIN outside_addresses a ON a.number = l.number
     WHERE l.key = ? AND a.standing = ? ORDER BY l.address, l.path LIMIT ${String(mostOfOneRecord)}`,
  ).all(key, problem === 'broken-link' ? 'broken' : 'moved');
  const fields = fieldsOf(kind);
  return found.map((link) => {
    const [name = ''] = link.path.split('.');
    const field = fields.find((each) => each.key === name)?.label ?? name;
    return { ...link, field, movedTo: link.movedTo === null ? null : withPlaceOf(link.address, link.movedTo) };
  });
}

/** An address that moved, at the same place in its page as the link named. */
function withPlaceOf(address: string, movedTo: string): string {
  const place = URL.parse(address)?.hash ?? '';
  // A sign that addresses may have and the markup of texts doesn't.
  return (movedTo.includes('#') ? movedTo : `${movedTo}${place}`).replaceAll("'", '%27');
}
