import { examine } from '@fonds/db/doctor';
import { listPlan } from '@fonds/db/import-plan';
import { getRecordRow, saveRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, makeText, putDraft, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventsOfExport, exportedWhole } from '../testing/round-trip.ts';
import { planRecords } from './records.ts';
import { runImport } from './run.ts';

let archives: TestArchive[];
beforeEach(async () => {
  archives = [await freshArchive(), await freshArchive()];
});
afterEach(async () => {
  for (const archive of archives) {
    expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
    archive.close();
  }
});

function archive(place: number): TestArchive {
  const found = archives[place];
  if (!found) throw new Error('No archive was made.');
  return found;
}

/** Plans the import of what one archive holds into another. */
async function planExported(into: TestArchive, file: string) {
  const { number } = await planRecords(into.db, into.act, 'made up', await eventsOfExport(file), { publish: false });
  return { number, rows: listPlan(into.db, number, { size: 9 }) };
}

const translation = (more: object) => makeText('en', ['Made up.'], { kind: 'translation', language: 'en', ...more });
const documentWith = (more: object) => makeDocument('Made up', '1953', more);
const original = makeText('ru', ['Выдумано.'], { language: 'ru' });

it.each([
  [
    'a text',
    'texts.1.source',
    { texts: [original, translation({ source: { text: 'gone' } })] },
    'choose another source',
  ],
  ['itself', 'texts.1.source', { texts: [original, translation({ source: { text: 'en' } })] }, 'its own source'],
  [
    'a release',
    'texts.0.release',
    { texts: [translation({ source: { notHeld: true }, release: 'gone' })] },
    'choose another, or none',
  ],
  ['a release to replace', 'releases.0.replaces', { releases: [{ key: 'r1', replaces: 'gone' }] }, 'or none'],
] as const)(
  'a row that names %s it doesn’t have is refused at its place, with what would be right',
  async (_, field, more, right) => {
    await putDraft(archive(0), documentWith(more));
    const { number, rows } = await planExported(archive(1), await exportedWhole(archive(0)));
    expect(rows).toMatchObject([{ outcome: 'refused', field, message: expect.stringContaining(right) as unknown }]);
    await expect(runImport(archive(1).db, archive(1).act, number)).rejects.toThrow('1 row is refused');
  },
);

it('a translation that doesn’t say what it was made from is taken, and told', async () => {
  await putDraft(archive(0), documentWith({ texts: [original, translation({})] }));
  const { rows } = await planExported(archive(1), await exportedWhole(archive(0)));
  expect(rows).toMatchObject([{ outcome: 'new', remarks: [{ field: 'texts.1.source' }] }]);
});

it('what stands here so already is no reason to refuse another change of it', async () => {
  const wrong = { texts: [original, translation({ source: { text: 'gone' } })] };
  const id = await putDraft(archive(0), documentWith(wrong));
  const file = await exportedWhole(archive(0));
  expect((await planExported(archive(0), file)).rows).toMatchObject([{ outcome: 'unchanged' }]);
  await write(archive(0).db, (tx) => {
    saveRevision(tx, archive(0).act(), id, getRecordRow(tx, id).head, documentWith({ ...wrong, extent: 'one leaf' }));
  });
  expect((await planExported(archive(0), file)).rows).toMatchObject([{ outcome: 'changed' }]);
});
