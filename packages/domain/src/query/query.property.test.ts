import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepest, farthest, mostLeaves } from './limits.ts';
import { printQuery } from './print-query.ts';
import { partsOf } from './question-parts.ts';
import type { Query } from './query.ts';
import { readQuery } from './read-query.ts';
import { fieldNames } from './signs.ts';

const words = ['мир', 'armistice', 'cease-fire', '157/1', '停战', '김일성', 'U.S.', 'Київ', 'ﷺ', '½', 'צה"ל', 'a'];
const shelves = [
  'ф.',
  '5',
  'оп. 49',
  'д.',
  '131',
  'f. 5, op. 49',
  'RG 59',
  'box',
  '12',
  'РГАНИ 5/49/131',
  'лл. 193–194',
];
const dates = [
  '1953',
  'July 1953',
  '1953-06..1953-07',
  '1954..1953',
  'undated',
  '..1953',
  '1953/..',
  '27',
  '[1953,1954]',
];
const operators = [
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR/5',
  'NEAR/999',
  '|',
  '-',
  '(',
  ')',
  '"',
  '“',
  '»',
  '*',
  ':',
  ',',
  ' ',
];
const foreign = [
  "'",
  ';',
  '--',
  'NEAR(',
  '{a b}:',
  '^',
  '+',
  '/*',
  '%',
  'MATCH',
  'DROP TABLE x;',
  '\\',
  '\0',
  '\uD800',
];
const fields = fieldNames.map((name) => `${name}:`);

/** Pieces of the grammar, of shelf-marks and of other languages, in any order, with and without blanks. */
const pieces = fc
  .array(
    fc.tuple(
      fc.oneof(
        ...[words, shelves, dates, operators, operators, foreign, fields].map((some) => fc.constantFrom(...some)),
      ),
      fc.constantFrom('', ' ', ' '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''));

/** Questions as the grammar makes them. */
const made = fc.letrec<Record<'item' | 'all' | 'either', string>>((tie) => {
  const word = fc.constantFrom(...words, ...shelves, 'armist*', '"exact phrase"', '“точная фраза”*');
  const field = fc
    .tuple(fc.constantFrom(...fields), fc.oneof(word, fc.constantFrom(...dates)))
    .map((both) => both.join(''));
  const near = fc.tuple(word, fc.constantFrom('NEAR', 'NEAR/3'), word).map((parts) => parts.join(' '));
  const group = fc.tuple(fc.constantFrom('', '', ...fields), tie('either')).map(([name, inner]) => `${name}(${inner})`);
  return {
    item: fc
      .tuple(fc.constantFrom('', '', '-', 'NOT '), fc.oneof(word, word, field, near, group))
      .map((both) => both.join('')),
    all: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join(' ')),
    either: fc.array(tie('all'), { minLength: 1, maxLength: 3 }).map((choices) => choices.join(' OR ')),
  };
}).either;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...Array.from('"()-*:|a б5.,NEAROT/')), maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...Array.from('ф.5/*-, об"лa(d')), maxLength: 40 }),
  pieces,
  made,
);

function leavesIn(query: Query): number {
  if (query.kind === 'everything') return 0;
  if (query.kind === 'near') return query.phrases.length;
  if (query.kind === 'not') return leavesIn(query.of);
  return query.kind === 'and' || query.kind === 'or' ? query.of.reduce((sum, part) => sum + leavesIn(part), 0) : 1;
}

function depthOf(query: Query): number {
  if (query.kind === 'not') return depthOf(query.of);
  return query.kind === 'and' || query.kind === 'or' ? 1 + Math.max(...query.of.map(depthOf)) : 0;
}

function expectWellFormed(query: Query, isTop = true): void {
  if (query.kind === 'everything') expect(isTop).toBe(true);
  if (query.kind === 'not') {
    expect(query.of.kind).not.toBe('not');
    expectWellFormed(query.of, false);
  }
  if (query.kind === 'and' || query.kind === 'or') {
    expect(query.of.length).toBeGreaterThan(1);
    for (const part of query.of) {
      expect(part.kind).not.toBe(query.kind);
      expectWellFormed(part, false);
    }
  }
  if (query.kind === 'near') {
    expect(query.phrases.length).toBeGreaterThan(1);
    expect(query.phrases.every(({ field }) => field === query.field)).toBe(true);
    expect(query.distance).toBeLessThanOrEqual(farthest);
    for (const phrase of query.phrases) expectWellFormed(phrase, false);
  }
  if (query.kind === 'words') {
    expect(query.text).not.toBe('');
    expect(query.tokens.length).toBeGreaterThan(0);
    // No sign of SQL or FTS5 is left in what is looked up.
    for (const token of query.tokens) expect(token).toMatch(/^(?:[a-z0-9]|[^\p{ASCII}\s])+$/u);
  }
  if (query.kind === 'shelf-mark') for (const token of query.mark.tokens) expect(token).toMatch(/^[a-z]+[a-z0-9]*$/);
}

describe('any text', () => {
  it('gives a question within its limits, and remarks that are sentences', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const { query, remarks } = readQuery(typed);
        expectWellFormed(query);
        expect(leavesIn(query)).toBeLessThanOrEqual(mostLeaves);
        expect(depthOf(query)).toBeLessThanOrEqual(2 * (deepest + 1));
        for (const remark of remarks) expect(remark).toMatch(/^[A-Z“].*[.]$/su);
        expect(new Set(remarks).size).toBe(remarks.length);
      }),
      { numRuns: 4000 },
    );
  });

  it('is printed so that it is read as the same question again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const { query } = readQuery(typed);
        const printed = printQuery(query);
        expect(readQuery(printed).query).toEqual(query);
        expect(printQuery(readQuery(printed).query)).toBe(printed);
      }),
      { numRuns: 8000 },
    );
  });

  it('falls into parts that make the whole, and what is left is a question too', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const { query } = readQuery(typed);
        const parts = partsOf(typed);
        const wholes = query.kind === 'and' ? query.of : query.kind === 'everything' ? [] : [query];
        expect(parts.map(({ text }) => readQuery(text).query)).toEqual(wholes);
        for (const { without } of parts) expect(leavesIn(readQuery(without).query)).toBeLessThan(leavesIn(query));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a question as the grammar makes it', () => {
  it('is read without remarks on its operators', () => {
    fc.assert(
      fc.property(made, (typed) => {
        const { remarks } = readQuery(typed);
        expect(remarks.filter((remark) => /parenthes|quotation|“OR”|“-”/iu.test(remark))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
