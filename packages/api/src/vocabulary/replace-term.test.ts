import { examine } from '@fonds/db/doctor';
import { getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { addTerm, listKeptTerms, listTerms, mergeTerm, setTermRetired } from '@fonds/db/terms';
import { freshArchive, makeDocument, putDraft, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { ConflictError, InvalidError } from '@fonds/domain/errors';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceTerm } from './replace-term.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(async () => {
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

const note = (title: string, more = {}) => makeDocument(title, '1953', { type: 'note', ...more });
const replacement = { vocabulary: 'document-type', from: 'note', to: 'letter' } as const;
const merge = () =>
  write(archive.db, (tx) => {
    mergeTerm(tx, archive.act(), 'document-type', 'note', 'letter');
  });
const typeOf = (id: string) => getRevision(archive.db, id, getRecordRow(archive.db, id).head).record.body;
const term = (id: string) => listKeptTerms(archive.db, 'document-type').find((one) => one.id === id);

it('writes the other term into every document that names one, and publishes what was public', async () => {
  const { id: shown } = await putPublished(archive, note('Shown'));
  const draft = await putDraft(archive, note('Draft'));
  const { id: changed } = await putPublished(archive, note('Changed since'));
  await write(archive.db, (tx) =>
    saveRevision(tx, archive.act(), changed, 1, note('Changed since', { extent: '1 leaf' })),
  );
  const { id: other } = await putPublished(archive, makeDocument('Other', '1953', { type: 'map' }));
  expect(term('note')).toMatchObject({ uses: 3 });
  await merge();
  expect(await replaceTerm(archive.db, archive.act, replacement)).toBe(3);
  for (const id of [shown, draft, changed]) expect(typeOf(id)).toMatchObject({ type: 'letter' });
  expect(getRecordRow(archive.db, shown)).toMatchObject({ head: 2, publishedRevision: 2 });
  expect(getRecordRow(archive.db, draft)).toMatchObject({ head: 2, publishedRevision: null });
  // What its curator hasn't published isn't published for them.
  expect(getRecordRow(archive.db, changed)).toMatchObject({ head: 3, publishedRevision: 1 });
  expect(getRecordRow(archive.db, other)).toMatchObject({ head: 1 });
  expect(term('note')).toMatchObject({ uses: 0, mergedInto: 'letter' });
  expect(await replaceTerm(archive.db, archive.act, replacement)).toBe(0);
});

it('goes on where it stopped', async () => {
  const ids = [await putDraft(archive, note('One')), await putDraft(archive, note('Two'))];
  await merge();
  expect(await replaceTerm(archive.db, archive.act, replacement, 1)).toBe(1);
  expect(await replaceTerm(archive.db, archive.act, replacement)).toBe(1);
  expect(ids.map((id) => getRecordRow(archive.db, id).head)).toEqual([2, 2]);
});

it('tells terms apart that differ in their signs alone', async () => {
  await write(archive.db, (tx) => {
    addTerm(tx, archive.act(), 'document-type', { id: 'side-note', label: 'Side note' });
    addTerm(tx, archive.act(), 'document-type', { id: 'side_note', label: 'Side_note' });
  });
  const kept = await putDraft(archive, makeDocument('Kept', '1953', { type: 'side-note' }));
  await write(archive.db, (tx) => {
    mergeTerm(tx, archive.act(), 'document-type', 'side_note', 'letter');
  });
  expect(await replaceTerm(archive.db, archive.act, { ...replacement, from: 'side_note' })).toBe(0);
  expect(typeOf(kept)).toMatchObject({ type: 'side-note' });
});

it('replaces a rights statement wherever a document names it', async () => {
  const [from, to] = ['http://rightsstatements.org/vocab/UND/1.0/', 'http://rightsstatements.org/vocab/NKC/1.0/'];
  const stated = { statement: from, note: 'made up' };
  const texts = [
    { key: 't', language: 'en', kind: 'transcript' as const, html: '<p id="p1">Made up.</p>', rights: stated },
  ];
  const id = await putDraft(
    archive,
    makeDocument('Stated', '1953', { rights: { work: stated, scan: { statement: to } }, texts }),
  );
  expect(listKeptTerms(archive.db, 'rights-statement').find((one) => one.id === from)).toMatchObject({ uses: 1 });
  await replaceTerm(archive.db, archive.act, { vocabulary: 'rights-statement', from, to });
  const now = { statement: to, note: 'made up' };
  expect(typeOf(id)).toMatchObject({ rights: { work: now, scan: { statement: to } }, texts: [{ rights: now }] });
});

it('no longer offers what is retired or merged, and refuses what is there already', async () => {
  const offered = () => listTerms(archive.db, 'document-type').map(({ id }) => id);
  await merge();
  await write(archive.db, (tx) => {
    setTermRetired(tx, archive.act(), 'document-type', 'map', true);
  });
  expect(offered()).not.toContain('note');
  expect(offered()).not.toContain('map');
  const adding = (id: string, label: string) =>
    write(archive.db, (tx) => {
      addTerm(tx, archive.act(), 'document-type', { id, label });
    });
  await expect(adding('chart', 'MAP')).rejects.toThrow(InvalidError);
  await expect(adding('letter', 'A made-up type')).rejects.toThrow(InvalidError);
  await expect(
    write(archive.db, (tx) => {
      mergeTerm(tx, archive.act(), 'document-type', 'report', 'map');
    }),
  ).rejects.toThrow(ConflictError);
});

it('lets what was merged before follow into what that is merged into', async () => {
  await merge();
  await write(archive.db, (tx) => {
    mergeTerm(tx, archive.act(), 'document-type', 'letter', 'report');
  });
  expect([term('note'), term('letter')]).toMatchObject([{ mergedInto: 'report' }, { mergedInto: 'report' }]);
});
