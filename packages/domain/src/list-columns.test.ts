import { expect, it } from 'vitest';
import { cellsOf, chosenColumns, columnsOf, listColumns, usualColumns } from './list-columns.ts';
import { recordKinds } from './record.ts';

const noTerms = () => undefined;

it('says in words what stands in a document’s body, each value once', () => {
  const agent = { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', name: 'Made-up envoy' };
  const body = {
    type: 'telegram',
    languages: ['ru', 'zh-Hant'],
    agents: [
      { agent, role: 'author' },
      { agent, role: 'signatory' },
    ],
    locators: [{ source: 'made-up box 1', repository: agent }, { repository: { ...agent, name: 'Made-up archive' } }],
    texts: [
      { language: 'ru', kind: 'transcript' },
      { language: 'en', kind: 'translation' },
    ],
    rights: { work: { statement: 'https://rightsstatements.org/vocab/InC/1.0/' } },
  };
  const terms = (vocabulary: string, id: string) => (vocabulary === 'document-type' ? `A ${id}` : undefined);
  expect(cellsOf(body, columnsOf('document'), terms)).toEqual({
    type: ['A telegram'],
    languages: ['Russian', 'Traditional Chinese'],
    people: ['Made-up envoy'],
    kept: ['made-up box 1', 'Made-up archive'],
    texts: ['Russian', 'English (translation)'],
    rights: ['In copyright'],
  });
});

it('says what an authority record and a record set have of their own', () => {
  const person = { type: 'person', existence: { edtf: '1900/1970' }, variants: [{ text: 'Made up' }] };
  expect(cellsOf(person, columnsOf('agent'), noTerms)).toEqual({
    type: ['Person'],
    dates: ['1900/1970'],
    variants: ['Made up'],
  });
  const set = { level: 'series', referenceCode: '5', parent: { name: 'Made-up fonds' }, dates: [{ words: 'lost' }] };
  expect(cellsOf(set, columnsOf('recordset'), noTerms)).toEqual({
    level: ['Series'],
    code: ['5'],
    dates: ['lost'],
    within: ['Made-up fonds'],
  });
});

it('a list shows only columns of its kind, in their order, and each kind has its usual ones', () => {
  expect(chosenColumns('place', ['changed', 'people', 'state', 'within', 'state'])).toEqual([
    'within',
    'state',
    'changed',
  ]);
  expect(usualColumns('document')).toEqual(['date', 'state', 'changed']);
  const offered = new Set(recordKinds.flatMap(columnsOf));
  expect([...offered].sort()).toEqual(Object.keys(listColumns).sort());
});
