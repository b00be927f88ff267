import { readQuery } from '@fonds/domain/query/read-query';
import { fieldNames } from '@fonds/domain/query/signs';
import { describe, expect, it } from 'vitest';
import { findText } from './repository.ts';

const section = findText('docs/reading.md')?.split('\n## Searching\n')[1]?.split('\n## ')[0] ?? '';
const rows = section.split('\n').filter((line) => line.startsWith('| `'));
const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));
// A bar within an example is escaped.
const cells = rows.map((row) => row.split(/(?<!\\)\|/).slice(1, -1));

describe('the examples of the guide to searching', () => {
  const typed = cells.flatMap(([first]) => codes(first));

  it('are read without a remark, and each field has one', () => {
    expect(typed.length).toBeGreaterThan(30);
    expect(typed.flatMap((example) => readQuery(example).remarks)).toEqual([]);
    expect(fieldNames.filter((name) => !typed.some((example) => example.startsWith(`${name}:`)))).toEqual([]);
  });

  it('are read as the other words beside them', () => {
    const same = cells.filter(([, second = '']) => /^ *(?:`[^`]+` *)+$/.test(second));
    expect(same.length).toBeGreaterThan(5);
    for (const [first, second] of same) {
      const [plain = ''] = codes(second);
      for (const example of codes(first)) expect(readQuery(example).query, example).toEqual(readQuery(plain).query);
    }
  });
});

it('the grammar names every field that there is, and no other', () => {
  const [, grammar = ''] = /\nfield +=([^;]*);/.exec(section) ?? [];
  expect([...grammar.matchAll(/"(\w+)"/g)].map(([, name = '']) => name).sort()).toEqual([...fieldNames].sort());
});
