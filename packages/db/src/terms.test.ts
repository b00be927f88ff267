import { ConflictError, InvalidError, NotFoundError } from '@fonds/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveRevision } from './revisions.ts';
import { addTerm, listKeptTerms, listTerms, mergeTerm, renameTerm, setTermRetired } from './terms.ts';
import { freshArchive, makeDocument, makeRecord, makeText, putDraft, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const language = (id: string) => listKeptTerms(archive.db, 'language').find((term) => term.id === id);
const level = (id: string) => listKeptTerms(archive.db, 'classification').find((term) => term.id === id);

describe('languages', () => {
  it('are counted wherever a record of any kind names one, in their own tag alone', async () => {
    await putDraft(
      archive,
      makeDocument('Made up', '1953', { languages: ['zh-Hans'], texts: [makeText('t', ['Made up.'])] }),
    );
    await putDraft(archive, makeRecord('agent', 'Made up', { variants: [{ text: '造', language: 'zh-Hans' }] }));
    await putDraft(archive, makeRecord('subject', 'Made up', { description: [{ text: '造', language: 'zh' }] }));
    expect(language('zh-Hans')).toMatchObject({ uses: 2, listed: true });
    expect(language('zh')).toMatchObject({ uses: 1 });
    expect(language('zh-Hant')).toMatchObject({ uses: 0 });
  });

  it('that records name and nobody added are listed by their English names, offered to nobody until they are added', async () => {
    await putDraft(archive, makeDocument('Made up', '1953', { languages: ['de-AT', 'gsw'] }));
    expect(language('de-AT')).toMatchObject({ label: 'Austrian German', uses: 1, listed: false });
    expect(listTerms(archive.db, 'language').map(({ id }) => id)).not.toContain('de-AT');
    await write(archive.db, (tx) => {
      addTerm(tx, archive.act(), 'language', { id: 'de-AT', label: 'German of Austria' });
      renameTerm(tx, archive.act(), 'language', { id: 'gsw', label: 'Alemannic' });
    });
    expect(language('de-AT')).toMatchObject({ label: 'German of Austria', uses: 1, listed: true });
    expect(language('gsw')).toMatchObject({ label: 'Alemannic', uses: 1, listed: true });
  });

  it('that records name no more, and nobody added, are not there', async () => {
    const id = await putDraft(archive, makeDocument('Made up', '1953', { languages: ['de-AT'] }));
    await write(archive.db, (tx) =>
      saveRevision(tx, archive.act(), id, 1, makeDocument('Made up', '1953', { languages: ['de'] })),
    );
    expect(language('de-AT')).toBeUndefined();
    expect(language('de')).toMatchObject({ uses: 1 });
  });

  it('that no record ever named can’t be renamed', async () => {
    const renaming = write(archive.db, (tx) => {
      renameTerm(tx, archive.act(), 'language', { id: 'tlh', label: 'Made up' });
    });
    await expect(renaming).rejects.toThrow(NotFoundError);
  });
});

describe('levels of classification', () => {
  const classified = (scheme: string, levelWords: string) =>
    putDraft(archive, makeDocument('Made up', '1953', { classification: { scheme, level: levelWords } }));

  it('are counted to the letter and in their own scheme', async () => {
    await classified('USSR', 'Секретно');
    await classified('USSR', 'СЕКРЕТНО');
    await classified('GDR', 'Секретно');
    expect(level('Секретно (USSR)')).toMatchObject({ uses: 1, listed: true });
    expect(level('СЕКРЕТНО (USSR)')).toMatchObject({ uses: 1, listed: false, label: 'СЕКРЕТНО' });
    expect(level('Секретно (GDR)')).toMatchObject({ uses: 1, listed: false });
  });

  it('may be called the same in two schemes, and in one scheme not', async () => {
    const add = (scheme: string, id: string, label: string) =>
      write(archive.db, (tx) => {
        addTerm(tx, archive.act(), 'classification', { id: `${id} (${scheme})`, label });
      });
    await add('Made-up land', 'Secret', 'Secret');
    await expect(add('Made-up land', 'SECRET', 'secret')).rejects.toThrow(InvalidError);
  });

  it('of two schemes are never merged', async () => {
    const merging = write(archive.db, (tx) => {
      mergeTerm(tx, archive.act(), 'classification', 'Secret (United States)', 'Secret (United Kingdom)');
    });
    await expect(merging).rejects.toThrow(InvalidError);
    expect(level('Secret (United States)')).toMatchObject({ mergedInto: null });
  });

  it('that nobody added can be retired, and nothing is merged into them then', async () => {
    await classified('USSR', 'Секр.');
    await write(archive.db, (tx) => {
      setTermRetired(tx, archive.act(), 'classification', 'Секр. (USSR)', true);
    });
    expect(level('Секр. (USSR)')).toMatchObject({ retired: true, listed: true, uses: 1 });
    const merging = write(archive.db, (tx) => {
      mergeTerm(tx, archive.act(), 'classification', 'Секретно (USSR)', 'Секр. (USSR)');
    });
    await expect(merging).rejects.toThrow(ConflictError);
  });
});
