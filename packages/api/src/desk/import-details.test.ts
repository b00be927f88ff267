import { afterEach, beforeEach, expect, it } from 'vitest';
import { runImport } from '../import/run.ts';
import { undoImport } from '../import/undo.ts';
import { givenFile } from '../testing/given-file.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let user: CurrentUser;
beforeEach(async () => {
  test = await freshDesk();
  user = await test.userOf('publisher');
});
afterEach(() => {
  test.close();
});

const sent = (text: string) => givenFile('made-up', text).bytes();

/** Sends a made-up table and looks it through. */
async function planned(text: string): Promise<number> {
  const { number } = await test.desk.beginImport(user, 'made-up.csv', sent(text));
  expect(await test.desk.caller(user).desk.imports.plan({ number })).toMatchObject({ state: 'planned', format: 'csv' });
  return number;
}

it('begins the import of a file that was sent, in the format that it has, and knows the same file again', async () => {
  const { importDetails } = test.desk.caller(user).desk;
  const table = 'Title,Date\nMade-up letter,1953-07-27\n';
  const first = await planned(table);
  expect(await importDetails.sameFile({ number: first })).toEqual([]);
  const second = await planned(table);
  const others = await importDetails.sameFile({ number: second });
  expect(others.map(({ number }) => number)).toEqual([first]);
  const editor = await test.userOf('editor');
  await expect(test.desk.beginImport(editor, 'made-up.csv', sent(table))).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(test.desk.importReport(editor, first)).rejects.toThrow();
});

it('proposes for another kind of record other fields, each of which that kind has', async () => {
  const { importDetails } = test.desk.caller(user).desk;
  const number = await planned('Title,Name\nMade-up letter,Made up\n');
  for (const kind of ['document', 'agent', 'place', 'recordset'] as const) {
    const { columns } = await importDetails.mapping({ number, kind });
    const ids = (await importDetails.targets({ kind })).flatMap(({ targets }) => targets.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { target } of columns) expect(ids).toContain(target);
  }
});

it('shows both sides of a doubtful row, as far as the file says something', async () => {
  const { records, imports, importDetails } = test.desk.caller(user).desk;
  const dates = [{ edtf: '1953-07-27', kind: 'created' }];
  const changes = { title: { text: 'Made-up telegram' }, dates, extent: 'one leaf' };
  const { id } = await records.create({ kind: 'document', changes });
  const number = await planned('Title,Date,Summary\nMade-up telegram,1953-07-27,Made up too.\n');
  const [row] = (await imports.rows({ number, outcome: 'doubtful' })).rows;
  const sides = await importDetails.sides({ number, key: row?.key ?? 0 });
  expect(sides?.record).toEqual({ id, title: 'Made-up telegram' });
  expect(sides?.after).toMatchObject({ summary: [{ text: 'Made up too.' }] });
  expect(sides?.before).not.toHaveProperty('extent');
});

it('names what was edited since, before the undoing and after it, people made for the file among them', async () => {
  const { records, imports, importDetails } = test.desk.caller(user).desk;
  const number = await planned('Title,Date,Author\nLetter one,1953-07-27,Quince\nLetter two,1953-07-28,Quince\n');
  const done = await imports.run({ number });
  expect(done.state).toBe('done');
  const { rows } = await imports.rows({ number });
  expect(rows.every(({ record }) => record !== null)).toBe(true);
  expect(await importDetails.edited({ number })).toEqual({ edited: [], next: null });
  const [letter] = rows;
  const [quince] = await records.lookup({ kinds: ['agent'], q: 'Quince' });
  for (const id of [letter?.record ?? '', quince?.id ?? '']) {
    await records.save({ id, parent: 1, changes: { staffNote: 'Made up.' } });
  }
  const named = async () => (await importDetails.edited({ number })).edited.map(({ title }) => title).sort();
  expect(await named()).toEqual(['Letter one', 'Quince']);
  await undoImport(test.archive.db, test.archive.act, done.batch ?? 0);
  expect(await named()).toEqual(['Letter one', 'Quince']);
});

it('a wish to stop that comes before the worker begins is kept, and the import goes on from there', async () => {
  const { records, imports } = test.desk.caller(user).desk;
  const lines = Array.from({ length: 300 }, (_, at) => `Made-up tamarind ${at},1953-07-27`);
  const number = await planned(`Title,Date\n${lines.join('\n')}\n`);
  expect((await imports.run({ number })).state).toBe('running');
  await imports.stop({ number });
  const { db, act } = test.archive;
  expect(await runImport(db, act, number)).toEqual({ state: 'stopped' });
  const total = async () => (await records.list({ kind: 'document', q: 'tamarind' })).total;
  await imports.resume({ number });
  const done = await runImport(db, act, number);
  expect(done.state).toBe('done');
  expect(await total()).toBe(300);
  await undoImport(db, act, (await imports.get({ number })).batch ?? 0);
  expect(await total()).toBe(0);
});
