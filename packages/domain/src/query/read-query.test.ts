import { describe, expect, it, test } from 'vitest';
import { dayNumber } from '../dates/days.ts';
import { deepest, mostLeaves } from './limits.ts';
import { printQuery } from './print-query.ts';
import { readQuery } from './read-query.ts';
import { fieldNames } from './signs.ts';

const words = (text: string, tokens = [text], more: object = {}) => ({
  ...{ kind: 'words', field: 'any', text, tokens, quoted: false, prefix: false },
  ...more,
});
const not = (of: object) => ({ kind: 'not', of });
const and = (...of: object[]) => ({ kind: 'and', of });
const or = (...of: object[]) => ({ kind: 'or', of });
const [a, b, c] = [words('a'), words('b'), words('c')];

describe('a question', () => {
  test.each([
    ['a b', and(a, b)],
    ['a AND b', and(a, b)],
    ['a b OR c', or(and(a, b), c)],
    ['a|b', or(a, b)],
    ['a (b OR c)', and(a, or(b, c))],
    ['a (b c)', and(a, b, c)],
    ['（a）', a],
    ['a -b', and(a, not(b))],
    ['-a', not(a)],
    ['NOT -a', a],
    ['-(a b)', not(and(a, b))],
    ['a or b', and(a, words('or'), b)],
    ['a title:OR', and(a, words('or', ['or'], { field: 'title' }))],
    ['cease-fire', words('cease-fire', ['cease', 'fire'])],
    ['foo:bar', words('foo:bar', ['foo', 'bar'])],
    ['http://a.b', words('http://a.b', ['http', 'a', 'b'])],
    ['armist*', words('armist', ['armist'], { prefix: true })],
    ['"exact phrase"', words('exact phrase', ['exact', 'phrase'], { quoted: true })],
    ['“exact phr”*', words('exact phr', ['exact', 'phr'], { quoted: true, prefix: true })],
    ['«а»„b“', and(words('а', ['а'], { quoted: true }), words('b', ['b'], { quoted: true }))],
    ['「停战」', words('停战', ['停', '战'], { quoted: true })],
    ['停战、a', and(words('停战', ['停', '战']), a)],
    ['צה"ל', words('צה"ל', ['צה', 'ל'])],
    ['U.S., 1,000.', and(words('U.S.', ['u', 's']), words('1,000', ['1', '000']))],
    ['… ! a', a],
    ['', { kind: 'everything' }],
  ])('%s', (typed, query) => {
    expect(readQuery(typed)).toEqual({ query, remarks: [] });
  });

  test.each([
    ['a NEAR b', 10, [a, b]],
    ['a NEAR/5 b', 5, [a, b]],
    ['a NEAR/5 b NEAR/3 c', 5, [a, b, c]],
    ['a NEAR/0 "b c"', 0, [a, words('b c', ['b', 'c'], { quoted: true })]],
  ])('%s', (typed, distance, phrases) => {
    expect(readQuery(typed)).toEqual({ query: { kind: 'near', field: 'any', phrases, distance }, remarks: [] });
  });

  it('takes NEAR before a minus, and one field for all its words', () => {
    const near = {
      kind: 'near',
      field: 'text',
      phrases: [
        { ...a, field: 'text' },
        { ...b, field: 'text' },
      ],
      distance: 10,
    };
    expect(readQuery('-text:(a NEAR b)').query).toEqual(not(near));
    expect(readQuery('-text:a NEAR text:b').query).toEqual(not(near));
  });

  it('knows each field, in any case, and over a group', () => {
    const kinds = fieldNames.map((name) => {
      const { query } = readQuery(`${name.toUpperCase()}:1953`);
      return [name, 'field' in query ? query.field : query.kind];
    });
    const own = { id: 'identifier', like: 'like' };
    expect(kinds).toEqual(fieldNames.map((name) => [name, name === 'id' || name === 'like' ? own[name] : name]));
    const sender = (text: string) => ({ kind: 'named', field: 'sender', text, quoted: false });
    expect(readQuery('sender:(stalin OR -molotov)').query).toEqual(or(sender('stalin'), not(sender('molotov'))));
  });

  test.each([
    ['ф. 5 оп. 49 мир', 'and: ф. 5 оп. 49 | мир'],
    ['RG 59, Box 12', 'RG 59, Box 12'],
    ['-box 12', 'NOT box 12'],
    ['мир (RG 59 OR RG 84)', 'and: мир | RG 59 OR RG 84'],
    ['РГАНИ 5/49/131', 'and: РГАНИ | fond 5 opis 49 delo 131'],
    ['NSC 157/1', 'and: NSC | 157/1'],
    ['title:box 12', 'and: title:box | 12'],
    ['"box 12"', '"box 12"'],
    ['(box) 12', 'and: box | 12'],
  ])('takes a shelf-mark in %s as one thing', (typed, parts) => {
    const { query } = readQuery(typed);
    expect(query.kind === 'and' ? `and: ${query.of.map(printQuery).join(' | ')}` : printQuery(query)).toBe(parts);
    expect(readQuery(printQuery(query)).query).toEqual(query);
  });

  it('is cut at so many words and at such a depth', () => {
    const long = readQuery('a '.repeat(mostLeaves + 1));
    expect(long.query).toEqual(and(...Array.from({ length: mostLeaves }, () => a)));
    expect(long.remarks).toEqual([`Only the first ${String(mostLeaves)} words were searched for.`]);
    expect(readQuery('a '.repeat(mostLeaves)).remarks).toEqual([]);
    const deep = readQuery(`${'('.repeat(deepest + 1)}a${')'.repeat(deepest + 1)} b`);
    expect(deep).toEqual({
      query: and(a, b),
      remarks: [`Parentheses more than ${String(deepest)} deep were ignored.`],
    });
  });
});

