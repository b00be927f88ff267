import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { countPlan } from '@fonds/db/import-plan';
import { getImport } from '@fonds/db/imports';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';
import { clearUnused, daysUnused } from './clear-unused.ts';
import { folderOfKept, keepFile } from './kept-files.ts';

let test: TestDesk;
let caller: ReturnType<TestDesk['desk']['caller']>['desk'];
beforeEach(async () => {
  test = await freshDesk();
  caller = test.desk.caller(await test.userOf('publisher')).desk;
});
afterEach(() => {
  test.close();
});

async function sent(words: string): Promise<string> {
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(words));
  }
  return (await keepFile(test.archive.db, bytes())).upload;
}

const begin = async (upload: string) =>
  (await caller.imports.start({ upload, fileName: 'made-up.csv', format: 'csv', options: { delimiter: ',' } })).number;
const pathOf = (upload: string) => join(folderOfKept(test.archive.db), upload);
/** The days that pass until the clearing, by the clock that is given it. */
const afterDays = (days: number) => () => ({
  by: { userId: null, name: 'the worker' },
  at: new Date(test.archive.now().getTime() + days * 86_400_000).toISOString(),
});

it('takes the file and the plan of an import away that nobody carried out, and says so in its list', async () => {
  const [kept, done, again] = await Promise.all([sent('title\nMade up'), sent('title\nDone'), sent('title\nAgain')]);
  const [waiting, carried, first] = [await begin(kept), await begin(done), await begin(again)];
  for (const number of [waiting, carried, first]) await caller.imports.plan({ number });
  await caller.imports.run({ number: carried });
  expect(await clearUnused(test.archive.db, afterDays(daysUnused - 1))).toBe(0);
  expect(await clearUnused(test.archive.db, afterDays(daysUnused + 1))).toBe(2);
  expect(await clearUnused(test.archive.db, afterDays(daysUnused + 1))).toBe(0);
  const { imports } = await caller.imports.list({});
  expect(imports.map(({ number, state, cleared, kept: isKept }) => ({ number, state, cleared, isKept }))).toEqual([
    { number: first, state: 'failed', cleared: true, isKept: false },
    { number: carried, state: 'done', cleared: false, isKept: true },
    { number: waiting, state: 'failed', cleared: true, isKept: false },
  ]);
  expect(getImport(test.archive.db, waiting).error).toContain('Send the file again');
  expect(countPlan(test.archive.db, waiting).new).toBe(0);
  await expect(caller.imports.plan({ number: waiting })).rejects.toThrow();
});

it('takes files whose import was never begun, and keeps one that another import has', async () => {
  const [lost, shared] = await Promise.all([sent('title\nLost'), sent('title\nShared')]);
  const done = await begin(shared);
  await caller.imports.plan({ number: done });
  await caller.imports.run({ number: done });
  const { number: twice } = await caller.imports.again({ number: done });
  const past = test.archive.now().getTime() / 1000 - 3600;
  for (const upload of [lost, shared]) utimesSync(pathOf(upload), past, past);
  await clearUnused(test.archive.db, afterDays(daysUnused));
  expect([existsSync(pathOf(lost)), existsSync(pathOf(shared))]).toEqual([false, true]);
  expect(getImport(test.archive.db, twice).file).toBeNull();
  expect(getImport(test.archive.db, done).file).toBe(shared);
});
