import { describe, expect, it } from 'vitest';
import { dayNumber } from './days.ts';
import { basisLabel, boundsOf, historicalDateSchema, isInferred, kindLabel } from './historical-date.ts';

const plain = { words: ' July 27th, 1953 ', edtf: '1953-07-27', kind: 'created', basis: 'on-document' } as const;

describe('a historical date', () => {
  it('keeps the words of the source to the letter', () => {
    expect(historicalDateSchema.parse(plain)).toEqual(plain);
  });

  it('may be words alone', () => {
    expect(
      historicalDateSchema.safeParse({ words: '단기 4286년', kind: 'sent', basis: 'envelope', calendar: 'dangun' })
        .success,
    ).toBe(true);
  });

  it.each([
    [{ edtf: '1953-13' }, 'There is no month 13. Months are 01 to 12; seasons, quarters and halves 21 to 41.'],
    [{ time: '24:00' }, 'A time of day is written 00:00 to 23:59, such as 09:30.'],
  ])('refuses %o in words', (change, message) => {
    const result = historicalDateSchema.safeParse({ ...plain, ...change });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it.each([{ kind: 'written' }, { basis: 'guess' }, { calendar: 'mayan' }, { earliest: 5 }, { words: '' }])(
    'refuses %o',
    (change) => {
      expect(historicalDateSchema.safeParse({ ...plain, ...change }).success).toBe(false);
    },
  );

  it('has bounds by its EDTF alone', () => {
    const day = dayNumber(1953, 7, 27);
    expect(boundsOf(plain)).toEqual({ earliest: day, latest: day });
    expect(boundsOf({})).toEqual({ earliest: null, latest: null });
    expect(boundsOf({ edtf: 'July' })).toEqual({ earliest: null, latest: null });
  });

  it('says how it is known', () => {
    expect(basisLabel('neighbours')).toBe('inferred from its neighbours in the file');
    expect(kindLabel('received')).toBe('Received');
    expect([isInferred({ basis: 'on-document' }), isInferred({ basis: 'content' })]).toEqual([false, true]);
  });
});
