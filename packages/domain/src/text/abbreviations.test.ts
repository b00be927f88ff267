import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationTokens, asAbbreviation } from './abbreviations.ts';

describe('abbreviations of a text', () => {
  it.each([
    ['The US told us', 'us'],
    ['told us of it', ''],
    ['U.S. and U. S. S. R., U.S.A policy, U.S.Army, U.N', 'us ussr usa un'],
    ['НАТО, ООН и ЦК КПСС, С.Ш.А.', 'нато оон цк кпсс сша'],
    ['US’s, CIA/OSS, US-Soviet', 'us cia oss'],
    ['McCARTHY USed MIG15 POWs I A Plan B.', ''],
    ['ABCDEF ABCDEFG', 'abcdef'],
    ['É.U. ÉU', 'eu'],
    ['E\u0301U', 'eu'],
    // A telegram: nothing tells the word from the abbreviation, so both are kept.
    ['GIVE US THE VIEW OF THE US', 'give us the view of'],
    ['毛泽东 US 김', 'us'],
    ['', ''],
  ])('%s: %s', (text, tokens) => {
    expect(abbreviationTokens(text)).toBe(tokens);
  });

  it('hold every one that could be typed, wherever it stands between blanks', () => {
    const typed = fc.stringMatching(/^(?:[A-ZА-Я]{2,6}|[A-Z](?:\.[A-Z]){1,5}\.?)$/);
    const around = fc.constantFrom('us', 'The', 'Plan B', '1953', '金', 'x.', '(', '');
    fc.assert(
      fc.property(typed, around, around, (written, before, after) => {
        const token = asAbbreviation(written);
        expect(token).toBeDefined();
        expect(abbreviationTokens(`${before} ${written} ${after}`).split(' ')).toContain(token);
      }),
    );
  });
});

it.each([
  ['US', 'us'],
  [' U.S. ', 'us'],
  ['U.S', 'us'],
  ['U. S.', 'us'],
  ['НАТО', 'нато'],
  ['us', undefined],
  ['Us', undefined],
  ['I', undefined],
  ['U.', undefined],
  ['Moscow', undefined],
  ['MOSCOW', 'moscow'],
  ['ARMISTICE', undefined],
  ['US policy', undefined],
  ['B52', undefined],
  ['金日成', undefined],
  ['', undefined],
])('typed %j is %j', (typed, token) => {
  expect(asAbbreviation(typed)).toBe(token);
});
