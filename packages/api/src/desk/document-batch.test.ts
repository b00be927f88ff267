import { TRPCError } from '@trpc/server';
import { emptyBatchRow, type BatchManner } from '@fonds/domain/batch-row';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicError } from '../error-map.ts';
import { freshDesk, type TestDesk } from '../testing/desk.ts';

let test: TestDesk;
let desk: ReturnType<TestDesk['desk']['caller']>['desk'];
beforeAll(async () => {
  test = await freshDesk();
  desk = test.desk.caller(await test.userOf('editor')).desk;
});
afterAll(() => {
  test.close();
});

const manner: BatchManner = { titleLanguage: 'en', dateKind: 'sent', dateBasis: 'on-document', numberLabel: 'Tel.' };
const count = async () => (await desk.records.list({ kind: 'document' })).total;

it('makes a draft of each row, with what all of them share', async () => {
  const rows = ['26 July 1953', '27 July 1953', '3/7/53'].map((date, index) => ({
    ...emptyBatchRow,
    date,
    title: `Made-up telegram ${String(index)}`,
    number: String(index),
  }));
  const { ids } = await desk.documentBatch.make({ shared: { extent: '1 page', type: 'telegram' }, manner, rows });
  const made = await Promise.all(ids.map((id) => desk.records.get({ id })));
  expect(made.map(({ state, edtf }) => `${state} ${edtf}`)).toEqual(['draft 1953-07-26', 'draft 1953-07-27', 'draft ']);
  expect(made[2]?.body).toMatchObject({ extent: '1 page', type: 'telegram', dates: [{ words: '3/7/53' }] });
});

it('makes none where one is wrong, and says which and where', async () => {
  const before = await count();
  const rows = [{ ...emptyBatchRow, title: 'Made up' }, emptyBatchRow, { ...emptyBatchRow, title: 'Made up too' }];
  const refused = await desk.documentBatch
    .make({ shared: { embargoUntil: 'soon' }, manner, rows })
    .catch((error: unknown) => error);
  if (!(refused instanceof TRPCError)) throw new TypeError('it was not refused');
  expect(publicError(refused).issues?.map(({ path }) => path)).toEqual(['shared.embargoUntil', 'rows.1.title']);
  expect(await count()).toBe(before);
});

it('takes no shared field that the rows say', async () => {
  const rows = [{ ...emptyBatchRow, title: 'Made up' }];
  const shared = { texts: [] };
  await expect(desk.documentBatch.make({ shared, manner, rows })).rejects.toThrow('shared.texts');
});

it('takes a hundred rows at once, and no more', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ ...emptyBatchRow, title: `Made-up ${String(index)}` }));
  const { ids } = await desk.documentBatch.make({ shared: {}, manner, rows });
  expect(new Set(ids).size).toBe(100);
  const more = { shared: {}, manner, rows: [...rows, ...rows] };
  await expect(desk.documentBatch.make(more)).rejects.toThrow('at most 100');
});
