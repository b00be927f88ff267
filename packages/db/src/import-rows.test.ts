import { afterEach, beforeEach, expect, it } from 'vitest';
import { findLikelyDuplicate } from './import-rows.ts';
import { freshArchive, makeDocument, putDraft, type TestArchive } from './testing.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

it('a title is the same to the letter, capitals among it', async () => {
  const id = await putDraft(archive, makeDocument('Made-up Telegram', '1953'));
  expect(findLikelyDuplicate(archive.db, 'elsewhere', 'Made-up Telegram', '1953')).toEqual({ id });
  expect(findLikelyDuplicate(archive.db, 'elsewhere', 'MADE-UP TELEGRAM', '1953')).toBeUndefined();
});
