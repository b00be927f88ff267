import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHits, inCapitals, markHits, passagesOf, type Part } from './passages.ts';
import { foldForSearch } from './tokens.ts';

const shown = (parts: readonly Part[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const joined = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');

describe('marked hits', () => {
  it.each([
    ['Kim Il Sung met Kim Jong.', ['kim il sung'], '[Kim Il Sung] met Kim Jong.'],
    ['Встреча с Королёвым', ['королев*'], 'Встреча с [Королёвым]'],
    ['金日成同志与金', ['金日成'], '[金日成]同志与金'],
    ['金 日\n成', ['金日成'], '[金 日\n成]'],
    ['armistices, armistice', ['armistice'], 'armistices, [armistice]'],
    ['armistices, armistice', ['armi*'], '[armistices], [armistice]'],
    ['a b c d', ['a b', 'b c'], '[a b c] d'],
    ['the armi-\nstice', ['armistice'], 'the [armi-\nstice]'],
    ['V.M. Molotov', ['v m molotov'], '[V.M. Molotov]'],
    ['nothing here', ['', '*', '!?'], 'nothing here'],
    ['', ['a'], ''],
    [
      'The US, not us: the U.S. and US forces',
      [inCapitals('us'), inCapitals('u s')],
      'The [US], not us: the [U.S]. and [US] forces',
    ],
    ['The US, not us', [inCapitals('us'), 'us'], 'The [US], not [us]'],
  ])('%j for %j', (text, terms, expected) => {
    expect(shown(markHits(text, terms))).toBe(expected);
  });
});

describe('passages', () => {
  const text =
    'The first line of all.\nHere the long discussion of the armistice went on and on until late in the evening.';

  it('cuts between words and within the line', () => {
    expect(passagesOf(text, ['armistice'], { radius: 18, most: 1 }).map(shown)).toEqual([
      'discussion of the [armistice] went on and on',
    ]);
    expect(passagesOf(text, ['the'], { radius: 200, most: 9 }).map(shown)).toEqual([
      '[The] first line of all.',
      'Here [the] long discussion of [the] armistice went on and on until late in [the] evening.',
    ]);
  });

  it('prefers the passage with most of the terms, and says nothing when nothing is found', () => {
    expect(passagesOf(`late\n${text}`, ['late', 'evening'], { radius: 10, most: 1 }).map(shown)).toEqual([
      'on until [late] in the [evening].',
    ]);
    expect(passagesOf(text, ['molotov'], { radius: 9, most: 3 })).toEqual([]);
  });

  it('keeps a word whole that is parted at a line end', () => {
    expect(passagesOf('of the armi-\nstice made up', ['up'], { radius: 30, most: 1 }).map(shown)).toEqual([
      'armi-\nstice made [up]',
    ]);
    expect(passagesOf('of the armi-\nstice made up', ['of'], { radius: 30, most: 1 }).map(shown)).toEqual([
      '[of] the armi-\nstice',
    ]);
    expect(passagesOf('of the armi-\nstice made up', ['of'], { radius: 11, most: 1 }).map(shown)).toEqual(['[of] the']);
  });

  it('keeps a long run without blanks short', () => {
    const [passage = []] = passagesOf(`${'甲'.repeat(5000)}乙${'丙'.repeat(5000)}`, ['乙'], { radius: 20, most: 1 });
    expect(joined(passage)).toBe(`${'甲'.repeat(20)}乙${'丙'.repeat(20)}`);
  });
});

const word = fc.constantFrom(
  'a',
  'B',
  'ab',
  'Ёж',
  'еж',
  '金',
  '日',
  '𠀀',
  '½',
  '🙂',
  'e\u0301',
  '“',
  ')',
  '.',
  '\n',
  'b-\na',
  '-',
  '\uD83D',
);
const anyText = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', '  ', '\n')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
const anyTerms = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'ab', 'a*', 'еж', '金日', '日', 'a b', 'b a*', '1', '*', ''),
    // Capitals are told apart by examples.
    fc.string({ unit: 'binary', maxLength: 3 }).filter((term) => !term.startsWith('=')),
  ),
  { maxLength: 4 },
);

/** Independently of the code: the numbers of the text's tokens that answer some term. */
function answering(text: string, terms: readonly string[]): Set<number> {
  const tokens = foldForSearch(text).tokens.map((token) => token.token);
  const found = new Set<number>();
  for (const term of terms) {
    const wanted = foldForSearch(term).tokens.map((token) => token.token);
    if (wanted.length === 0) continue;
    tokens.forEach((_, at) => {
      const there = tokens.slice(at, at + wanted.length);
      const tail = term.trimEnd().endsWith('*') ? there.at(-1)?.slice(0, wanted.at(-1)?.length) : there.at(-1);
      if (
        there
          .slice(0, -1)
          .concat(tail ?? '')
          .join(' ') === wanted.join(' ')
      )
        wanted.forEach((__, i) => found.add(at + i));
    });
  }
  return found;
}

describe('properties', () => {
  it('marks exactly the tokens that answer, and loses nothing of the text', () => {
    fc.assert(
      fc.property(anyText, anyTerms, (text, terms) => {
        const parts = markHits(text, terms);
        expect(joined(parts)).toBe(text);
        const places: [number, number][] = [];
        let at = 0;
        for (const part of parts) {
          expect(part.text).not.toBe('');
          if (part.marked) places.push([at, at + part.text.length]);
          at += part.text.length;
        }
        const { tokens } = foldForSearch(text);
        const wanted = [...answering(text, terms)].map((number) => tokens[number]?.start);
        const marked = tokens.filter((token) => places.some(([from, to]) => token.start >= from && token.end <= to));
        expect(new Set(marked.map((token) => token.start))).toEqual(new Set(wanted));
        expect(countHits(text, terms)).toBe(places.length);
        for (const [from, to] of places) {
          const within = marked.filter((token) => token.start >= from && token.end <= to);
          expect([within[0]?.start, within.at(-1)?.end]).toEqual([from, to]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts passages that stand in the text, in order, apart, with a hit, on whole characters and words', () => {
    fc.assert(
      fc.property(anyText, anyTerms, fc.nat(12), fc.nat(4), (text, terms, radius, most) => {
        const passages = passagesOf(text, terms, { radius, most });
        const hits = markHits(text, terms).filter((part) => part.marked);
        expect(passages.length).toBeLessThanOrEqual(most);
        if (hits.length > 0 && most > 0) expect(passages.length).toBeGreaterThan(0);
        const { tokens } = foldForSearch(text);
        let from = 0;
        for (const passage of passages) {
          const cut = joined(passage);
          const start = text.indexOf(cut, from);
          expect(start).toBeGreaterThanOrEqual(0);
          from = start + cut.length;
          expect(passage.some((part) => part.marked)).toBe(true);
          for (const part of passage.filter((each) => each.marked))
            expect(hits.map((hit) => hit.text)).toContain(part.text);
          if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
          const inText = new Set(tokens.map((token) => token.token));
          for (const { token } of foldForSearch(cut).tokens) expect(inText).toContain(token);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
