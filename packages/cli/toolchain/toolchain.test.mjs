import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './counts.mjs';
import { findRefused, satisfies } from './licences.mjs';
import { explain } from './run.mjs';

describe('a licence expression', () => {
  const allowed = new Set(['MIT', 'ISC']);

  it.each([
    ['MIT', true],
    ['GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['GPL-3.0 OR MIT', true],
    ['MIT AND GPL-3.0', false],
    ['(MIT AND ISC)', true],
    ['MIT AND (GPL-3.0 OR ISC)', true],
    ['MIT OR GPL-3.0 AND LGPL-3.0', true],
    ['(MIT OR GPL-3.0) AND LGPL-3.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['MIT extra words', false],
    ['(MIT', false],
    ['', false],
    ['Unknown', false],
  ])('%s', (expression, holds) => {
    expect(satisfies(expression, allowed)).toBe(holds);
  });
});

describe('a package', () => {
  const rules = {
    allowed: { MIT: 'permissive' },
    allowedInDevelopment: { 'MPL-2.0': 'tools' },
    packages: { 'lib-*': { licence: 'LGPL-3.0', reason: 'replaceable' } },
  };
  const refused = (name, licence, shipped) => findRefused([{ name, licence, shipped }], rules).length === 1;

  it('is refused for a licence on no list', () => {
    expect(refused('a', 'AGPL-3.0', false)).toBe(true);
    expect(refused('a', 'MIT', true)).toBe(false);
  });

  it('may have a licence for tools only while it is one', () => {
    expect(refused('a', 'MPL-2.0', false)).toBe(false);
    expect(refused('a', 'MPL-2.0', true)).toBe(true);
  });

  it('is excepted by name for the one licence that the exception names', () => {
    expect(refused('lib-linux', 'LGPL-3.0', true)).toBe(false);
    expect(refused('lib-linux', 'AGPL-3.0', true)).toBe(true);
    expect(refused('other', 'LGPL-3.0', true)).toBe(true);
  });
});

describe('the count', () => {
  it('takes a file that did not load for a failed test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(countVitest({ numPassedTests: 7, numFailedTests: 1, testResults })).toEqual({ passed: 7, failed: 2 });
  });

  it('takes a browser test that passed on its second try for passed', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
    expect(countPlaywright({ stats })).toEqual({ passed: 6, failed: 2 });
  });

  it('is nothing without a report', () => {
    expect(countVitest(undefined)).toEqual({ passed: 0, failed: 0 });
    expect(countPlaywright(undefined)).toEqual({ passed: 0, failed: 0 });
  });
});

describe("a package manager's failure", () => {
  it.each([
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EAI_AGAIN', 'cannot be reached'],
    ['ERR_PNPM_META_FETCH_FAIL  GET http://x/y: error sending request', 'cannot be reached'],
    ["npm error Error: EACCES: permission denied, mkdir '/x'", 'No right to write'],
  ])('%s is explained', (output, words) => {
    expect(explain(output, 1e12)).toContain(words);
  });

  it('on a full disk is explained, even where nothing was said of it', () => {
    expect(explain('', 1e6)).toContain('disk is full');
  });

  it('is left to speak for itself when its cause is another', () => {
    expect(explain('ERR_PNPM_SOMETHING_ELSE', 1e12)).toBeUndefined();
  });
});
