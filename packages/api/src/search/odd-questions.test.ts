import type { Reader } from '@fonds/db/open';
import { publish } from '@fonds/db/publication';
import { createRecord, saveRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { emptySearch, type Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchAnswers, type SearchAnswers } from './answers.ts';

let archive: TestArchive;
let reader: Reader;
let answers: SearchAnswers;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
  answers = searchAnswers(reader);
});
afterEach(() => {
  archive.close();
});

const view = (q: string, more: Partial<Search> = {}): SearchView => answers.view({ ...emptySearch, q, ...more });
const titles = (q: string, more: Partial<Search> = {}) =>
  view(q, more)
    .hits.entries.map(({ title }) => title.text)
    .sort();
const put = (title: string, edtf?: string, ...words: string[]) =>
  putPublished(
    archive,
    makeDocument(title, edtf, { summary: [], texts: words.length === 0 ? [] : [makeText('t', words)] }),
  );

describe('an abbreviation', () => {
  beforeEach(async () => {
    await put('Capitals', '1953', 'Made up: the US asked them to tell us.');
    await put('Small', '1953', 'Made up: they asked us.');
  });

  it('that is a name as well is still no small word, and is marked where it is in capitals alone', async () => {
    await putPublished(archive, makeRecord('place', 'United States', { variants: [{ text: 'US' }] }));
    const found = view('US');
    expect(found.hits.entries.map(({ title }) => title.text)).toEqual(['Capitals']);
    expect(found.expansions.map(({ kind }) => kind)).toEqual(['record', 'variant', 'abbreviation']);
    expect(found.hits.entries[0]).toMatchObject({ marks: 1 });
    expect(titles('US', { drop: ['abbreviation:us'] })).toEqual(['Capitals', 'Small']);
  });

  it('that is left out leaves the small word in', () => {
    expect(titles('asked -US')).toEqual(['Small']);
    expect(titles('asked -us')).toEqual([]);
  });
});

it('what is left out in other forms is shown, and can be taken to the letter', async () => {
  await put('One', '1953', 'Made up: a prisoner.');
  await put('Two', '1953', 'Made up: prisoners.');
  await put('Three', '1953', 'Made up: nobody.');
  expect(view('made -prisoner').expansions).toMatchObject([{ of: 'prisoner', kind: 'form', drop: 'form:prisoners' }]);
  expect(titles('made -prisoner')).toEqual(['Three']);
  expect(titles('made -prisoner', { drop: ['form:prisoners'] })).toEqual(['Three', 'Two']);
});

describe('the beginning of a word', () => {
  it.each(['w*', '"the w"*', 'the NEAR w*'])('of one letter (%s) is taken as a word, and said to be', async (q) => {
    await put('One', '1953', 'Made up: the walrus.');
    expect(view(q).hits.total).toBe(0);
    expect(view(q).remarks).toEqual([expect.stringContaining('write at least two letters before the star')]);
  });

  it('is looked up four times in a question, which is said', async () => {
    await put('One', '1953', 'Made up: walrus, lamp, lens, ferry, harbour.');
    expect(view('wa* la* le* fe*')).toMatchObject({ hits: { total: 1 }, remarks: [] });
    const five = view('wa* la* le* fe* ha*');
    expect(five.hits.total).toBe(0);
    expect(five.remarks).toEqual(['Only the first 4 words with a star were taken as beginnings, the others as words.']);
  });

  it('of a Chinese word is found as it stands', async () => {
    await put('停战协定（虚构）');
    expect(view('停*')).toMatchObject({ hits: { total: 1 }, remarks: [] });
  });
});

it.each(['lamp OR (lens', 'lamp) OR (lens', 'lamp OR lens', '"lamp', '-harbour', ''])(
  'the undated documents of “%s” are those that their link leads to',
  async (q) => {
    for (const date of ['1953', undefined]) for (const title of ['A made-up lamp', 'A lens']) await put(title, date);
    const { undated, undatedQ } = view(q).dates;
    expect(undated).toBe(view(q).hits.total / 2);
    expect(view(undatedQ).hits.total).toBe(undated);
  },
);

it.each(['Y17000', 'Y-17000', '-0500', '0000', '9999', '0843-05'])(
  'every stretch of time around %s is counted as its link finds it',
  async (date) => {
    await put('Far away', date);
    await put('Near', '1953-07-27');
    const stretches = view('far').dates.spans;
    expect(stretches).toHaveLength(1);
    for (const { from, to } of stretches) {
      const within = view('far', { from, to });
      expect(within).toMatchObject({ hits: { total: 1 }, remarks: [] });
      expect(within.dates.spans.map((year) => titles('', { from: year.from, to: year.to }))).toEqual([['Far away']]);
    }
  },
);

it.each([
  ['-lam', '-lamp'],
  ['made -lam', 'made -lamp'],
  ['title:lam', 'title:lamp'],
  ['oil-lam', 'oil-lamp'],
  ['"an oil lam', '"an oil lamp'],
])('a word that completes “%s” leaves what stands before it', async (typed, completed) => {
  await put('A made-up lamp');
  expect(answers.suggest({ q: typed, most: 5 }).filter(({ kind }) => kind === 'word')).toMatchObject([
    { q: completed },
  ]);
});

it('a name that more people bear than are ever looked at one by one misses none of their documents', async () => {
  await write(archive.db, (tx) => {
    for (let number = 0; number <= 400; number += 1) {
      const name = `Winter ${String(number)}`;
      const { id } = createRecord(tx, archive.act(), makeRecord('agent', name));
      publish(tx, archive.act(), id, 1);
      if (number < 400) continue;
      const agents = [{ agent: { id, name }, role: 'sender' }];
      publish(tx, archive.act(), createRecord(tx, archive.act(), makeDocument('The last', '1953', { agents })).id, 1);
    }
  });
  expect(titles('person:winter')).toEqual(['The last']);
  const values = answers.facet({ search: emptySearch, facet: 'agent', role: '', named: 'wint', page: 1 }).values;
  expect(values).toMatchObject({ total: 1, entries: [{ label: 'Winter 400', count: 1 }] });
});

it('records of one name stand in one order, whichever was published last', async () => {
  const first = await putPublished(archive, makeRecord('agent', 'Ada Winter'));
  const second = await putPublished(archive, makeRecord('agent', 'Ada Winter'));
  const before = view('Ada Winter');
  expect(before.records.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  await write(archive.db, (tx) => {
    const number = saveRevision(tx, archive.act(), first.id, 1, makeRecord('agent', 'Ada Winter'));
    publish(tx, archive.act(), first.id, number);
  });
  expect(view('Ada Winter')).toEqual(before);
});

it('an empty archive answers all of it', () => {
  expect(view('lamp OR "lens" -harbour date:1953', { agent: ['nobody'], from: '1953' }).hits.total).toBe(0);
  expect(view('')).toMatchObject({ of: 0, facets: [], dates: { spans: [], undated: 0 } });
  expect(answers.suggest({ q: 'la', most: 5 })).toEqual([]);
});
