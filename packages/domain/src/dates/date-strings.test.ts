import { expect, it } from 'vitest';
import strings from './date-strings.tsv?raw';
import { readTypedDate, type TypedDate } from './typed-date.ts';

const rows = strings
  .split('\n')
  .slice(2)
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([text = '', expected = '']) => ({ text, accepted: expected.split(' | ') }));

/** *Right* when every date that it gives or offers is accepted; asking is also right where no date at all is. */
function grade(read: TypedDate, accepted: readonly string[]): 'right' | 'wrong' | 'unsure' {
  if (read.kind === 'date') return accepted.includes(read.edtf) ? 'right' : 'wrong';
  if (accepted.includes('none')) return 'right';
  const offered = read.kind === 'ambiguous' ? read.readings : [];
  return offered.length > 0 && offered.every(({ edtf }) => accepted.includes(edtf)) ? 'right' : 'unsure';
}

it('reads the dates of catalogues and letters as an archivist would, and would rather not than wrongly', () => {
  const graded = rows.map((row) => ({ ...row, read: readTypedDate(row.text) }));
  const count = (wanted: string) => graded.filter(({ read, accepted }) => grade(read, accepted) === wanted);
  const lines = (wanted: string) =>
    count(wanted).map(({ text, read, accepted }) => `${text}: ${JSON.stringify(read)}, not ${accepted.join(' | ')}`);
  expect(lines('wrong')).toEqual([]);
  expect({ all: rows.length, right: count('right').length, unsure: count('unsure').length }).toEqual({
    all: 228,
    right: 223,
    unsure: 5,
  });
});
