import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

type Desk = ReturnType<TestDesk['desk']['caller']>['desk'];

let test: TestDesk;
let viewer: Desk;
let editor: Desk;
let admin: Desk;
beforeAll(async () => {
  test = await freshDesk();
  viewer = test.desk.caller(await test.userOf('viewer')).desk;
  editor = test.desk.caller(await test.userOf('editor')).desk;
  admin = test.desk.caller(await test.userOf('admin')).desk;
});
afterAll(() => {
  test.close();
});

const keep = (desk: Desk, name: string, shared = false) =>
  desk.filters.keep({ kind: 'document', name, list: { problem: 'undated', columns: ['date', 'people'] }, shared });

it('a viewer keeps filters for themselves, and shares none', async () => {
  await keep(viewer, ' Made-up undated ones ');
  expect(await viewer.filters.list({ kind: 'document' })).toMatchObject([
    { name: 'Made-up undated ones', list: { problem: 'undated', columns: ['date', 'people'] }, own: true },
  ]);
  await expect(keep(viewer, 'For everybody', true)).rejects.toThrow('Only somebody who may write drafts');
  expect(await editor.filters.list({})).toEqual([]);
});

it('somebody else’s own filter is not there for anybody else', async () => {
  const { id } = await keep(editor, 'Made up by an editor');
  const rename = { id, was: 'Made up by an editor', name: 'Taken' };
  for (const desk of [viewer, admin]) {
    await expect(desk.filters.rename(rename)).rejects.toThrow('There is no such filter');
    await expect(desk.filters.remove({ id })).rejects.toThrow('There is no such filter');
  }
  await expect(admin.filters.share({ id, shared: true })).rejects.toThrow('There is no such filter');
});

it('a shared filter is changed by its owner and by an administrator alone', async () => {
  const { id } = await keep(editor, 'Made up for the desk', true);
  expect(await viewer.filters.list({})).toEqual(
    expect.arrayContaining([expect.objectContaining({ id, by: 'A made-up editor', own: false, shared: true })]),
  );
  await expect(viewer.filters.remove({ id })).rejects.toThrow('Only whoever shared this filter');
  await admin.filters.rename({ id, was: 'Made up for the desk', name: 'Made up for all' });
  await editor.filters.remove({ id });
  const details = (await admin.audit.list({})).entries.map(({ action, detail }) => `${action} ${detail ?? ''}`);
  expect(details).toEqual(
    expect.arrayContaining([
      'save-filter document: Made up for the desk',
      'share-filter document: Made up for the desk',
      'rename-filter document: Made up for the desk to Made up for all',
      'delete-filter document: Made up for all',
    ]),
  );
});

it('refuses what no list could be, and says at which field', async () => {
  const wrong = { kind: 'document', name: 'Made up', list: { problem: 'made-up' } } as const;
  await expect(viewer.filters.keep(wrong)).rejects.toThrow('there is no such problem');
  await expect(viewer.listColumns.choose({ kind: 'place', columns: ['size'] })).rejects.toThrow(
    'there is no such column',
  );
  await expect(keep(viewer, '  ')).rejects.toThrow('give the filter a name');
});

it('columns are each user’s own, and only those that the kind has', async () => {
  await viewer.listColumns.choose({ kind: 'place', columns: ['changed', 'people', 'within'] });
  expect(await viewer.listColumns.chosen({ kind: 'place' })).toEqual(['within', 'changed']);
  expect(await editor.listColumns.chosen({ kind: 'place' })).toBeNull();
});
