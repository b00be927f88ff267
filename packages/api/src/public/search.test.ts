import { merge } from '@fonds/db/merging';
import { addTerm, mergeTerm, renameTerm } from '@fonds/db/terms';
import type { Reader } from '@fonds/db/open';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { foldName } from '@fonds/domain/name';
import { emptySearch, type Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPublicCaller } from '../trpc.ts';
import { silent } from '../testing/desk.ts';
import { publicRouter } from './router.ts';

const callerOf = createPublicCaller(publicRouter);

let archive: TestArchive;
let reader: Reader;
beforeEach(async () => {
  archive = await freshArchive();
  reader = archive.reader();
});
afterEach(() => {
  archive.close();
});

function search(q: string, more: Partial<Search> = {}): Promise<SearchView> {
  const caller = callerOf({ reader, logger: silent, now: archive.now });
  return caller.search.view({ ...emptySearch, q, ...more });
}

function added(view: SearchView, kind: SearchView['expansions'][number]['kind']): string[] {
  return view.expansions.filter((expansion) => expansion.kind === kind).map(({ text }) => text);
}

async function titles(q: string, more: Partial<Search> = {}): Promise<string[]> {
  return (await search(q, more)).hits.entries.map((entry) => entry.title.text);
}

const put = (title: string, edtf?: string, more: object = {}) =>
  putPublished(archive, makeDocument(title, edtf, { summary: [], ...more }));

const kim = {
  name: { text: 'Kim Il Sung' },
  variants: [
    { text: '김일성', language: 'ko' },
    { text: 'Ким Ир Сен', language: 'ru' },
    { text: '金日成', language: 'zh' },
  ],
};

describe('a name, in whatever script it is typed', () => {
  it.each(['Kim Il Sung', 'kim il sung', '김일성', 'Ким Ир Сен', 'КИМ ИР СЕН', '金日成', 'armistice 김일성'])(
    '%s finds the documents that speak of the person, and says what was searched for besides',
    async (q) => {
      const person = await putPublished(archive, makeRecord('agent', 'Kim', kim));
      const agents = [{ agent: { id: person.id, name: 'the Premier' }, role: 'author' }];
      await put('Made-up remarks on the armistice', '1953', { agents });
      await put('Of somebody else, on the armistice', '1953');
      const view = await search(q);
      expect(view.hits.entries.map((entry) => entry.title.text)).toEqual(['Made-up remarks on the armistice']);
      expect(added(view, 'record')).toEqual(['Kim Il Sung']);
      expect(view.expansions.every(({ path }) => path === null || path === person.path)).toBe(true);
      const variants = added(view, 'variant');
      const others = ['Kim Il Sung', '김일성', 'Ким Ир Сен', '金日成'].filter((name) => foldName(name) !== foldName(q));
      expect(variants).toEqual(q.startsWith('armistice') ? ['Kim Il Sung', 'Ким Ир Сен', '金日成'] : others);
    },
  );

  it('finds what mentions a variant in its own words, and the record itself', async () => {
    const person = await putPublished(archive, makeRecord('agent', 'Kim', kim));
    await put('Ким Ир Сен и перемирие (выдумано)');
    const view = await search('Kim Il Sung');
    expect(view.hits.entries[0]?.titleParts).toEqual([
      { text: 'Ким Ир Сен', marked: true },
      { text: ' и перемирие (выдумано)', marked: false },
    ]);
    expect(view.records).toMatchObject([{ id: person.id, kind: 'agent', name: 'Kim Il Sung', path: person.path }]);
  });

  it('finds the documents of those that were merged into the person', async () => {
    const person = await putPublished(archive, makeRecord('agent', 'Kim', kim));
    const double = await putPublished(archive, makeRecord('agent', 'Premier of the North'));
    await put('Made-up remarks', '1953', { agents: [{ agent: { id: double.id, name: 'Premier' }, role: 'author' }] });
    expect(await titles('김일성')).toEqual([]);
    await write(archive.db, (tx) => {
      merge(tx, archive.act(), double.id, person.id);
    });
    expect(await titles('김일성')).toEqual(['Made-up remarks']);
  });

  it('in quotation marks is taken to the letter', async () => {
    const person = await putPublished(archive, makeRecord('agent', 'Kim', kim));
    await put('Made-up remarks', '1953', { agents: [{ agent: { id: person.id, name: 'Kim' }, role: 'author' }] });
    const view = await search('"Kim Il Sung"');
    expect([view.hits.total, view.expansions]).toEqual([0, []]);
  });
});

