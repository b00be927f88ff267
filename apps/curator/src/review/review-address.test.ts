import { recordKinds } from '@fonds/domain/record';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readReview, reviewQuery, reviewStates, type ReviewList } from './review-address.ts';

const lists: fc.Arbitrary<ReviewList> = fc.record(
  {
    state: fc.constantFrom(...reviewStates),
    kind: fc.constantFrom(...recordKinds),
    assigned: fc.constantFrom('me' as const, 'nobody' as const),
    after: fc.nat().map(String),
  },
  { requiredKeys: ['state'] },
);

it('every list has an address that reads as it', () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(readReview(Object.fromEntries(new URLSearchParams(reviewQuery(list))))).toEqual(list);
    }),
  );
});

it('what an address can’t say is as if it weren’t there', () => {
  expect(readReview({ state: 'published', kind: 'letter', assigned: ['you'], after: '-1' })).toEqual({
    state: 'in-review',
  });
});
