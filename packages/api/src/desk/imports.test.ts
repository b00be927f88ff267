import { leaseJob } from '@fonds/db/jobs';
import { makeDocument, makeRecord, putDraft } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importHandlers } from '../import/jobs.ts';
import { receiveUpload } from '../import/kept-files.ts';
import { reportLines } from '../import/report.ts';
import { givenFile } from '../testing/given-file.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let publisher: CurrentUser;
beforeEach(async () => {
  test = await freshDesk();
  publisher = await test.userOf('publisher');
});
afterEach(() => {
  test.close();
});

const imports = () => test.desk.caller(publisher).desk.imports;

const sent = (words: string) => givenFile('made-up', words).bytes();

async function start(words: string, more: { collection?: string; publish?: boolean } = {}): Promise<number> {
  const { upload } = await receiveUpload(test.desk.contextFor(publisher), sent(words));
  return (await imports().start({ upload, fileName: 'letters.txt', format: 'listing', ...more })).number;
}

/** Does what is left to the worker. */
async function work(): Promise<void> {
  const handlers = new Map(importHandlers);
  for (;;) {
    const job = await write(test.archive.db, (tx) => leaseJob(tx, 'the test', '2090-01-01', '2091-01-01'));
    if (!job) return;
    await handlers.get(job.kind)?.(test.archive.db, JSON.parse(job.payload), new AbortController().signal);
    await write(test.archive.db, (tx) => tx.sqlite.prepare("UPDATE jobs SET done_at = '2090'").run());
  }
}

const listing = '• March 1, 1950\n\nMade-up letter\n\nIt says nothing.\n\n• March 2, 1950\n\nMade-up answer\n';
const shown = () => test.archive.db.sqlite.prepare('SELECT title FROM visible_documents ORDER BY title').pluck().all();

it('a file that is sent is looked through, planned, carried out and undone', async () => {
  const number = await start(listing, { collection: 'Made-up letters', publish: true });
  expect(await imports().inspect({ number })).toMatchObject({ encoding: 'UTF-8', questions: [] });
  expect(await imports().plan({ number })).toMatchObject({ state: 'planned', counts: { new: 2 }, asked: false });
  expect(shown()).toEqual([]);
  expect(await imports().run({ number })).toMatchObject({ state: 'done', batch: 1 });
  expect(shown()).toEqual(['Made-up answer', 'Made-up letter']);
  let report = '';
  for await (const lines of reportLines(test.archive.db, number)) report += lines;
  expect(
    report
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([
    { row: 1, outcome: 'new' },
    { row: 7, outcome: 'new' },
  ]);
  const again = await imports().again({ number });
  expect(await imports().plan(again)).toMatchObject({ counts: { unchanged: 2, new: 0 } });
  expect(await imports().undo({ number })).toMatchObject({ state: 'undoing' });
  await work();
  expect(await imports().get({ number })).toMatchObject({ state: 'undone' });
  expect(shown()).toEqual([]);
});

it('a doubtful row waits until it is accepted, alone or with all others', async () => {
  await putDraft(test.archive, makeDocument('Made-up letter', '1950-03-01'));
  const number = await start(listing);
  expect(await imports().plan({ number })).toMatchObject({ counts: { new: 1, doubtful: 1 } });
  const { rows } = await imports().rows({ number, outcome: 'doubtful' });
  expect(rows).toMatchObject([{ row: 1, message: expect.stringContaining('stands already') as string }]);
  expect(await imports().accept({ number, key: rows[0]?.key ?? 0 })).toMatchObject({ counts: { new: 2, doubtful: 0 } });
});

it('a name that fits two records is asked once, and the answer settles every row that waits', async () => {
  await putDraft(test.archive, makeRecord('collection', 'Made-up letters'));
  const id = await putDraft(test.archive, makeRecord('collection', 'Made-up letters'));
  const number = await start(listing, { collection: 'Made-up letters' });
  expect(await imports().plan({ number })).toMatchObject({ counts: { doubtful: 2 }, asked: true });
  const [asked] = (await imports().asked({ number })).asked;
  await expect(imports().choose({ target: asked?.number ?? 0, record: publisher.id })).rejects.toThrow();
  expect(await imports().choose({ target: asked?.number ?? 0, record: id })).toEqual({ settled: 2 });
  expect(await imports().get({ number })).toMatchObject({ counts: { new: 2, doubtful: 0 } });
});

it('that a document is none of those that a reference fits leaves the link out, and makes none', async () => {
  const twice = { identifiers: [{ scheme: 'ark', value: 'ark:/99999/m' }] };
  await putDraft(test.archive, makeDocument('Made-up one', '1950', twice));
  await putDraft(test.archive, makeDocument('Made-up two', '1951', twice));
  const { upload } = await receiveUpload(
    test.desk.contextFor(publisher),
    sent('Key,Title,Replies to\nm1,Made-up answer,ark:/99999/m\n'),
  );
  const { number } = await imports().start({ upload, fileName: 'letters.csv', format: 'csv', publish: true });
  expect(await imports().plan({ number })).toMatchObject({ counts: { doubtful: 1 }, asked: true });
  const target = (await imports().asked({ number })).asked[0]?.number ?? 0;
  expect(await imports().choose({ target, record: 'new' })).toEqual({ settled: 1 });
  expect(await imports().asked({ number })).toMatchObject({ asked: [{ answer: 'new' }] });
  const { rows } = await imports().rows({ number });
  expect(rows).toMatchObject([{ outcome: 'new', remarks: [{ field: 'relations' }] }]);
  await imports().run({ number });
  expect(shown()).toEqual(['Made-up answer']);
});

it('a larger file is left to the worker', async () => {
  const entries = Array.from(
    { length: 4000 },
    (_, index) => `• March 1, 1950\n\nMade-up letter ${index}\n\nOf no length at all.`,
  );
  const number = await start(entries.join('\n\n'));
  expect(await imports().plan({ number })).toMatchObject({ state: 'planning' });
  await work();
  expect(await imports().run({ number })).toMatchObject({ state: 'running' });
  await work();
  expect(await imports().get({ number })).toMatchObject({ state: 'done', counts: { new: 4000 } });
}, 60_000);

it('what can’t be read says so, and what is too large is not kept', async () => {
  const number = await start('\u0000');
  await expect(imports().plan({ number })).rejects.toThrow('no text file');
  expect(await imports().get({ number })).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('no text file') as string,
  });
  await expect(receiveUpload(test.desk.contextFor(publisher), sent('too much'), 3)).rejects.toThrow('larger than');
  await expect(receiveUpload(test.desk.contextFor(await test.userOf('editor')), sent('x'))).rejects.toThrow('role');
});
