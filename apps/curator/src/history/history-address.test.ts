import { expect, test } from 'vitest';
import { readBeside } from './history-address.ts';

test.each([
  [{}, { revision: 3 }],
  [{ revision: '2' }, { revision: 2 }],
  [{ revision: '9' }, { revision: 3 }],
  [{ revision: 'x' }, { revision: 3 }],
  [
    { a: '1', b: '3' },
    { a: 1, b: 3 },
  ],
  [{ a: '1', b: '7', revision: '2' }, { revision: 2 }],
])('%o shows %o', (parameters, expected) => {
  expect(readBeside(parameters, [3, 2, 1])).toEqual(expected);
});
