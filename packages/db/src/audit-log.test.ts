import type { AuditFilter } from '@fonds/domain/audit';
import type { AuditEntry } from '@fonds/domain/views/desk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit, listAuditActors, stepThroughAudit } from './audit-log.ts';
import { audit } from './audit.ts';
import { makeDocument, freshArchive, putDraft, type TestArchive } from './testing.ts';
import { addUser, getUser } from './users.ts';
import { write } from './write.ts';

const actors = [
  { userId: 'u1', name: 'Ada Madeup' },
  { userId: 'u2', name: 'Ada Madeup' },
  { userId: null, name: 'the command line' },
];
const days = ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02'];
const actions = ['publish', 'withdraw', 'sign-in'] as const;
const made = 120;

let archive: TestArchive;
let records: string[];
let all: readonly AuditEntry[];
beforeAll(async () => {
  archive = await freshArchive();
  records = [await putDraft(archive, makeDocument('One')), await putDraft(archive, makeDocument('Two'))];
  // In no order of time, several in one moment: a clock may be set back.
  await write(archive.db, (tx) => {
    for (let line = 0; line < made; line += 1) {
      const [by, day] = [actors[line % 3], days[(line * 7) % 4]];
      if (!by || !day) throw new Error('There is one for each line.');
      const at = `${day}T${line % 5 === 0 ? '00:00:00.000' : '23:59:59.999'}Z`;
      const recordId = [records[0], records[1], undefined][(line >> 2) % 3];
      const action = actions[(line >> 1) % 3] ?? 'publish';
      audit(tx, { by, at }, action, { ...(recordId === undefined ? {} : { recordId }), detail: `line ${line}` });
    }
  });
  all = listAudit(archive.db, { pageSize: 1000 }).entries;
});
afterAll(() => {
  archive.close();
});

const filters = fc.record(
  {
    who: fc.constantFrom('u1', 'u2', 'the command line', 'nobody'),
    action: fc.constantFrom(...actions, 'discard'),
    record: fc.constantFrom(0, 1).map((place) => records[place]),
    from: fc.constantFrom(...days, '2025-01-01'),
    to: fc.constantFrom(...days, '2027-01-01'),
  },
  { requiredKeys: [] },
);

