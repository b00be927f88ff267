import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classificationMark, markInWords, readMark } from './classification-mark.ts';

it('reads from a mark the level and the scheme that it was made of', () => {
  const scheme = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[()]/.test(text));
  fc.assert(
    fc.property(scheme, fc.string({ unit: 'grapheme', minLength: 1 }), (name, level) => {
      expect(readMark(classificationMark({ scheme: name, level }))).toEqual({ scheme: name, level });
    }),
  );
  expect(readMark('Secret (made-up (army))')).toEqual({ level: 'Secret', scheme: 'made-up (army)' });
});

it('reads nothing from what is no mark', () => {
  for (const text of ['', 'Secret', 'Secret ()', 'Secret(USSR)', '(USSR)', 'Secret USSR)'])
    expect(readMark(text)).toBeUndefined();
});

it('says a level as the archive calls it, in its own scheme alone', () => {
  const labels = { 'Секретно (USSR)': 'Secret' };
  expect(markInWords('Секретно (USSR)', labels)).toBe('Secret (USSR)');
  expect(markInWords('Секретно (GDR)', labels)).toBe('Секретно (GDR)');
});
