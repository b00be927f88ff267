import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DocumentSet } from './document-set.ts';

const capacity = 200;
const slots = fc.uniqueArray(fc.nat({ max: capacity - 1 }), { maxLength: capacity });

function setOf(members: readonly number[]): DocumentSet {
  const set = new DocumentSet(capacity);
  for (const slot of members) set.add(slot);
  return set;
}

const sorted = (members: Iterable<number>) => [...members].sort((a, b) => a - b);

it('holds what was put in, in order, and counts it', () => {
  fc.assert(
    fc.property(slots, slots, (members, gone) => {
      const set = setOf(members);
      for (const slot of gone) set.delete(slot);
      const left = sorted(members.filter((slot) => !gone.includes(slot)));
      expect([...set.toArray()]).toEqual(left);
      expect(set.size).toBe(left.length);
      for (let slot = 0; slot < capacity; slot++) expect(set.has(slot)).toBe(left.includes(slot));
    }),
  );
});

it('joins, keeps and removes as sets do, and leaves a copy alone', () => {
  fc.assert(
    fc.property(slots, slots, (one, other) => {
      const before = setOf(one);
      expect([...before.copy().join(setOf(other)).toArray()]).toEqual(sorted(new Set([...one, ...other])));
      expect([...before.copy().keep(setOf(other)).toArray()]).toEqual(
        sorted(one.filter((slot) => other.includes(slot))),
      );
      expect([...before.copy().remove(setOf(other)).toArray()]).toEqual(
        sorted(one.filter((slot) => !other.includes(slot))),
      );
      expect([...before.toArray()]).toEqual(sorted(one));
    }),
  );
});
