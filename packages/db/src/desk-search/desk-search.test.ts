import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { listRecords, type DeskQuery } from '../desk-lists.ts';
import { merge } from '../merging.ts';
import { discard } from '../publication.ts';
import {
  freshArchive,
  makeDocument,
  makeRecord,
  makeText,
  putDraft,
  putPublished,
  type TestArchive,
} from '../testing.ts';
import { write } from '../write.ts';

// Every word is made up, and every name stands for nobody.
let archive: TestArchive;
const ids = new Map<string, string>();

beforeAll(async () => {
  archive = await freshArchive();
  const link = (name: string, as = name) => ({ id: ids.get(name) ?? '', name: as });
  const draft = async (name: string, record: Parameters<typeof putDraft>[1]) =>
    ids.set(name, await putDraft(archive, record));
  await draft(
    'Ivan',
    makeRecord('agent', 'Orlov, Ivan', { variants: [{ text: 'Орлов, Иван' }, { text: '奥尔洛夫' }] }),
  );
  await draft('Anna', makeRecord('agent', 'Anna the Elder', { variants: [{ text: 'Анна' }] }));
  await draft('Ann', makeRecord('agent', 'Ann'));
  ids.set(
    'Mao',
    (await putPublished(archive, makeRecord('agent', 'Mao Tse-tung', { variants: [{ text: '毛泽东' }] }))).id,
  );
  await draft('Place', makeRecord('place', 'Nowhereville'));
  await draft('Archive', makeRecord('repository', 'A made-up state archive'));
  await draft(
    'Fonds',
    makeRecord('recordset', 'A made-up fonds', { repository: link('Archive'), referenceCode: 'ф. 5 оп. 49' }),
  );
  await draft('File', makeRecord('recordset', 'A made-up file', { level: 'file', parent: link('Fonds') }));
  await draft('Elephants', makeRecord('collection', 'About elephants'));
  await draft('Herds', makeRecord('collection', 'About herds', { parent: link('Elephants') }));
  await draft(
    'Letter',
    makeDocument('Ivory', '1953-07-27', {
      type: 'letter',
      numbers: [{ label: 'no.', value: '157/1' }],
      languages: ['ru', 'zh-Hans'],
      agents: [
        { agent: link('Ivan', 'Comrade O.'), role: 'sender' },
        { agent: link('Ann'), role: 'recipient' },
      ],
      places: [{ place: link('Place'), role: 'created-at' }],
      collections: [link('Herds')],
      texts: [makeText('t1', ['The zebras of the north are resting in the shade tonight.'])],
      identifiers: [{ scheme: 'local', value: 'MADE-UP/77' }],
      staffNote: 'ask the walrus',
    }),
  );
  await draft(
    'Telegram',
    makeDocument('Tusks', '1955-03/1955-05', {
      type: 'telegram',
      agents: [{ agent: link('Mao', 'the Chairman'), role: 'participant' }],
      locators: [{ role: 'original', recordset: link('File'), source: 'РГВМ ф. 5 оп. 49 д. 131 л. 3' }],
      summary: [{ text: 'Переговоры о слонах' }],
    }),
  );
  await draft('Undated', makeDocument('US aid', undefined, { summary: [{ text: 'A treaty of 毛澤東' }] }));
  await draft('Discarded', makeDocument('Set aside', '1953', { staffNote: 'ask the walrus' }));
  await write(archive.db, (tx) => {
    discard(tx, archive.act(), ids.get('Discarded') ?? '');
    merge(tx, archive.act(), ids.get('Ann') ?? '', ids.get('Anna') ?? '');
  });
});
afterAll(() => {
  archive.close();
});

const list = (q: string, more: Partial<DeskQuery> = {}) =>
  listRecords(archive.db, { kind: 'document', q, sort: 'title', pageSize: 50, ...more });
const titles = (q: string, more: Partial<DeskQuery> = {}) => list(q, more).entries.map(({ title }) => title);

