import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBeside, withBeside } from './beside-address.ts';

it('reads every page that it writes, and leaves the rest of the address alone', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 5000 }), (scan, page) => {
      const before = new URLSearchParams('template=made-up&beside=scan&scan=9&page=9');
      const address = withBeside(before, { scan, page });
      expect(readBeside(address)).toEqual({ scan, page });
      expect(withBeside(address, undefined).toString()).toBe('template=made-up');
    }),
  );
});

it.each([
  ['', undefined],
  ['beside=made-up&page=2', undefined],
  ['beside=scan', { scan: 0, page: 1 }],
  ['beside=scan&scan=-1&page=2.5', { scan: 0, page: 1 }],
])('makes the best of “%s”', (address, place) => {
  expect(readBeside(new URLSearchParams(address))).toEqual(place);
});
