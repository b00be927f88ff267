import type { DocumentEntry } from '@fonds/domain/views/public';
import type { Thread } from '@fonds/domain/views/related';

/** A relation as it is drawn beside the list: from one row to another, in a lane of its own where others are in its way. */
export interface Arc {
  readonly fromRow: number;
  readonly toRow: number;
  readonly relation: string;
  /** 0 is next to the list. */
  readonly lane: number;
}

type ThreadOutline = Pick<Thread, 'links'> & { readonly entries: readonly Pick<DocumentEntry, 'id'>[] };

/** Lays a thread's relations out so that no two that cover a common row between them share a lane; the short ones lie inside. */
export function arcsOf(thread: ThreadOutline): Arc[] {
  const rows = new Map(thread.entries.map((entry, row) => [entry.id, row]));
  const spans = thread.links.flatMap(({ from, to, relation }) => {
    const [fromRow, toRow] = [rows.get(from), rows.get(to)];
    if (fromRow === undefined || toRow === undefined) return [];
    return [{ fromRow, toRow, relation, first: Math.min(fromRow, toRow), last: Math.max(fromRow, toRow) }];
  });
  const lanes: { first: number; last: number }[][] = [];
  return [...spans]
    .sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)
    .map(({ first, last, ...arc }) => {
      const free = lanes.findIndex((lane) => lane.every((other) => other.last <= first || other.first >= last));
      const lane = free === -1 ? lanes.length : free;
      (lanes[lane] ??= []).push({ first, last });
      return { ...arc, lane };
    });
}
