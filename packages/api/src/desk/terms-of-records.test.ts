import { getRecordRow } from '@fonds/db/revisions';
import { makeDocument, makeRecord, putDraft, putPublished } from '@fonds/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

let test: TestDesk;
let terms: ReturnType<TestDesk['desk']['caller']>['desk']['terms'];
beforeEach(async () => {
  test = await freshDesk();
  terms = test.desk.caller(await test.userOf('admin')).desk.terms;
});
afterEach(() => {
  test.close();
});

describe('a language', () => {
  it('is known by its tag, which is refused where it is none', async () => {
    await expect(terms.add({ vocabulary: 'language', label: 'Made up', id: 'Russian' })).rejects.toThrow('BCP 47');
    await expect(terms.add({ vocabulary: 'language', label: 'Made up' })).rejects.toThrow();
    await expect(terms.add({ vocabulary: 'language', label: 'Made up', id: 'ru' })).rejects.toThrow(
      '“Russian” already',
    );
    expect(await terms.add({ vocabulary: 'language', label: 'Made-up Georgian', id: 'ka' })).toMatchObject({
      id: 'ka',
    });
    expect((await terms.forForms()).language).toContainEqual({ id: 'ka', label: 'Made-up Georgian', offered: true });
  });

  it('is merged in records of every kind, and published where those were public', async () => {
    const { id } = await putPublished(test.archive, makeDocument('Made up', '1953', { languages: ['zh-CN'] }));
    const variants = [{ text: '造', language: 'zh-CN' }];
    const person = await putDraft(test.archive, makeRecord('agent', 'Made up', { variants }));
    expect(await terms.merge({ vocabulary: 'language', id: 'zh-CN', into: 'zh-Hans' })).toEqual({
      changed: 2,
      left: 0,
    });
    const { records } = test.desk.caller(await test.userOf('viewer')).desk;
    expect((await records.get({ id })).body).toMatchObject({ languages: ['zh-Hans'] });
    expect(getRecordRow(test.archive.db, id)).toMatchObject({ head: 2, publishedRevision: 2 });
    expect(await records.get({ id: person })).toMatchObject({ body: { variants: [{ language: 'zh-Hans' }] } });
    const kept = await terms.kept({ vocabulary: 'language' });
    expect(kept.find((term) => term.id === 'zh-CN')).toMatchObject({ uses: 0, mergedInto: 'zh-Hans' });
  });
});

describe('a level of classification', () => {
  it('is known by its mark, made of level and scheme', async () => {
    const level = { vocabulary: 'classification', label: 'Made up' } as const;
    await expect(terms.add(level)).rejects.toThrow('whose classification');
    await expect(terms.add({ ...level, scheme: 'Made (up' })).rejects.toThrow('bracket');
    expect(await terms.add({ ...level, scheme: 'Made-up land' })).toMatchObject({ id: 'Made up (Made-up land)' });
  });

  it('is merged within its scheme, in regradings as well, and the marking stays to the letter', async () => {
    const classification = {
      scheme: 'USSR',
      level: 'Сов. секретно',
      marking: 'Сов. секретно',
      regradings: [{ to: 'Сов. секретно', edtf: '1955' }, { to: 'declassified' }],
    };
    const id = await putDraft(test.archive, makeDocument('Made up', '1953', { classification }));
    const other = { ...classification, scheme: 'Made-up land' };
    const apart = await putDraft(test.archive, makeDocument('Apart', '1953', { classification: other }));
    await expect(
      terms.merge({ vocabulary: 'classification', id: 'Сов. секретно (USSR)', into: 'Secret (United States)' }),
    ).rejects.toThrow('never equated');
    const merged = await terms.merge({
      vocabulary: 'classification',
      id: 'Сов. секретно (USSR)',
      into: 'Совершенно секретно (USSR)',
    });
    expect(merged).toEqual({ changed: 1, left: 0 });
    const { records } = test.desk.caller(await test.userOf('viewer')).desk;
    expect((await records.get({ id })).body).toMatchObject({
      classification: {
        level: 'Совершенно секретно',
        marking: 'Сов. секретно',
        regradings: [{ to: 'Совершенно секретно' }, { to: 'declassified' }],
      },
    });
    expect((await records.get({ id: apart })).body).toMatchObject({ classification: other });
  });
});
