import { readChosen, type ChosenRevisions } from '@fonds/db/export-rows';
import { snapshot, type Connection } from '@fonds/db/open';
import { letOthersGoFirst } from '../public/download.ts';

/** What lies in what, by places in the chosen records: a few numbers for each of them. */
export interface Shelves {
  /** Record sets with no parent among them, and documents that are kept in none of them. */
  readonly outermost: readonly number[];
  readonly within: ReadonlyMap<number, readonly number[]>;
}

const recordsInAStep = 200;

/** Finds out what lies in what: one reading of each record, before the tree can be written. */
export async function shelve(desk: Connection, chosen: ChosenRevisions, published: boolean): Promise<Shelves> {
  const sets = new Map<string, number>();
  const wanted: (readonly string[])[] = [];
  const kept: number[] = [];
  const total = chosen.length / 2;
  for (let from = 0; from < total; from += recordsInAStep) {
    await letOthersGoFirst();
    snapshot(desk, () => {
      for (let place = from; place < Math.min(from + recordsInAStep, total); place++) {
        const [found] = readChosen(desk, chosen, place, 1, published);
        if (!found) continue;
        kept.push(place);
        const { record } = found;
        if (record.kind === 'recordset') {
          sets.set(found.id, place);
          wanted[place] = record.body.parent ? [record.body.parent.id] : [];
        } else if (record.kind === 'document') {
          wanted[place] = record.body.locators.flatMap(({ recordset }) => (recordset ? [recordset.id] : []));
        }
      }
    });
  }
  return settled(kept, wanted, sets);
}

function settled(
  kept: readonly number[],
  wanted: readonly (readonly string[])[],
  sets: ReadonlyMap<string, number>,
): Shelves {
  const parents = new Map<number, number>();
  const outermost: number[] = [];
  const within = new Map<number, number[]>();
  for (const place of kept) {
    const parent = (wanted[place] ?? []).map((id) => sets.get(id)).find((found) => found !== undefined);
    // Sets that lie in each other in a ring have no outermost: the one that closes it is taken out.
    if (parent === undefined || isUnder(parents, parent, place)) {
      outermost.push(place);
      continue;
    }
    parents.set(place, parent);
    const inside = within.get(parent) ?? [];
    inside.push(place);
    within.set(parent, inside);
  }
  return { outermost, within };
}

function isUnder(parents: ReadonlyMap<number, number>, place: number, above: number): boolean {
  for (let at: number | undefined = place; at !== undefined; at = parents.get(at)) if (at === above) return true;
  return false;
}

/** The places from the top down; null ends the one that was begun last and not yet ended. However deep, without recursion. */
export function* walkTree({ outermost, within }: Shelves): Generator<number | null> {
  const waiting: (number | null)[] = [...outermost].reverse();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    yield place;
    if (place === null) continue;
    waiting.push(null);
    for (const inner of [...(within.get(place) ?? [])].reverse()) waiting.push(inner);
  }
}
