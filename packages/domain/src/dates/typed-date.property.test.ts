import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, twoDigits } from './days.ts';
import strings from './date-strings.tsv?raw';
import { parseEdtf } from './edtf.ts';
import { readTypedDate } from './typed-date.ts';
import { dateInWords } from './words.ts';

const year = fc
  .oneof(fc.integer({ min: 1800, max: 2049 }), fc.integer({ min: -2999, max: 9999 }))
  .map((number) => `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, number]) => `${of}-${twoDigits(number)}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .filter(([of, number]) => number <= daysInMonth(Number(of.slice(0, -3)), Number(of.slice(-2))))
  .map(([of, number]) => `${of}-${twoDigits(number)}`);
const season = fc
  .tuple(year, fc.constantFrom('21', '22', '23', '24', '33', '39', '41'))
  .map((parts) => parts.join('-'));
const decade = fc
  .integer({ min: 100, max: 999 })
  .filter((number) => number % 10 !== 0)
  .map((number) => `${number}X`);
const mark = fc.constantFrom('', '', '?', '~', '%');

const plain = fc.oneof(year, month, day);
const marked = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: plain }, season, decade), mark)
  .map(([date, sign]) => `${date}${sign}`);
const inOrder = (dates: fc.Arbitrary<string>) =>
  fc.tuple(dates, dates).filter(([from, to]) => {
    const [first, last] = [parseEdtf(from), parseEdtf(to)];
    return first.ok && last.ok && (first.latest ?? 0) < (last.earliest ?? 0);
  });
const alike = fc.oneof(inOrder(year), inOrder(month), inOrder(day));
const edtf = fc.oneof(
  marked,
  inOrder(plain).map(([from, to]) => `${from}/${to}`),
  alike.map(([from, to]) => `${from}~/${to}`),
  alike.map(([from, to]) => `[${from}..${to}]`),
  fc.tuple(alike, mark, mark).map(([[from, to], one, other]) => `[${from}${one},${to}${other}]`),
  alike.map(([from, to]) => `{${from},${to}}`),
  plain.map((date) => `${date}/..`),
  plain.map((date) => `../${date}`),
  plain.map((date) => `${date}/`),
  plain.map((date) => `/${date}`),
  plain.map((date) => `[..${date}]`),
  plain.map((date) => `[${date}..]`),
);

describe('the words of a date', () => {
  it('are read as that date', () => {
    fc.assert(
      fc.property(edtf, (date) => {
        expect(readTypedDate(dateInWords(date)), dateInWords(date)).toEqual({ kind: 'date', edtf: date });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text', () => {
  const known = strings
    .split('\n')
    .slice(2)
    .map((line) => line.split('\t')[0] ?? '');
  const sign = fc.constantFrom(...'0123456789 -–/.,;?~()[]年月日xivcs'.split(''));
  const word = fc.constantFrom(
    ...'July juli июля and or to between before after late early century 1953 27 3 ca. from the 단기 BCE summer г.'.split(
      ' ',
    ),
  );
  const cut = fc
    .tuple(fc.constantFrom(...known), fc.constantFrom(...known), fc.nat(20), fc.nat(20))
    .map(([one, other, first, second]) => `${one.slice(0, first)}${other.slice(second)}`);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: sign, maxLength: 20 }),
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    cut,
  );

  it('gives only dates that can be read again', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const read = readTypedDate(typed);
        const edtfs =
          read.kind === 'date' ? [read.edtf] : read.kind === 'ambiguous' ? read.readings.map((one) => one.edtf) : [];
        for (const one of edtfs) {
          expect(parseEdtf(one), typed).toMatchObject({ ok: true });
        }
        if (read.kind === 'ambiguous') expect(new Set(edtfs).size).toBe(read.readings.length);
      }),
      { numRuns: 5000 },
    );
  });
});