describe('words', () => {
  it('are found without their accents and case, and with ё as е', async () => {
    await put('Übergabe der Ёлка-Papiere');
    for (const q of ['ubergabe', 'ÜBERGABE', 'елка', 'ёлка papiere']) expect(await titles(q), q).toHaveLength(1);
  });

  it('of Chinese, Japanese and Korean are found from one character on, side by side', async () => {
    await put('关于朝鲜停战谈判（虚构）');
    await put('朝 野 鲜 花（虚构）');
    expect(await titles('朝鲜')).toEqual(['关于朝鲜停战谈判（虚构）']);
    expect(await titles('停战谈判')).toEqual(['关于朝鲜停战谈判（虚构）']);
    expect((await titles('鲜')).length).toBe(2);
    expect(await titles('谈停')).toEqual([]);
  });

  it('in quotation marks have to stand together', async () => {
    await put('Cease fire talks');
    await put('Fire and cease talks');
    expect((await titles('cease fire')).length).toBe(2);
    for (const q of ['"cease fire"', '“cease fire”', '«cease fire»']) {
      expect(await titles(q), q).toEqual(['Cease fire talks']);
    }
    const open = await search('"cease fire');
    expect(open.hits.total).toBe(2);
    expect(open.remarks).toEqual([expect.stringContaining('never closed')]);
  });

  it.each([
    ['OR', ['Fire and water', 'Operators or and not near a b title x']],
    ['fire OR near', ['Fire and water', 'Operators or and not near a b title x']],
    ['fire AND water', ['Fire and water']],
    ['NOT fire', ['Operators or and not near a b title x']],
    ['a NEAR/2 title', ['Operators or and not near a b title x']],
    ['title:x', ['Operators or and not near a b title x']],
    ['text:fire', []],
    ['-fire', ['Operators or and not near a b title x']],
    ['fi* wat*', ['Fire and water']],
    ['(fire OR near) -water', ['Operators or and not near a b title x']],
  ])('%s means what the guide says', async (q, expected) => {
    await put('Fire and water', '1953-01-01');
    await put('Operators or and not near a b title x', '1953-01-02');
    expect(await titles(q, { sort: 'date' })).toEqual(expected);
  });

  it.each([
    ['NEAR(a b)', ['Operators or and not near a b title x']],
    ['^fire', ['Fire and water']],
    ['{title}: fire', []],
    ["fire'; --", ['Fire and water']],
    ['fire%', ['Fire and water']],
    ['f_re', []],
    ['*', ['Fire and water', 'Operators or and not near a b title x']],
  ])('%s is words, no operator of the database', async (q, expected) => {
    await put('Fire and water', '1953-01-01');
    await put('Operators or and not near a b title x', '1953-01-02');
    expect(await titles(q, { sort: 'date' })).toEqual(expected);
  });

  it('are found in texts, with the passage, its marks and the paragraph to link to', async () => {
    const words = ['Nothing of note stands here.', 'The made-up envoy wrote of elephants & zebras at length.'];
    await put('A letter', '1953', { texts: [makeText('t1', words)] });
    const [hit] = (await search('zebras elephants')).hits.entries;
    expect(hit?.passages).toHaveLength(1);
    const [passage] = hit?.passages ?? [];
    expect(passage).toMatchObject({ field: 'text', language: 'en' });
    expect(passage?.anchor).toMatch(/p2$/);
    expect(passage?.parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['elephants', 'zebras']);
    expect(passage?.parts.map((part) => part.text).join('')).toContain('wrote of elephants & zebras at length.');
  });

  it('in the title count for more than in the text', async () => {
    await put('In passing', '1952', { texts: [makeText('t1', ['Of elephants and much else besides.'])] });
    await put('Elephants', '1953');
    expect(await titles('elephants')).toEqual(['Elephants', 'In passing']);
    expect(await titles('elephants', { sort: 'date' })).toEqual(['In passing', 'Elephants']);
    expect(await titles('elephants', { sort: '-date' })).toEqual(['Elephants', 'In passing']);
    expect(await titles('elephants', { sort: 'title' })).toEqual(['Elephants', 'In passing']);
  });

  it('all have to be met', async () => {
    await put('Elephants and zebras');
    await put('Elephants');
    expect(await titles('zebras elephants')).toEqual(['Elephants and zebras']);
    expect(await titles('zebras walruses')).toEqual([]);
  });
});

