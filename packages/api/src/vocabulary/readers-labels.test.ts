import type { Reader } from '@fonds/db/open';
import { addTerm, listTerms, mergeTerm, renameTerm } from '@fonds/db/terms';
import { freshArchive, makeDocument, makeRecord, makeText, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { standardName } from '@fonds/domain/built-in-terms';
import { emptySearch, type Search } from '@fonds/domain/search-address';
import type { Vocabulary } from '@fonds/domain/vocabularies';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicRouter } from '../public/router.ts';
import { silent } from '../testing/desk.ts';
import { createPublicCaller } from '../trpc.ts';
import { replaceTerm } from './replace-term.ts';

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

const caller = () => callerOf({ reader, logger: silent, now: archive.now });

async function documentAt(path: string) {
  const found = await caller().documents.view({ slug: path.split('/').at(-1) ?? '' });
  if (found.outcome !== 'found') throw new Error(`nothing stands at ${path}`);
  return found.view;
}

const search = (more: Partial<Search>) => caller().search.view({ ...emptySearch, ...more });

const rename = (vocabulary: Vocabulary, id: string, label: string) =>
  write(archive.db, (tx) => {
    renameTerm(tx, archive.act(), vocabulary, { id, label });
  });

describe.each(['language', 'classification', 'rights-statement'] as const)(
  'every archive starts with %s terms',
  (of) => {
    it('that are called by their standard names', () => {
      const terms = listTerms(archive.db, of);
      expect(terms.length).toBeGreaterThan(10);
      for (const { id, label } of terms) expect(label).toBe(standardName(of, id));
    });
  },
);

const free = 'https://creativecommons.org/publicdomain/mark/1.0/';
const own = 'https://rights.example/made-up';

it('a rights statement is called as the archive calls it, one that it added as well', async () => {
  const rights = { work: { statement: free }, scan: { statement: own } };
  const { path } = await putPublished(archive, makeDocument('Made up', '1953', { rights }));
  expect((await documentAt(path)).labels.rights).toEqual({});
  await write(archive.db, (tx) => {
    addTerm(tx, archive.act(), 'rights-statement', { id: own, label: 'Made-up rights' });
  });
  await rename('rights-statement', free, 'Free of made-up rights');
  expect((await documentAt(path)).labels.rights).toEqual({ [free]: 'Free of made-up rights', [own]: 'Made-up rights' });
  const file = await caller().exports.document({
    slug: path.split('/').at(-1) ?? '',
    extension: 'txt',
    base: 'https://archive.example',
  });
  expect(JSON.stringify(file)).toContain('Free of made-up rights');
});

describe('a language', () => {
  const texts = [
    makeText('t', ['Made up.'], { language: 'zh-CN' }),
    makeText('e', ['Made up.'], { kind: 'translation', source: { language: 'zh-CN' } }),
  ];
  const languages = ['zh-CN', 'ru'];

  it('is called as the archive calls it: in lists, facets, texts and names', async () => {
    const { path } = await putPublished(archive, makeDocument('Made up', '1953', { languages, texts }));
    const person = await putPublished(
      archive,
      makeRecord('agent', 'A made-up person', { variants: [{ text: 'Выдуманный', language: 'ru' }] }),
    );
    await rename('language', 'ru', 'Great Russian');
    await rename('language', 'zh-CN', 'Made-up Chinese');
    const view = await documentAt(path);
    expect(view.entry.languages.map(({ label }) => label)).toEqual(['Made-up Chinese', 'Great Russian']);
    expect(view.labels.languages).toEqual({ 'zh-CN': 'Made-up Chinese', ru: 'Great Russian' });
    const found = await search({ language: ['ru'] });
    expect(found.chosen).toMatchObject([{ value: 'ru', label: 'Great Russian' }]);
    const facet = found.facets.find((one) => one.facet === 'language');
    expect(facet?.values.map(({ value, label }) => [value, label])).toContainEqual(['zh-CN', 'Made-up Chinese']);
    expect((await search({ q: 'lang:"Great Russian"' })).hits.total).toBe(1);
    expect((await search({ q: 'lang:Russian' })).hits.total).toBe(1);
    const agent = await caller().authorities.view({ kind: 'agent', slug: person.path.split('/').at(-1) ?? '' });
    expect(agent).toMatchObject({ view: { languageLabels: { ru: 'Great Russian' } } });
  });

  it('that is merged into another is found under either tag', async () => {
    await putPublished(archive, makeDocument('Made up', '1953', { languages, texts }));
    await write(archive.db, (tx) => {
      mergeTerm(tx, archive.act(), 'language', 'zh-CN', 'zh-Hans');
    });
    expect(await replaceTerm(archive.db, archive.act, { vocabulary: 'language', from: 'zh-CN', to: 'zh-Hans' })).toBe(
      1,
    );
    for (const tag of ['zh-CN', 'zh-Hans']) {
      const found = await search({ language: [tag] });
      expect([found.hits.total, found.remarks]).toEqual([1, []]);
      expect((await search({ textLanguage: [tag] })).hits.total).toBe(1);
    }
  });
});

it('a type that was merged is found by what it was: at its address, and typed by its id or label', async () => {
  await write(archive.db, (tx) => {
    addTerm(tx, archive.act(), 'document-type', { id: 'cipher', label: 'Шифровка' });
  });
  await putPublished(archive, makeDocument('Made up', '1953', { type: 'cipher' }));
  await write(archive.db, (tx) => {
    mergeTerm(tx, archive.act(), 'document-type', 'cipher', 'telegram');
  });
  await replaceTerm(archive.db, archive.act, { vocabulary: 'document-type', from: 'cipher', to: 'telegram' });
  for (const type of ['cipher', 'telegram']) expect((await search({ type: [type] })).hits.total).toBe(1);
  for (const word of ['cipher', 'шифровка', 'Telegram']) {
    expect((await search({ q: `type:${word}` })).hits.total).toBe(1);
  }
});

describe('a level of classification', () => {
  const classification = {
    scheme: 'USSR',
    level: 'Секретно',
    regradings: [{ to: 'Для служебного пользования', edtf: '1960' }],
  };

  it('is called as the archive calls it, at the address that it had', async () => {
    const { path } = await putPublished(archive, makeDocument('Made up', '1953', { classification }));
    await rename('classification', 'Секретно (USSR)', 'Secret');
    await rename('classification', 'Для служебного пользования (USSR)', 'For official use');
    const view = await documentAt(path);
    expect(view.entry.classification).toBe('Secret (USSR)');
    expect(view.body.classification).toMatchObject(classification);
    expect(view.labels.levels).toEqual({
      'Секретно (USSR)': 'Secret',
      'Для служебного пользования (USSR)': 'For official use',
    });
    const found = await search({ classification: ['Секретно (USSR)'] });
    expect(found.hits.total).toBe(1);
    expect(found.chosen).toMatchObject([{ value: 'Секретно (USSR)', label: 'Secret (USSR)' }]);
  });

  it('that is merged into another is found under either', async () => {
    await putPublished(
      archive,
      makeDocument('Made up', '1953', { classification: { ...classification, level: 'Секр.' } }),
    );
    await write(archive.db, (tx) => {
      mergeTerm(tx, archive.act(), 'classification', 'Секр. (USSR)', 'Секретно (USSR)');
    });
    await replaceTerm(archive.db, archive.act, {
      vocabulary: 'classification',
      from: 'Секр. (USSR)',
      to: 'Секретно (USSR)',
    });
    for (const mark of ['Секр. (USSR)', 'Секретно (USSR)'])
      expect((await search({ classification: [mark] })).hits.total).toBe(1);
  });
});