describe('drafts are found', () => {
  test.each([
    ['zebras', ['Ivory']],
    ['walrus', ['Ivory']],
    ['no. 157/1', ['Ivory']],
    ['"north are resting"', ['Ivory']],
    ['"are north"', []],
    ['north NEAR/3 resting', ['Ivory']],
    ['zebras NEAR/3 tonight', []],
    ['text:comrade', []],
    ['title:ivory', ['Ivory']],
    ['title:zebras', []],
    ['ivory OR tusks', ['Ivory', 'Tusks']],
    ['made -ivory', ['Tusks', 'US aid']],
    ['(ivory OR tusks) -zebras', ['Tusks']],
    ['слонах', ['Tusks']],
    ['毛泽东', ['Tusks', 'US aid']],
    ['comrade', ['Ivory']],
    // The last word may be only begun, those before it not; a quoted one is taken to the letter.
    ['zeb', ['Ivory']],
    ['zeb ivory', []],
    ['zeb* ivory', ['Ivory']],
    ['"zeb"', []],
    ['ze', []],
    ['-zeb', ['Ivory', 'Tusks', 'US aid']],
  ])('by words: %s', (q, found) => {
    expect(titles(q)).toEqual(found);
  });

  test.each([
    ['sender:orlov', ['Ivory']],
    ['sender:Иван', ['Ivory']],
    ['sender:奧爾洛夫', ['Ivory']],
    ['sender:comrade', ['Ivory']],
    ['sender:"ivan orlov"', []],
    ['recipient:orlov', []],
    ['person:orlov', ['Ivory']],
    ['recipient:elder', ['Ivory']],
    ['person:tse', ['Tusks']],
    ['mao tse-tung', ['Tusks', 'US aid']],
    ['place:nowhereville', ['Ivory']],
    ['place:elephants', []],
    ['collection:elephants', ['Ivory']],
    ['collection:herds', ['Ivory']],
    ['archive:"state archive"', ['Tusks']],
    ['archive:RGVM', ['Tusks']],
    ['ф. 5 оп. 49', ['Tusks']],
    ['f. 5, op. 49, d. 131', ['Tusks']],
    ['f. 5, op. 48', []],
    ['type:letter', ['Ivory']],
    ['type:Letter OR type:telegram', ['Ivory', 'Tusks']],
    ['lang:ru', ['Ivory']],
    ['lang:Russian', ['Ivory']],
    ['lang:Chinese', ['Ivory']],
    ['lang:zh-Hans', ['Ivory']],
    ['textlang:en', ['Ivory']],
    ['id:MADE-UP/77', ['Ivory']],
    ['id:157/1', ['Ivory']],
  ])('by what they link to and are: %s', (q, found) => {
    expect(titles(q)).toEqual(found);
  });

  test.each([
    ['date:1953', ['Ivory']],
    ['date:1955-04', ['Tusks']],
    ['date:1953..1955', ['Ivory', 'Tusks']],
    ['before:1955-04', ['Ivory', 'Tusks']],
    ['after:1953', ['Tusks']],
    ['after:1955-05', []],
    ['date:undated', ['US aid']],
    ['-date:undated', ['Ivory', 'Tusks']],
    ['date:1953 zebras', ['Ivory']],
    ['date:1955 zebras', []],
    ['date:1955 OR zebras', ['Ivory', 'Tusks']],
  ])('by their dates: %s', (q, found) => {
    expect(titles(q)).toEqual(found);
  });

  it('by an id alone, in any case, and by a slug alone, that of another kind not', () => {
    const id = ids.get('Letter') ?? '';
    expect(titles(id)).toEqual(['Ivory']);
    expect(titles(id.toLowerCase())).toEqual(['Ivory']);
    expect(titles('mao-tse-tung', { kind: 'agent' })).toEqual(['Mao Tse-tung']);
    expect(titles('id:mao-tse-tung', { kind: 'agent' })).toEqual(['Mao Tse-tung']);
  });

  it('by what was set aside only when that is asked for', () => {
    expect(titles('walrus', { state: 'discarded' })).toEqual(['Set aside']);
    expect(titles('', { kind: 'agent', state: 'merged' })).toEqual(['Ann']);
  });
});

it('other kinds are found by their names and their own words', () => {
  expect(titles('Иван', { kind: 'agent' })).toEqual(['Orlov, Ivan']);
  expect(titles('type:person "made up" Анна', { kind: 'agent' })).toEqual(['Anna the Elder']);
  expect(titles('type:file', { kind: 'recordset' })).toEqual(['A made-up file']);
  expect(titles('ф. 5', { kind: 'recordset' })).toEqual(['A made-up fonds']);
});

it('says what is odd, or isn’t for the desk', () => {
  expect(list('zebras "').remarks).toEqual([
    'A quotation mark is never closed: its words were searched for one by one.',
  ]);
  const like = list('ivory like:something');
  expect(like.entries).toHaveLength(1);
  expect(like.remarks).toEqual(['“like:” is for the reader’s search: here it was passed over.']);
  expect(list('like:something').total).toBe(3);
  expect(list('type:unicorn').remarks).toEqual(['No record answers to “type:unicorn”.']);
  expect(list('z*').remarks).toEqual(['“z*” was searched for as a word: write at least two letters before the star.']);
  expect(list('zebras').remarks).toEqual([]);
});

it('pages and sorts what was found as any list', () => {
  const newest = list('made', { sort: '-date', pageSize: 2 });
  expect(newest).toMatchObject({ total: 3, counted: true, previous: null });
  expect(newest.entries.map(({ title }) => title)).toEqual(['Tusks', 'Ivory']);
  expect(titles('made', { sort: '-date', pageSize: 2, after: newest.next ?? '' })).toEqual(['US aid']);
});

const operators = [
  '"',
  '*',
  '(',
  ')',
  '-',
  'NEAR',
  'NEAR/3',
  'AND',
  'OR',
  'NOT',
  'title:',
  '{title} :',
  '^',
  '+',
  "'",
  ';',
];
const fields = ['sender:', 'archive:', 'lang:', 'type:', 'id:', 'date:', 'before:', 'like:', 'text:'];
const pieces = fc.constantFrom(...operators, ...fields, 'zebras', '1953', 'ф. 5', '毛', '_type_letter', '\0', '%');

it('any text gives a list', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 20 })
      .map((all) => all.join(' ')),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (q) => {
      const { total, remarks } = list(q);
      expect(total).toBeLessThanOrEqual(3);
      expect(remarks.every((remark) => remark !== '')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('what is not met is all that isn’t met', () => {
  const words = fc.constantFrom(
    'zebras',
    'tusks',
    'made',
    'date:1953',
    'sender:orlov',
    'type:letter',
    'id:157/1',
    'nothing',
    'ф. 5',
  );
  const question = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join(' OR '));
  fc.assert(
    fc.property(question, (q) => {
      expect(titles(`NOT (${q})`)).toEqual(titles('').filter((title) => !titles(`(${q})`).includes(title)));
    }),
    { numRuns: 60 },
  );
});
