import type { Reader } from '@fonds/db/open';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from '@fonds/db/testing';
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
const titles = (q: string, more: Partial<Search> = {}) => view(q, more).hits.entries.map(({ title }) => title.text);
const put = (title: string, more: object = {}) =>
  putPublished(archive, makeDocument(title, '1953', { summary: [], ...more }));

describe('what the archive adds to a question', () => {
  it('are the forms of a word that stand in its texts, each of which can be left out', async () => {
    await put('One', { texts: [makeText('t', ['Made up: the telegrams were sent.'])] });
    await put('Two', { texts: [makeText('t', ['Made up: a telegram was sent.'])] });
    const both = view('telegram');
    expect(both.hits.total).toBe(2);
    expect(both.expansions).toEqual([
      { of: 'telegram', kind: 'form', text: 'telegrams', path: null, drop: 'form:telegrams' },
    ]);
    expect(titles('telegram', { drop: ['form:telegrams'] })).toEqual(['Two']);
    expect(titles('"telegram"')).toEqual(['Two']);
    expect(view('"telegram"').expansions).toEqual([]);
  });

  it('are the forms of Russian words', async () => {
    await put('Один', { texts: [makeText('t', ['Выдумано: переговоры прерваны.'], { language: 'ru' })] });
    await put('Два', { texts: [makeText('t', ['Выдумано: срыв переговоров.'], { language: 'ru' })] });
    expect(titles('переговоры').sort()).toEqual(['Два', 'Один']);
    expect(titles('"переговоров"')).toEqual(['Два']);
  });

  it('are traditional characters to simplified ones, and the other way round', async () => {
    await put('停战协定（虚构）');
    await put('停戰協定（虛構）');
    for (const q of ['停战', '停戰']) expect(titles(q), q).toHaveLength(2);
    expect(titles('"停战"')).toEqual(['停战协定（虚构）']);
    expect(titles('停战', { drop: ['script:停戰'] })).toEqual(['停战协定（虚构）']);
  });

  it('is a word without the hyphen that it is written with, and with it', async () => {
    await put('Cease-fire, made up');
    await put('Ceasefire, made up');
    for (const q of ['cease-fire', 'ceasefire']) expect(titles(q), q).toHaveLength(2);
  });

  it('tells capitals from a small word', async () => {
    await put('Small', { texts: [makeText('t', ['Made up: they told us so.'])] });
    await put('Capital', { texts: [makeText('t', ['Made up: the US delegation.'])] });
    await put('Dotted', { texts: [makeText('t', ['Made up: the U.S. delegation.'])] });
    expect(titles('US').sort()).toEqual(['Capital', 'Dotted']);
    expect(titles('US', { drop: ['abbreviation:us'] })).toContain('Small');
    expect(titles('us')).toContain('Small');
  });

  it('are a person’s documents to a family name alone, and a name however it is hyphened', async () => {
    const { id } = await putPublished(archive, makeRecord('agent', 'Park Dal-saem'));
    await put('A made-up letter', { agents: [{ agent: { id, name: 'P.' }, role: 'sender' }] });
    for (const q of ['Park Dal-saem', 'Park Dalsaem', 'Dal-saem, Park', 'Dalsaem', 'sender:park']) {
      expect(titles(q), q).toEqual(['A made-up letter']);
    }
    expect(titles('recipient:park')).toEqual([]);
    const [record] = view('Dalsaem').expansions;
    expect(titles('Dalsaem', { drop: [record?.drop ?? ''] })).toEqual([]);
  });
});

describe('a shelf-mark', () => {
  beforeEach(async () => {
    const repository = await putPublished(archive, makeRecord('repository', 'МАВ', { variants: [{ text: 'MAV' }] }));
    const link = { id: repository.id, name: 'МАВ' };
    const fonds = { title: { text: 'Made-up fonds' }, level: 'fonds', referenceCode: 'ф. 5', repository: link };
    await putPublished(archive, makeRecord('recordset', 'Made-up fonds', fonds));
    const locators = [{ role: 'original', repository: link, source: 'МАВ, ф. 5, оп. 49, д. 131, лл. 193–194' }];
    await put('Found', { locators });
    await put('Another', { locators: [{ role: 'original', source: 'МАВ, ф. 5, оп. 50, д. 131' }] });
  });

  it.each([
    'МАВ ф. 5 оп. 49 д. 131',
    'MAV, f. 5, op. 49',
    'ф. 5 оп. 49',
    'фонд 5 опись 49 л. 194',
    'archive:MAV оп. 49',
  ])('%s finds the document, in either alphabet', (q) => {
    expect(titles(q)).toEqual(['Found']);
  });

  it('leads to the record set that it names', () => {
    expect(view('ф. 5').records.map(({ kind, name }) => [kind, name])).toContainEqual(['recordset', 'Made-up fonds']);
  });
});

