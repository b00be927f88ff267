import { expect, it } from 'vitest';
import { rangeProblems, scansIn } from './form-scans.ts';

const pages = [1, 2, 3].map((number) => ({ number, widthPixels: 10, heightPixels: 20 }));

it.each([
  [{}, {}],
  [{ from: 1, to: 3 }, {}],
  [{ from: ' 2 ', to: '' }, {}],
  [{ from: 'two' }, { from: 'Write the number of a page, from 1.' }],
  [{ from: 0 }, { from: 'Write the number of a page, from 1.' }],
  [{ from: 4 }, { from: 'The file ends with page 3.' }],
  [{ from: 3, to: 2 }, { to: 'The last page comes before the first.' }],
])('of the range %j it says %j', (typed, problems) => {
  expect(rangeProblems({ pages, ...typed })).toEqual(problems);
});

it('shows a scan by what of it can be read, while the rest is typed', () => {
  expect(scansIn([{ sha256: 'a', fileName: '', pages, from: 'two', to: 2 }])).toMatchObject([
    { sha256: 'a', fileName: '', pages, to: 2 },
  ]);
  expect(scansIn([{ from: 'two' }])[0]).not.toHaveProperty('from');
});
