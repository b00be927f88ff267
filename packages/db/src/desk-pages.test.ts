import { listSortSchema } from '@fonds/domain/record-list';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listRecords, type DeskQuery } from './desk-lists.ts';
import { countedAtMost } from './desk-pages.ts';
import { discard, publish } from './publication.ts';
import { freshArchive, makeDocument, makeRecord, type TestArchive } from './testing.ts';
import { createRecord, saveRevision } from './revisions.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await freshArchive();
  await write(archive.db, (tx) => {
    const act = archive.act();
    for (let number = 0; number < 60; number += 1) {
      const title = ['Alike', 'alike', 'Öre', `Made up ${String(number)}`, '毛'][number % 5] ?? '';
      const day = number % 4 === 0 ? undefined : `1953-07-${String(1 + (number % 7)).padStart(2, '0')}`;
      const { id } = createRecord(tx, number % 2 === 0 ? act : archive.act(), makeDocument(title, day));
      if (number % 3 === 0) publish(tx, act, id, 1);
      if (number % 9 === 0) saveRevision(tx, act, id, 1, makeDocument(`${title} again`, day));
      if (number % 10 === 1 && number % 3 !== 0) discard(tx, act, id);
    }
    createRecord(tx, act, makeRecord('place', 'Made-up harbour'));
  });
});
afterAll(() => {
  archive.close();
});

const queries = fc.record(
  {
    kind: fc.constantFrom('document' as const, 'place' as const),
    state: fc.constantFrom('draft' as const, 'published' as const, 'discarded' as const, 'changed' as const),
    q: fc.constantFrom('alike', 'made'),
    problem: fc.constantFrom('undated' as const, 'no-text' as const),
    sort: fc.constantFrom(...listSortSchema.options),
    pageSize: fc.integer({ min: 1, max: 25 }),
  },
  { requiredKeys: ['sort', 'pageSize'] },
);

const idsOf = (query: DeskQuery) => listRecords(archive.db, query).entries.map(({ id }) => id);

it('page after page shows each record of a list once, in its order, and back again', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const whole = listRecords(archive.db, { ...query, pageSize: 1000 });
      const pages: string[][] = [];
      let after: string | undefined;
      for (;;) {
        const page = listRecords(archive.db, { ...query, ...(after === undefined ? {} : { after }) });
        pages.push(page.entries.map(({ id }) => id));
        expect(page.total).toBe(whole.entries.length);
        expect(page.previous === null).toBe(after === undefined);
        if (page.next === null) break;
        after = page.next;
      }
      expect(pages.flat()).toEqual(whole.entries.map(({ id }) => id));
      const last = listRecords(archive.db, { ...query, ...(after === undefined ? {} : { after }) });
      if (last.previous !== null) {
        expect(idsOf({ ...query, before: last.previous })).toEqual(pages.at(-2));
      }
    }),
    { numRuns: 300 },
  );
});

it('undated documents stand last whichever way dates are sorted', () => {
  for (const sort of ['date', '-date'] as const) {
    const dates = listRecords(archive.db, { kind: 'document', sort, pageSize: 100 }).entries.map(({ edtf }) => edtf);
    const first = dates.indexOf('');
    expect(first).toBeGreaterThan(0);
    expect(dates.slice(first).every((edtf) => edtf === '')).toBe(true);
  }
});

it('a cursor that nobody was given shows the first page', () => {
  const query = { kind: 'document', sort: 'title', pageSize: 5 } as const;
  for (const after of ['', 'x', ':', '1', '-1:a']) expect(idsOf({ ...query, after })).toEqual(idsOf(query));
});

it('many are walked along an index that nothing has to sort, and counted no further than is quick', () => {
  // Rows as a large archive has them, without bodies: lists look at these alone.
  archive.db.sqlite.exec(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 11000)
     INSERT INTO records (id, kind, state, head, title, edtf, earliest, created_at, changed_at, changed_by_name)
     SELECT printf('%026d', i), 'document', 'draft', 1, 'Filler ' || (i * 7919 % 11003), '', iif(i % 3, i % 500, NULL),
       '2025-01-01', '2025-01-01', 'Somebody made up' FROM n`,
  );
  for (const sort of listSortSchema.options) {
    for (const state of [undefined, 'draft'] as const) {
      const query = { kind: 'document', state, sort, pageSize: 50 } as const;
      const first = listRecords(archive.db, query);
      expect(first).toMatchObject({ total: countedAtMost, counted: false });
      const second = listRecords(archive.db, { ...query, after: first.next ?? '' });
      expect(second.entries).toHaveLength(50);
      expect(idsOf({ ...query, before: second.previous ?? '' })).toEqual(first.entries.map(({ id }) => id));
    }
  }
});
