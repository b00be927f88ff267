import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../fields/all-fields.ts';
import { canonical, isList, isSame, type Json, type JsonObject } from '../fields/json.ts';
import { mergeRecords } from './merge-records.ts';
import { mergeValue } from './merge-value.ts';

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const words = fc.record({ text: word, language: fc.constantFrom('en', 'ru') });
const keyed = fc.record({ key: fc.constantFrom('k1', 'k2', 'k3'), html: word, translator: word });
const rights = fc.record({ work: fc.record({ note: word }), scan: fc.record({ note: word }) }, { requiredKeys: [] });
const value: fc.Arbitrary<Json | undefined> = fc.oneof(
  word,
  words,
  rights,
  fc.uniqueArray(words, { selector: canonical, maxLength: 5 }),
  fc.uniqueArray(keyed, { selector: ({ key }) => key, maxLength: 3 }),
  fc.constant(undefined),
);

describe('two people’s work on a value', () => {
  it('is the work of the one who did any', () => {
    fc.assert(
      fc.property(value, value, (base, changed) => {
        expect(mergeValue(base, changed, base)).toMatchObject({ clash: false, value: changed });
        expect(mergeValue(base, base, changed)).toMatchObject({ clash: false, value: changed });
      }),
    );
  });

  it('clashes or doesn’t, whoever of the two is asked', () => {
    fc.assert(
      fc.property(value, value, value, (base, one, other) => {
        expect(mergeValue(base, one, other).clash).toBe(mergeValue(base, other, one).clash);
      }),
    );
  });

  it('keeps every item that either wrote, and none that either took away', () => {
    const list = fc.uniqueArray(words, { selector: canonical, maxLength: 6 });
    fc.assert(
      fc.property(list, list, list, (base, mine, theirs) => {
        const merged = mergeValue(base, mine, theirs);
        if (merged.clash) return;
        const has = (items: Json | undefined, item: Json) =>
          isList(items) && items.some((other) => isSame(other, item));
        for (const item of [...base, ...mine, ...theirs]) {
          const kept = has(base, item) ? has(mine, item) && has(theirs, item) : true;
          expect(has(merged.value, item)).toBe(kept);
        }
        expect(isList(merged.value) && new Set(merged.value.map(canonical)).size === merged.value.length).toBe(true);
      }),
    );
  });

  it('where the two clash leaves both to be looked at', () => {
    fc.assert(
      fc.property(value, value, value, (base, mine, theirs) => {
        const fields = fieldsOf('document').filter(({ key }) => key === 'title');
        const side = (title: Json | undefined): JsonObject => (title === undefined ? {} : { title });
        const [found] = mergeRecords(fields, side(base), side(mine), side(theirs));
        if (found?.clash) expect(found).toMatchObject({ mine, theirs, changedBy: 'both' });
      }),
    );
  });
});

const text = (words_: string): Json => ({ text: words_ });

describe('lists that both worked on', () => {
  it.each<[string, Json[], Json[], Json[], Json | null]>([
    ['additions of both stay', ['a'], ['a', 'm'], ['a', 't'], ['a', 't', 'm']],
    ['each stands after what it was written after', ['a', 'b'], ['a', 'm', 'b'], ['a', 'b', 't'], ['a', 'm', 'b', 't']],
    ['removals of both hold', ['a', 'b', 'c'], ['b', 'c'], ['a', 'b'], ['b']],
    ['an order that one changed holds', ['a', 'b'], ['b', 'a'], ['a', 'b', 't'], ['b', 't', 'a']],
    ['two orders clash', ['a', 'b', 'c'], ['b', 'a', 'c'], ['a', 'c', 'b'], null],
    ['two changes of one item clash', [text('a')], [text('m')], [text('t')], null],
    ['a change and a removal of one item clash', ['a', 'b'], ['m', 'b'], ['b'], null],
  ])('%s', (_, base, mine, theirs, expected) => {
    const merged = mergeValue(base, mine, theirs);
    if (expected === null) expect(merged.clash).toBe(true);
    else expect(merged).toMatchObject({ clash: false, value: expected });
  });

  it('hold one file once, which both added, as one of them did or not at all', () => {
    const scan = (more: JsonObject): Json => ({ sha256: 'a'.repeat(64), ...more });
    expect(mergeValue([], [scan({})], [scan({})])).toMatchObject({ clash: false, value: [scan({})] });
    expect(mergeValue([], [scan({})], [scan({ from: '2', to: '3' })]).clash).toBe(true);
    expect(mergeValue([], [scan({ embargoUntil: '2999-01-01' })], [scan({})]).clash).toBe(true);
  });

  it('are merged within an item that has a key of its own', () => {
    const item = (more: JsonObject): Json => [{ key: 'en', html: '<p>a</p>', ...more }];
    expect(mergeValue(item({}), item({ html: '<p>m</p>' }), item({ reviewer: 't' }))).toMatchObject({
      clash: false,
      value: item({ html: '<p>m</p>', reviewer: 't' }),
    });
    expect(mergeValue(item({}), item({ html: '<p>m</p>' }), item({ html: '<p>t</p>' })).clash).toBe(true);
  });
});
