import { listHistory } from '@fonds/db/history';
import { listPlan } from '@fonds/db/import-plan';
import { getRecordRow, getRevision } from '@fonds/db/revisions';
import { freshArchive, makeRecord, putDraft, type TestArchive } from '@fonds/db/testing';
import { atomCsvFormat } from '@fonds/formats/import/table/atom-csv-format';
import type { ImportEvent } from '@fonds/formats/import/import-format';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planRecords } from './records.ts';
import { runImport } from './run.ts';
import { undoImport } from './undo.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

async function planned(...rows: string[]) {
  const head = 'subjectAuthorizedFormOfName,relationType,objectAuthorizedFormOfName,startDate';
  async function* bytes() {
    yield await Promise.resolve(Buffer.from([head, ...rows].join('\n')));
  }
  const events: ImportEvent[] = [];
  for await (const event of atomCsvFormat.read({ name: 'made-up.csv', bytes }, { delimiter: ',' })) events.push(event);
  const { number } = await planRecords(archive.db, archive.act, 'made up', events, { publish: false });
  return { number, rows: listPlan(archive.db, number, { size: 20 }) };
}

const holding = (words: string): unknown => expect.stringContaining(words);

const relationsOf = (id: string) => {
  const { record } = getRevision(archive.db, id, getRecordRow(archive.db, id).head);
  return record.kind === 'agent' ? record.body.relations : [];
};

it('a row that only adds to a record finds it by its name, adds once, and is taken back', async () => {
  const small = await putDraft(archive, makeRecord('agent', 'Made-up Small Office', { staffNote: 'made up' }));
  const great = await putDraft(archive, makeRecord('agent', 'Made-up Great Office'));
  const row = 'Made-up Small Office,is the subordinate of,Made-up Great Office,1950';
  const first = await planned(row);
  expect(first.rows).toMatchObject([{ outcome: 'changed', record: small, message: 'changes relations' }]);
  const { batch } = await runImport(archive.db, archive.act, first.number).then((run) =>
    run.state === 'done' ? run : { batch: null },
  );
  const added = [{ agent: { id: great, name: 'Made-up Great Office' }, relation: 'part-of', from: '1950' }];
  expect(relationsOf(small)).toEqual(added);
  expect(getRevision(archive.db, small, 2).record.body.staffNote).toBe('made up');
  expect((await planned(row)).rows).toMatchObject([{ outcome: 'unchanged' }]);
  await undoImport(archive.db, archive.act, batch ?? 0);
  expect(relationsOf(small)).toEqual([]);
  expect(listHistory(archive.db, great).entries).toHaveLength(2);
});

it('it is asked which is meant where two are called so, and refused where none is', async () => {
  await putDraft(archive, makeRecord('agent', 'Made-up Double'));
  await putDraft(archive, makeRecord('agent', 'Made-up Double'));
  await putDraft(archive, makeRecord('agent', 'Made-up Great Office'));
  const { rows } = await planned(
    'Made-up Double,is the subordinate of,Made-up Great Office,',
    'Made-up Nobody,is the subordinate of,Made-up Great Office,',
  );
  expect(rows).toMatchObject([
    { outcome: 'doubtful', message: holding('2 records') },
    { outcome: 'refused', message: holding('Made-up Nobody') },
  ]);
});
