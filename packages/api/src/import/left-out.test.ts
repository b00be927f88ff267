import { examine } from '@fonds/db/doctor';
import { listPlan } from '@fonds/db/import-plan';
import { getRecordRow, getRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, putDraft, type TestArchive } from '@fonds/db/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { givenFile } from '../testing/given-file.ts';
import { planFile, startFileImport } from './file-import.ts';
import { runImport } from './run.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(async () => {
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

/** Plans the import of a made-up table, to be made public. */
async function plan(...lines: string[]): Promise<number> {
  const table = ['Key,Title,Replies to', ...lines].join('\n');
  const number = await startFileImport(archive.db, archive.act, {
    ...{ file: null, fileName: 'made-up.csv', bytes: 0, sha256: null, format: 'csv', origin: 'command' },
    ...{ collection: null, publish: true, skipRefused: false, acceptDoubtful: false },
  });
  await planFile(archive.db, archive.act, number, givenFile('made-up.csv', table));
  return number;
}

const rowsOf = (number: number) => listPlan(archive.db, number, { size: 20 });
const run = (number: number) => runImport(archive.db, archive.act, number);
const titles = () => archive.db.sqlite.prepare('SELECT title FROM records ORDER BY title').pluck().all();

/** What the record of a row answers, by ids. */
function answered(id: string | null | undefined): string[] {
  const { record } = getRevision(archive.db, id ?? '', getRecordRow(archive.db, id ?? '').head);
  return record.kind === 'document' ? record.body.relations.map(({ document }) => document.id) : [];
}

const nowhere = (name: string) => ({
  field: 'relations',
  message: `no row or record is called “${name}”: the link is left out`,
});

it('a reference to a document that is nowhere makes none: it is left out, and told', async () => {
  const number = await plan('m1,Mone,kQQ', 'm2,Mtwo,m1');
  const [first, second] = rowsOf(number);
  expect([first?.outcome, first?.remarks]).toEqual(['new', [nowhere('kQQ')]]);
  expect([second?.outcome, second?.remarks]).toEqual(['new', []]);
  await run(number);
  expect(titles()).toEqual(['Mone', 'Mtwo']);
  expect([answered(first?.record), answered(second?.record)]).toEqual([[], [first?.record]]);
  expect(rowsOf(await plan('m1,Mone,kQQ'))).toMatchObject([{ outcome: 'unchanged', remarks: [nowhere('kQQ')] }]);
});

it('it leads to a later row, to a record by its identifier, to a row that an earlier import had, never by a title', async () => {
  const ark = await putDraft(
    archive,
    makeDocument('Made-up telegram', '1950', { identifiers: [{ scheme: 'ark', value: 'ark:/99999/m' }] }),
  );
  const number = await plan('m1,Mone,m4', 'm2,Mtwo,ark:/99999/m', 'm3,Mthree,Made-up telegram', 'm4,Mfour,');
  await run(number);
  const [one, two, three, four] = rowsOf(number).map(({ record }) => record);
  expect([answered(one), answered(two), answered(three)]).toEqual([[four], [ark], []]);
  expect(rowsOf(number)[2]?.remarks).toEqual([nowhere('Made-up telegram')]);
  const later = await plan('m5,Mfive,m4');
  await run(later);
  expect(answered(rowsOf(later)[0]?.record)).toEqual([four]);
});

it('a document doesn’t answer itself, whether it is new or stands', async () => {
  for (const outcome of ['new', 'unchanged']) {
    const number = await plan('m2,Mtwo,m2');
    const [row] = rowsOf(number);
    expect(row).toMatchObject({
      outcome,
      remarks: [{ field: 'relations', message: '“m2” is this row itself: the link is left out' }],
    });
    await run(number);
    expect(answered(row?.record)).toEqual([]);
  }
});