describe('what is odd', () => {
  test.each([
    ['"a', a, 'A quotation mark is never closed: its words were searched for one by one.'],
    ['(a', a, 'A parenthesis is never closed: it was taken to end where the question does.'],
    ['a) b', and(a, b), 'A parenthesis is closed that was never opened: it was passed over.'],
    ['a - b', and(a, b), '“-” leaves out the word that it stands right before; alone it was passed over.'],
    ['a * b', and(a, b), '“*” stands for the end of a word, right after its beginning; alone it was passed over.'],
    ['a*b', { ...a, prefix: true }, 'An asterisk stands for the end of a word: “a*b” was read as “a*”.'],
    ['*a', a, 'An asterisk stands for the end of a word: “*a” was read as “a”.'],
    ['a OR', a, '“OR” has nothing on one side, and was passed over.'],
    ['| a', a, '“|” has nothing on one side, and was passed over.'],
    ['a NOT', a, '“NOT” has nothing after it to leave out, and was passed over.'],
    ['a NEAR', a, '“NEAR” needs words or phrases of one field on both sides, and was passed over.'],
    ['a NEAR -b', and(a, not(b)), '“NEAR” needs words or phrases of one field on both sides, and was passed over.'],
    ['a title:', a, '“title:” has nothing after it, and was passed over.'],
    ['a id:…', a, '“id:” has no letter or digit after it, and was passed over.'],
    [
      'a type:le*',
      and(a, { kind: 'term', field: 'type', text: 'le' }),
      '“*” does nothing after “type:”: names and terms are found by any of their words.',
    ],
    [
      'a date:soon',
      a,
      '“date:” was left out: “soon” cannot be read as a date. Write a date such as 1953, July 1953 or 27 July 1953.',
    ],
    ['!', { kind: 'everything' }, 'There is no letter or digit to search for in what was typed.'],
  ])('is said of %s', (typed, query, remark) => {
    expect(readQuery(typed)).toEqual({ query, remarks: [remark] });
  });
});

describe('dates', () => {
  const day = (year: number, month: number, date: number) => dayNumber(year, month, date);
  test.each([
    ['date:1953', day(1953, 1, 1), day(1953, 12, 31)],
    ['date:"July 1953"', day(1953, 7, 1), day(1953, 7, 31)],
    ['date:27 July 1953', day(1953, 7, 27), day(1953, 7, 27)],
    ['date:1953-06..1953-07', day(1953, 6, 1), day(1953, 7, 31)],
    ['date:1953–1954', day(1953, 1, 1), day(1954, 12, 31)],
    ['date:27 July 1953..3 August 1953', day(1953, 7, 27), day(1953, 8, 3)],
    ['date:1953..', day(1953, 1, 1), null],
    ['date:1953/..', day(1953, 1, 1), null],
    ['date:..1953', null, day(1953, 12, 31)],
    ['before:"July 1953"', null, day(1953, 6, 30)],
    ['after:1953', day(1954, 1, 1), null],
  ])('%s', (typed, earliest, latest) => {
    expect(readQuery(typed)).toMatchObject({ query: { kind: 'date', range: { earliest, latest } }, remarks: [] });
  });

  it('may be none at all, or two in the wrong order', () => {
    expect(readQuery('date:undated').query).toEqual({ kind: 'date', field: 'date', text: 'undated', range: null });
    expect(readQuery('date:1954..1953')).toEqual({
      query: {
        kind: 'date',
        field: 'date',
        text: '1954..1953',
        range: { earliest: day(1953, 1, 1), latest: day(1954, 12, 31) },
      },
      remarks: ['“1954..1953” ends before it begins: it was taken the other way round.'],
    });
    expect(readQuery('before:..1953').remarks).toEqual(['“before:” was left out: “..1953” has no first day.']);
  });
});