describe('a span of time', () => {
  beforeEach(async () => {
    await put('Day', '1953-07-27');
    await put('Month', '1953-07');
    await put('Year', '1953');
    await put('About', '1953-07-27~');
    await put('Open', '1953-07-01/..');
    await put('Undated');
  });

  it('finds what may lie in it, or with certainty does', async () => {
    const july = { from: '1953-07-20', to: '1953-07-31', sort: 'title' } as const;
    expect(await titles('', july)).toEqual(['About', 'Day', 'Month', 'Open', 'Year']);
    expect(await titles('', { ...july, within: 'certainly' })).toEqual(['Day']);
    expect(await titles('', { ...july, from: '1953-07', within: 'certainly' })).toEqual(['Day', 'Month']);
  });

  it('may be open at either end, and includes its last day', async () => {
    expect(await titles('', { from: '1954', sort: 'title' })).toEqual(['Open']);
    expect(await titles('', { to: '1953-06-30', sort: 'title' })).toEqual(['Year']);
    expect(await titles('', { from: '27 July 1953', to: '27 July 1953', within: 'certainly' })).toEqual(['Day']);
    expect(await titles('', { to: '1952' })).toEqual([]);
  });

  it('without any hit says how many there are without it; one that can’t be read is left out in words', async () => {
    const none = await search('day', { from: '1800', to: '1801' });
    expect(none.hits.total).toBe(0);
    expect(none.nearest).toContainEqual(expect.objectContaining({ kind: 'without-dates', total: 1 }));
    const odd = await search('day', { from: 'when it rained' });
    expect(odd.hits.total).toBe(1);
    expect(odd.remarks).toEqual([expect.stringMatching(/^“from” was left out: /)]);
    const reversed = await search('', { from: '1954', to: '1952' });
    expect([reversed.hits.total, reversed.remarks.length]).toEqual([0, 1]);
  });

  it('and pages: every document once', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => titles('', { page, size: 2 })));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 0]);
    expect(new Set(pages.flat()).size).toBe(6);
  });
});

it('any text at all gives a result, and no error', async () => {
  await putPublished(archive, makeRecord('agent', 'Kim', kim));
  await put('A letter', '1953', { texts: [makeText('t1', ['Made up.'])] });
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '"',
      '"" ',
      ' OR ',
      '*',
      'NEAR(',
      ')',
      'title:',
      '-',
      '\u0000',
      '\uD800',
      'ﷺ',
      'Kim Il',
      'Sung',
      '김일성',
    ),
  );
  const question = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').slice(0, 1000));
  const checked = fc.asyncProperty(question, question, question, async (q, from, to) => {
    const view = await search(q, { from: from.slice(0, 200), to: to.slice(0, 200) });
    expect(view.hits.total).toBeGreaterThanOrEqual(view.hits.entries.length);
    for (const { title, titleParts } of view.hits.entries) {
      expect(titleParts.map((part) => part.text).join('')).toBe(title.text);
    }
  });
  await fc.assert(checked, { numRuns: 200 });
});

it('the longest question and a name with forty variants in it give a result', async () => {
  const variants = Array.from({ length: 60 }, (_, n) => ({ text: `Variant number ${n}` }));
  await putPublished(archive, makeRecord('agent', 'Kim', { name: { text: 'Kim' }, variants }));
  await put('Kim');
  expect(await titles('kim '.repeat(250).trim().slice(0, 1000))).toEqual(['Kim']);
  expect((await search('ﷺ'.repeat(1000))).hits.total).toBe(0);
  expect((await search('金'.repeat(1000))).hits.total).toBe(0);
});

it.each(['🙂', '🙂 armistice', 'armistice 🙂', '"🙂"'])('a name without letters does no harm: %s', async (q) => {
  const person = await putPublished(archive, makeRecord('agent', '🙂', { name: { text: '🙂' } }));
  await put('On the armistice', '1953', { agents: [{ agent: { id: person.id, name: '🙂' }, role: 'author' }] });
  expect((await search(q)).hits.total).toBeLessThanOrEqual(1);
});

it('says what the archive calls a role that an address names, also since it was merged, and asks no search for it', async () => {
  await write(archive.db, (tx) => {
    addTerm(tx, archive.act(), 'agent-role', { id: 'interpreter', label: 'Interpreted by' });
    addTerm(tx, archive.act(), 'agent-role', { id: 'dragoman', label: 'Made up' });
    mergeTerm(tx, archive.act(), 'agent-role', 'dragoman', 'interpreter');
    renameTerm(tx, archive.act(), 'agent-role', { id: 'author', label: 'Written by' });
  });
  const refused = () => Promise.reject(new Error('The search was asked.'));
  const service = { view: refused, facet: refused, suggest: refused, terms: refused, within: refused, all: refused };
  const caller = callerOf({ reader, logger: silent, now: archive.now, search: service });
  const called = (role: string, facet: 'agent' | 'subject' = 'agent') => caller.search.role({ facet, role });
  const interpreter = { role: 'interpreter', roleLabel: 'Interpreted by' };
  expect(await Promise.all(['interpreter', 'dragoman'].map((role) => called(role)))).toEqual([
    interpreter,
    interpreter,
  ]);
  expect(await called('author')).toEqual({ role: 'author', roleLabel: 'Written by' });
  expect(await Promise.all([called('wrote'), called('interpreter', 'subject')])).toEqual([
    { role: 'wrote' },
    { role: 'interpreter' },
  ]);
});
