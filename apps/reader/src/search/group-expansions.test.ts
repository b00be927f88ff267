import type { Expansion } from '@fonds/domain/views/search';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldGroups, groupExpansions } from './group-expansions.ts';

const kinds = ['record', 'variant', 'form', 'script', 'joined', 'abbreviation'] as const;
const added = (of: string, kind: Expansion['kind'], text: string): Expansion => ({
  of,
  kind,
  text,
  path: null,
  drop: `${kind}:${text}`,
});

test('additions stand by the part that they were added to, records first', () => {
  const groups = groupExpansions([
    added('Kim', 'form', 'kims'),
    added('armistice', 'form', 'armistices'),
    added('Kim', 'record', 'Kim Il Sung'),
    added('Kim', 'form', 'kim’s'),
  ]);
  expect(groups.map(({ of, kind, expansions }) => [of, kind, ...expansions.map(({ text }) => text)])).toEqual([
    ['Kim', 'record', 'Kim Il Sung'],
    ['Kim', 'form', 'kims', 'kim’s'],
    ['armistice', 'form', 'armistices'],
  ]);
});

test('a fold loses nothing, keeps the order, and shows no more than it may', () => {
  const anyAdded = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...kinds), fc.string())
    .map(([of, kind, text]) => added(of, kind, text));
  fc.assert(
    fc.property(fc.array(anyAdded), fc.nat(20), (expansions, most) => {
      const groups = groupExpansions(expansions);
      const [shown, folded] = foldGroups(groups, most);
      const all = (of: typeof groups) => of.flatMap((group) => group.expansions);
      expect([...all(shown), ...all(folded)]).toEqual(all(groups));
      expect(all(groups)).toHaveLength(expansions.length);
      expect(all(shown)).toHaveLength(Math.min(most, expansions.length));
    }),
  );
});