/** The same filter as anybody would say it. */
function isLeft(entry: AuditEntry, { who, action, record, from, to }: AuditFilter): boolean {
  const day = entry.at.slice(0, 10);
  return (
    (who === undefined || (entry.userId ?? entry.who) === who) &&
    (action === undefined || entry.action === action) &&
    (record === undefined || entry.recordId === record) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

describe('the audit log', () => {
  it('stands newest first, with the record that each line is of', () => {
    expect(all).toHaveLength(made);
    const inOrder = [...all].sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1));
    expect(all.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
    const ofOne = all.find(({ recordId }) => recordId === records[0]);
    expect(ofOne?.record).toEqual({ kind: 'document', title: 'One' });
    expect(all.find(({ recordId }) => recordId === null)?.record).toBeNull();
  });

  it('is narrowed by who, action, record and day, alone and together, and walked page by page in both directions', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 50 }), (filter, pageSize) => {
        const left = all.filter((entry) => isLeft(entry, filter));
        const pages = [listAudit(archive.db, { filter, pageSize })];
        for (let older = pages[0]?.older ?? null; older !== null; older = pages.at(-1)?.older ?? null) {
          pages.push(listAudit(archive.db, { filter, before: older, pageSize }));
        }
        expect(pages.flatMap(({ entries }) => entries)).toEqual(left);
        expect(pages.every(({ total, counted }) => total === left.length && counted)).toBe(true);

        for (let place = pages.length - 1; place > 0; place -= 1) {
          const after = pages[place]?.newer ?? undefined;
          expect(after).toBeDefined();
          expect(listAudit(archive.db, { filter, after, pageSize })).toEqual(pages[place - 1]);
        }
        expect(pages[0]?.newer).toBeNull();
      }),
    );
  });

  it.each([
    ['UTC', '2026-03-29T00:00:00.000Z', '2026-03-30T00:00:00.000Z'],
    // A day of 23 hours, and one that begins an hour late.
    ['Europe/Prague', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['America/Santiago', '2026-03-29T03:00:00.000Z', '2026-03-30T03:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-28T10:00:00.000Z', '2026-03-29T10:00:00.000Z'],
  ])('counts days by the archive’s clocks: %s', async (zone, begins, ends) => {
    const own = await freshArchive();
    own.db.sqlite.prepare("UPDATE settings SET value = ? WHERE name = 'time-zone'").run(zone);
    const before = (at: string) => new Date(Date.parse(at) - 1).toISOString();
    const within = [begins, before(ends)];
    await write(own.db, (tx) => {
      for (const at of [before(begins), ...within, ends]) audit(tx, { ...own.act(), at }, 'publish', {});
    });
    const { entries } = listAudit(own.db, { filter: { from: '2026-03-29', to: '2026-03-29' }, pageSize: 10 });
    expect(entries.map(({ at }) => at)).toEqual(within.toReversed());
    own.close();
  });

  it('is gone through whole in steps of any size', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 200 }), (filter, most) => {
        const found: AuditEntry[] = [];
        let next: number | null = null;
        do {
          const step = stepThroughAudit(archive.db, filter, next ?? undefined, most);
          found.push(...step.entries);
          next = step.next;
        } while (next !== null);
        expect(found).toEqual(all.filter((entry) => isLeft(entry, filter)));
      }),
    );
  });

  it('begins at the newest line when a page is asked for beside one that isn’t there', () => {
    const first = listAudit(archive.db, { pageSize: 10 });
    expect(listAudit(archive.db, { before: 987_654, pageSize: 10 })).toEqual(first);
    expect(listAudit(archive.db, { after: 987_654, pageSize: 10 })).toEqual(first);
  });

  it('names everybody in it once, two of one name as two', () => {
    const named = listAuditActors(archive.db).map(({ id, name }) => [id, name]);
    expect(named).toEqual([
      ['u1', 'Ada Madeup'],
      ['u2', 'Ada Madeup'],
      ['the command line', 'the command line'],
    ]);
  });

  it('has nobody in it while it is empty', async () => {
    const empty = await freshArchive();
    expect(listAuditActors(empty.db)).toEqual([]);
    expect(listAudit(empty.db, { pageSize: 10 })).toEqual({
      entries: [],
      older: null,
      newer: null,
      total: 0,
      counted: true,
    });
    empty.close();
  });

  it('counts no further than is quick', async () => {
    const long = await freshArchive();
    long.db.sqlite.exec(`INSERT INTO audit_log (at, by_name, action)
      WITH RECURSIVE lines (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM lines WHERE n < 10001)
      SELECT '2026-01-01T00:00:00.000Z', 'nobody', 'publish' FROM lines`);
    expect(listAudit(long.db, { pageSize: 1 })).toMatchObject({ total: 10_000, counted: false });
    expect(listAudit(long.db, { filter: { who: 'somebody' }, pageSize: 1 })).toMatchObject({ total: 0, counted: true });
    long.close();
  });
});

it('a name that was changed since is found by whom it belongs to, and shown as it is at the latest line', async () => {
  const changing = await freshArchive();
  const { db } = changing;
  const user = { email: 'made-up@made-up.example', role: 'editor', passwordHash: 'none' } as const;
  const id = await write(db, (tx) => addUser(tx, changing.act(), { ...user, name: 'Made-up Now' }));
  await write(db, (tx) => {
    const at = changing.now().toISOString();
    audit(tx, { by: { userId: id, name: 'Made-up Before' }, at }, 'sign-in');
    audit(tx, { by: { userId: id, name: getUser(tx, id).name }, at }, 'sign-out');
  });
  const [actor] = listAuditActors(db).filter((each) => each.id === id);
  expect(actor).toEqual({ id, name: 'Made-up Now', email: user.email });
  const lines = listAudit(db, { filter: { who: id }, pageSize: 10 }).entries;
  expect(lines.map(({ who }) => who)).toEqual(['Made-up Now', 'Made-up Before']);
  changing.close();
});

it.each([
  'UPDATE audit_log SET by_name = ?',
  'UPDATE OR REPLACE audit_log SET by_name = ?',
  'DELETE FROM audit_log WHERE by_name <> ?',
  "INSERT OR REPLACE INTO audit_log (id, at, by_name, action) VALUES (1, '', ?, 'publish')",
  "INSERT INTO audit_log (id, at, by_name, action) VALUES (1, '', ?, 'publish') ON CONFLICT DO UPDATE SET by_name = 'x'",
])('no line is changed or taken away, whoever asks the database itself: %s', (sql) => {
  expect(() => archive.db.sqlite.prepare(sql).run('nobody')).toThrow(/the audit log is never/);
  expect(listAudit(archive.db, { pageSize: 1000 }).entries).toEqual(all);
});
