import { expect, it } from 'vitest';
import { fieldsOf } from '../fields/all-fields.ts';
import type { Json } from '../fields/json.ts';
import { comparedField } from './compared-field.ts';

/** What differs, as one line: `[-removed-]`, `{+added+}`. */
function shown(key: string, before: Json | undefined, after: Json | undefined): string[] {
  const field = fieldsOf('document').find((one) => one.key === key);
  if (!field) throw new Error(`no field ${key}`);
  return comparedField(field, before, after, {}).map(({ about, comparison }) => {
    const runs = comparison.lines.flatMap((line) =>
      line.runs.map(({ fate, tokens }) => {
        const words = tokens.map(({ text }) => text).join(' ');
        return fate === 'same' ? words : fate === 'removed' ? `[-${words}-]` : `{+${words}+}`;
      }),
    );
    return [about === '' ? '' : `${about}: `, runs.join(' ')].join('');
  });
}

it('compares a field word by word, as people read it', () => {
  expect(shown('title', { text: 'A made-up telegram' }, { text: 'A made-up letter' })).toEqual([
    'A made-up [-telegram-] {+letter+}',
  ]);
  expect(shown('languages', ['ru'], ['ru', 'ko'])).toEqual([expect.stringContaining('{+')]);
  expect(shown('extent', undefined, '<b>3</b> pages')).toEqual(['{+< b > 3 < / b > pages+}']);
});

it('says nothing of what is the same', () => {
  expect(shown('title', { text: 'a', language: 'en' }, { language: 'en', text: 'a' })).toEqual([]);
});

it('compares each text that differs by its own words', () => {
  const text = (key: string, html: string): Json => ({ key, language: key, kind: 'transcript', html });
  const before = [text('en', '<p id="p1">The old <em>ferry</em></p>'), text('ru', '<p>a</p>')];
  const after = [text('en', '<p id="p1">The new <em>ferry</em></p>'), text('ru', '<p>a</p>')];
  expect(shown('texts', before, after)).toEqual([
    expect.stringMatching(/^transcript, en: .*The \[-old-\] \{\+new\+\} ferry$/),
  ]);
});