it('numbers and identifiers find the document that has them', async () => {
  await put('Numbered', {
    numbers: [{ label: 'MUC', value: '157/1' }],
    identifiers: [{ scheme: 'x', value: 'mu-0042' }],
  });
  await put('Other');
  for (const q of ['№ 157/1', 'No. 157/1', 'MUC 157/1', 'id:157/1', 'id:mu-0042'])
    expect(titles(q), q).toEqual(['Numbered']);
});

it('versions of one document take one place', async () => {
  const first = await put('Made-up draft of elephants');
  await put('Made-up note on elephants', {
    relations: [{ document: { id: first.id, name: 'the draft' }, relation: 'version-of' }],
  });
  await put('Another note on elephants');
  const found = view('elephants');
  expect([found.hits.total, found.places]).toEqual([3, 2]);
  expect(found.hits.entries.flatMap(({ versions }) => versions)).toHaveLength(1);
});

it('documents of like wording are found, the document itself is not', async () => {
  const wording = 'Made up: the walrus colony counted its ivory harpoons before the glacier melted.';
  await put('First', { texts: [makeText('t', [wording])] });
  await put('Second', { texts: [makeText('t', [`${wording} Another made-up colony did not.`])] });
  for (const n of [1, 2, 3, 4, 5, 6]) await put(`Unlike ${n}`, { texts: [makeText('t', ['Nothing of the kind.'])] });
  expect(titles('like:1953-first')).toEqual(['Second']);
  expect(view('like:nothing-of-the-kind').remarks).toHaveLength(1);
});

describe('a search without hits', () => {
  it('offers the archive’s own spelling, with how much that finds', async () => {
    await putPublished(archive, makeRecord('agent', '毛泽东'));
    await put('On the armistice');
    expect(view('armistise').nearest).toMatchObject([{ kind: 'spelling', label: 'armistice', total: 1 }]);
    await put('毛泽东（虚构）');
    expect(view('毛泽冬').nearest).toMatchObject([{ kind: 'spelling', total: 1 }]);
    // A character that is no name's, but stands in a title.
    await put('번역원 명부（虚构）');
    expect(view('번욕원').nearest).toMatchObject([{ kind: 'spelling', label: '번역원', total: 1 }]);
  });

  it('offers what one part, one choice or one span less finds, and the nearest dates', async () => {
    await put('On the armistice', { type: 'letter' });
    const kinds = (q: string, more: Partial<Search>) => view(q, more).nearest.map(({ kind }) => kind);
    expect(kinds('armistice walrus', {})).toContain('without-part');
    expect(kinds('armistice', { type: ['report'] })).toContain('without-facet');
    expect(kinds('armistice', { from: '1960', to: '1961' })).toEqual(
      expect.arrayContaining(['without-dates', 'dates']),
    );
    expect(kinds('armistise', { from: '1960' })).toContain('spelling');
    for (const near of view('armistice', { from: '1960', to: '1961' }).nearest) {
      expect(view('armistice', { from: '1960', to: '1961', ...near.change }).hits.total).toBe(near.total);
    }
  });
});

describe('suggestions', () => {
  it('are people under any name, words that go on so, and titles; nothing that isn’t public', async () => {
    await putPublished(archive, makeRecord('agent', 'Kim', { variants: [{ text: '김일성' }] }));
    await put('Kimono trade, made up');
    const kinds = (q: string) => answers.suggest({ q, most: 12 }).map(({ kind, text }) => [kind, text.text]);
    expect(kinds('kim')).toEqual([
      ['agent', 'Kim'],
      ['word', 'kimono'],
      ['document', 'Kimono trade, made up'],
    ]);
    expect(kinds('김일')).toEqual([['agent', 'Kim']]);
    expect(kinds('walrus')).toEqual([]);
    expect(kinds('')).toEqual([]);
  });

  it('complete the last word and keep what stands before it', async () => {
    await put('Elephants, made up');
    expect(answers.suggest({ q: 'title:(walrus OR elep', most: 5 })).toMatchObject([
      { q: 'title:(walrus OR elephants' },
    ]);
  });
});
