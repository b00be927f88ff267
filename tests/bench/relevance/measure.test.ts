import { describe, expect, it } from 'vitest';
import { meanOf, ndcgAt10, recallOf } from './measure.ts';

const expected = { first: 3, second: 2, third: 1 } as const;

describe('nDCG of the first ten', () => {
  it('is 1 in the best order, whatever follows', () => {
    expect(ndcgAt10(['first', 'second', 'third', 'other'], expected)).toBe(1);
  });

  it('falls with each place that something good stands too low', () => {
    // Gains 7, 3, 1; discounts 1, 0.6309, 0.5: the best is 7 + 1.8928 + 0.5 = 9.3928.
    expect(ndcgAt10(['second', 'first', 'third'], expected)).toBeCloseTo((3 + 7 * 0.63093 + 0.5) / 9.39279, 4);
    expect(ndcgAt10(['other', 'first'], expected)).toBeCloseTo((7 * 0.63093) / 9.39279, 4);
    expect(ndcgAt10(['third'], expected)).toBeCloseTo(1 / 9.39279, 4);
  });

  it('looks no further than ten, and asks for no more than ten', () => {
    const many = Array.from({ length: 12 }, (_, number) => `d${number}`);
    const grades = Object.fromEntries(many.map((key) => [key, 2 as const]));
    expect(ndcgAt10(many.slice(2), grades)).toBe(1);
    expect(ndcgAt10([...Array.from({ length: 10 }, (_, number) => `other${number}`), 'first'], expected)).toBe(0);
  });

  it('counts a document once, however often it is listed', () => {
    expect(ndcgAt10(['third', 'third', 'third'], expected)).toBe(ndcgAt10(['third'], expected));
  });

  it('is 1 where nothing is expected and nothing found, else 0', () => {
    expect([ndcgAt10([], {}), ndcgAt10(['other'], {})]).toEqual([1, 0]);
  });
});

describe('recall', () => {
  it('is the share that stands among the first places', () => {
    expect(recallOf(['other', 'second', 'first'], expected, 20)).toBeCloseTo(2 / 3);
    expect(recallOf(['other', 'second', 'first'], expected, 2)).toBe(1 / 2);
  });

  it('of nothing is whole', () => {
    expect(recallOf([], {}, 20)).toBe(1);
  });
});

it('a mean of nothing is 0', () => {
  expect([meanOf([]), meanOf([1, 0, 0.5])]).toEqual([0, 0.5]);
});
