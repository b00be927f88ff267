import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf, type JsonObject } from '../fields/json.ts';
import { bulkChangeSchema, bulkFieldsOf, getBulkField, type BulkChange } from './bulk-change.ts';
import { changedFields } from './changed-fields.ts';

const id = (letter: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${letter}`;
const link = (letter: string, name = `Made-up ${letter}`) => ({ id: id(letter), name });
const body: JsonObject = {
  title: { text: 'A made-up Telegram', language: 'en' },
  summary: [
    { text: 'Telegram, made up', language: 'en' },
    { text: 'Telegram, made up', language: 'de' },
  ],
  extent: '3 pages',
  subjects: [link('A'), link('B')],
  agents: [{ agent: link('A'), role: 'author', basis: 'stated' }],
  texts: [{ key: 'en', language: 'en', kind: 'transcript', html: '<p id="p1">A <em>telegram</em> &amp; more</p>' }],
};
const replace = (more: Partial<Extract<BulkChange, { kind: 'replace' }>>): BulkChange => ({
  kind: 'replace',
  field: 'title',
  find: 'telegram',
  by: 'letter',
  matchCase: false,
  ...more,
});

it.each<[string, BulkChange, JsonObject]>([
  ['sets a field', { kind: 'set', field: 'extent', value: '1 leaf' }, { extent: '1 leaf' }],
  ['leaves a field that says so already', { kind: 'set', field: 'extent', value: '3 pages' }, {}],
  ['empties a field', { kind: 'set', field: 'extent', value: null }, { extent: null }],
  ['takes an empty list for an empty field', { kind: 'set', field: 'languages', value: null }, {}],
  [
    'adds what a list doesn’t have',
    { kind: 'add', field: 'subjects', value: [link('B', 'Another name'), link('C')] },
    { subjects: [link('A'), link('B'), link('C')] },
  ],
  ['adds to a list that isn’t there', { kind: 'add', field: 'languages', value: ['ru'] }, { languages: ['ru'] }],
  [
    'removes a link whatever its name',
    { kind: 'remove', field: 'subjects', value: [link('A', 'As another source writes it')] },
    { subjects: [link('B')] },
  ],
  [
    'removes somebody in one role alone',
    { kind: 'remove', field: 'agents', value: [{ agent: link('A'), role: 'sender', basis: 'stated' }] },
    {},
  ],
  ['replaces words', replace({}), { title: { text: 'A made-up letter', language: 'en' } }],
  ['replaces nothing that differs in case, when told so', replace({ matchCase: true }), {}],
  [
    'replaces in one language',
    replace({ field: 'summary', language: 'de' }),
    {
      summary: [
        { text: 'Telegram, made up', language: 'en' },
        { text: 'letter, made up', language: 'de' },
      ],
    },
  ],
  [
    'replaces within the markup of a text, and leaves the markup',
    replace({ field: 'texts', by: 'a < b' }),
    {
      texts: [{ key: 'en', language: 'en', kind: 'transcript', html: '<p id="p1">A <em>a &lt; b</em> &amp; more</p>' }],
    },
  ],
  ['takes signs for themselves', replace({ find: 'made-up T.*', by: '$&' }), {}],
  ['takes no tag for words', replace({ field: 'texts', find: 'em', by: 'b' }), {}],
  [
    'moves links, and holds no link twice',
    { kind: 'move-links', from: id('A'), to: link('B') },
    {
      subjects: [link('B', 'Made-up A')],
      agents: [{ agent: link('B', 'Made-up A'), role: 'author', basis: 'stated' }],
    },
  ],
  ['moves nothing that isn’t there', { kind: 'move-links', from: id('D'), to: link('B') }, {}],
])('%s', (_, change, expected) => {
  expect(bulkChangeSchema.safeParse(change).success).toBe(true);
  expect(changedFields(body, change)).toEqual(expected);
});

it('finds a letter however its accent is encoded, and not without it', () => {
  const said = (text: string, find: string) =>
    changedFields({ extent: text }, replace({ field: 'extent', find, by: 'x' }))['extent'];
  expect(said('cafe\u0301', 'café')).toBe('x');
  expect(said('café', 'cafe\u0301')).toBe('x');
  expect(said('cafe\u0301', 'cafe')).toBeUndefined();
  expect(said('МОСКВА', 'москва')).toBe('x');
});

it('replaced once, is not found again, and never becomes half of a character', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(text, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (words, find) => {
      const change = replace({ field: 'extent', find, by: '', matchCase: true });
      const after = textOf(changedFields({ extent: words }, change)['extent'] ?? words);
      expect(after.isWellFormed()).toBe(words.isWellFormed());
      if (!words.includes(find) && words.normalize() === words) expect(after).toBe(words);
    }),
  );
});

it('offers what can be done with a field, and refuses the rest', () => {
  expect(bulkFieldsOf('document', 'add').map(({ key }) => key)).toContain('subjects');
  expect(bulkFieldsOf('document', 'set').map(({ key }) => key)).not.toContain('texts');
  expect(() => getBulkField('document', { kind: 'add', field: 'title', value: ['x'] })).toThrow(/choose a field/);
});
