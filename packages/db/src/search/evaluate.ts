import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';
import type { Condition } from './condition.ts';
import type { DocumentSet } from './document-set.ts';

/** How many sets are kept: at a million documents 125 kB each. */
const mostKept = 200;

interface Kept {
  version: number;
  readonly sets: Map<string, DocumentSet>;
}

const kept = new WeakMap<Reader, Kept>();

/** The documents that meet a condition, as a set of the caller's own. Call it within a snapshot. */
export function evaluate(db: Reader, condition: Condition): DocumentSet {
  const catalogue = catalogueOf(db);
  switch (condition.kind) {
    case 'everything':
      return catalogue.everything();
    case 'text':
      return findText(db, condition.expression).copy();
    case 'found':
      return keep(db, catalogue, condition.key, condition.find).copy();
    case 'not':
      return catalogue.everything().remove(evaluate(db, condition.of));
    case 'or':
      return condition.of.reduce((set, part) => set.join(evaluate(db, part)), catalogue.nothing());
    case 'and':
      return condition.of.reduce((set, part) => set.keep(evaluate(db, part)), catalogue.everything());
  }
}

/** The documents that an expression of FTS5 finds; not to be changed. Cost: its postings. */
export function findText(db: Reader, expression: string): DocumentSet {
  const catalogue = catalogueOf(db);
  return keep(db, catalogue, `text ${expression}`, () => {
    const set = catalogue.nothing();
    for (const key of rowsWith(db, expression)) {
      const slot = catalogue.slotOf(key);
      if (slot !== -1) set.add(slot);
    }
    return set;
  });
}

/** The keys of the rows that an expression finds, in order; rows that aren't public yet among them. */
export function rowsWith(db: Reader, expression: string): number[] {
  return cached<number>(db, 'SELECT rowid FROM search_index WHERE search_index MATCH ?').pluck().all(expression);
}

function keep(db: Reader, catalogue: Catalogue, key: string, find: () => DocumentSet): DocumentSet {
  const known = kept.get(db);
  const { sets } = known?.version === catalogue.version ? known : { sets: new Map<string, DocumentSet>() };
  if (sets !== known?.sets) kept.set(db, { version: catalogue.version, sets });
  const set = sets.get(key) ?? find();
  sets.delete(key);
  sets.set(key, set);
  const [oldest] = sets.keys();
  if (sets.size > mostKept && oldest !== undefined) sets.delete(oldest);
  return set;
}
