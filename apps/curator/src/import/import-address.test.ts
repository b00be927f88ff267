import fc from 'fast-check';
import { planOutcomes } from '@fonds/domain/views/import';
import { expect, test } from 'vitest';
import { importAddress, numberIn, readView } from './import-address.ts';

test('what a page shows stands in its address and comes back from it', () => {
  const place = fc.option(fc.integer({ min: 1, max: 99_999_999_999_999 }), { nil: undefined });
  const outcome = fc.option(fc.constantFrom(...planOutcomes), { nil: undefined });
  fc.assert(
    fc.property(outcome, place, place, (one, after, askedAfter) => {
      const view = {
        ...(one === undefined ? {} : { outcome: one }),
        ...(after === undefined ? {} : { after }),
        ...(askedAfter === undefined ? {} : { askedAfter }),
      };
      const { pathname, searchParams } = new URL(importAddress(7, view), 'http://made-up.example');
      expect(pathname).toBe('/import/7');
      expect(readView(Object.fromEntries(searchParams))).toEqual(view);
    }),
  );
});

test.each(['', '0', '-1', '1.5', 'one', '1e3', '99999999999999999999'])('%j is no number of an import', (text) => {
  expect(numberIn(text)).toBeUndefined();
});
