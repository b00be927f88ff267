import { outcomeOfFormer } from '@fonds/db/addresses';
import { examine } from '@fonds/db/doctor';
import { listPlan } from '@fonds/db/import-plan';
import { merge, unmerge } from '@fonds/db/merging';
import { discard, publish, step, withdraw } from '@fonds/db/publication';
import { createRecord, getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { discardChanges } from '@fonds/db/steps-back';
import { freshArchive, makeRecord, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { bodySchemaNumber } from '@fonds/domain/bodies';
import { FondsError, InvalidError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import { exportedHeadLine } from '@fonds/formats/export/exported-line';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRecords } from '../import/records.ts';
import { runImport } from '../import/run.ts';
import { undoImport } from '../import/undo.ts';
import { eventsOfExport, exportedWhole, importExported } from '../testing/round-trip.ts';

const kinds = ['document', 'agent'] as const satisfies readonly RecordKind[];

/** What curators may do with a record, one after the other; what can't be done from where it stands is passed over. */
const acts = ['publish', 'save', 'undo', 'ask', 'send-back', 'withdraw', 'discard', 'revive', 'merge'] as const;
type One = (typeof acts)[number];

/** Ways to every state, which acts at random seldom find. */
const lives: readonly (readonly One[])[] = [
  ['publish'],
  ['publish', 'save'],
  ['publish', 'save', 'undo'],
  ['publish', 'save', 'ask', 'send-back'],
  ['publish', 'ask'],
  ['ask', 'send-back'],
  ['publish', 'save', 'withdraw'],
  ['publish', 'withdraw', 'discard'],
  ['publish', 'withdraw', 'discard', 'revive', 'save', 'ask'],
  ['publish', 'withdraw', 'merge'],
  ['publish', 'merge'],
  ['save', 'merge'],
  ['discard'],
];

const made = fc.record({
  kind: fc.constantFrom(...kinds),
  acts: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...lives) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...acts), { maxLength: 7 }) },
  ),
  into: fc.nat(),
});

async function fill(
  archive: TestArchive,
  records: readonly { kind: RecordKind; acts: readonly One[]; into: number }[],
) {
  const ids: string[] = [];
  for (const [place, { kind }] of records.entries()) {
    const record = makeRecord(kind, `Made up ${place}`, { staffNote: 'revision 1' });
    ids.push(await write(archive.db, (tx) => createRecord(tx, archive.act(), record).id));
  }
  for (const [place, { kind, acts: wanted, into }] of records.entries()) {
    for (const [turn, one] of wanted.entries()) {
      const id = ids[place] ?? '';
      await write(archive.db, (tx) => {
        const [act, row] = [archive.act(), getRecordRow(tx, id)];
        const save = () =>
          saveRevision(tx, act, id, row.head, makeRecord(kind, `Made up ${place}`, { staffNote: `turn ${turn}` }));
        const steps: Record<One, () => unknown> = {
          publish: () => publish(tx, act, id, row.head),
          save,
          undo: () => discardChanges(tx, act, id, row.head),
          ask: () => {
            step(tx, act, row, 'in-review', { revision: row.head, note: 'made-up words for whoever reviews it' });
          },
          'send-back': () => {
            step(tx, act, row, 'sent-back', { revision: row.head, note: 'made-up reasons' });
          },
          withdraw: () => {
            withdraw(tx, act, id, { note: 'a made-up public reason' });
          },
          discard: () => {
            discard(tx, act, id);
          },
          revive: () => {
            // What was merged comes back by taking the merging back alone.
            if (row.state === 'merged') unmerge(tx, act, id);
            else step(tx, act, row, 'draft', { revision: row.head });
          },
          merge: () => {
            merge(tx, act, id, ids[into % ids.length] ?? '');
          },
        };
        steps[one]();
      }).catch((error: unknown) => {
        if (!(error instanceof FondsError)) throw error;
      });
    }
  }
}

const addresses = (archive: TestArchive) =>
  archive.db.sqlite
    .prepare<[], { kind: RecordKind; slug: string }>('SELECT kind, slug FROM slug_history ORDER BY kind, slug')
    .all()
    .map(({ kind, slug }) => {
      const told = outcomeOfFormer(archive.reader(), kind, slug);
      return { kind, slug, told: told.outcome === 'gone' ? { ...told, withdrawnAt: '' } : told };
    });

const lineOf = (id: string, more: object) =>
  JSON.stringify({
    ...{ id: id.padEnd(26, '0'), kind: 'agent', slug: null, state: 'draft', mergedInto: null, left: null },
    ...{ reviewNote: null, schema: bodySchemaNumber, public: false },
    ...{ body: { name: { text: `Made up ${id}` }, type: 'person' } },
    ...more,
  });
const fileOf = (...lines: string[]) => [exportedHeadLine.trim(), ...lines, ''].join('\n');

test('whatever curators did to records, in an empty archive they stand as they stood, and their addresses say the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 7 }), async (records) => {
      const [first, second] = [await freshArchive(), await freshArchive()];
      try {
        await fill(first, records);
        const file = await exportedWhole(first);
        const { batch } = await importExported(second, file, true);
        expect(await exportedWhole(second)).toBe(file);
        expect(await exportedWhole(second, true)).toBe(await exportedWhole(first, true));
        expect(addresses(second)).toEqual(addresses(first));
        expect(await examine(second.db)).toEqual({ findings: [], notes: [] });

        const undone = await undoImport(second.db, second.act, batch ?? 0);
        expect(undone.edited).toEqual([]);
        expect(await examine(second.db)).toEqual({ findings: [], notes: [] });
        const states = second.db.sqlite.prepare('SELECT DISTINCT state FROM records').pluck().all();
        expect(states).toEqual(['discarded']);
        await importExported(second, file, true);
        expect(await exportedWhole(second)).toBe(file);
        expect(await examine(second.db)).toEqual({ findings: [], notes: [] });
      } finally {
        first.close();
        second.close();
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

test('an import of them that is cut off shows nothing, and is gone on with; one that fails leaves nothing', async () => {
  const [first, second] = [await freshArchive(), await freshArchive()];
  await fill(
    first,
    kinds.flatMap((kind) => lives.map((wanted, place) => ({ kind, acts: wanted, into: place % 2 }))),
  );
  const file = await exportedWhole(first);
  const plan = async () =>
    (await planRecords(second.db, second.act, 'made up', await eventsOfExport(file), { publish: true })).number;
  const failing = runImport(second.db, second.act, await plan(), {
    progress: () => {
      throw new Error('a made-up failure');
    },
  });
  await expect(failing).rejects.toThrow('a made-up failure');
  for (const table of ['records', 'revisions', 'transitions', 'slug_history', 'former_addresses', 'publications']) {
    expect(second.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  }

  const number = await plan();
  const cut = new AbortController();
  const { signal } = cut;
  await expect(
    runImport(second.db, second.act, number, {
      signal,
      progress: () => {
        cut.abort();
      },
    }),
  ).rejects.toThrow();
  expect(addresses(second).filter(({ told }) => told.outcome !== 'missing')).toEqual([]);
  await runImport(second.db, second.act, number);
  expect(await exportedWhole(second)).toBe(file);
  expect(addresses(second)).toEqual(addresses(first));
  expect(await examine(second.db)).toEqual({ findings: [], notes: [] });
  first.close();
  second.close();
});

test('what is under an embargo here isn’t public for a moment, and its address says that it was withdrawn', async () => {
  const archive = await freshArchive();
  const body = { title: { text: 'Made up' }, embargoUntil: '2999-01-01' };
  const shared = { kind: 'document', body, slug: 'made-up' };
  const gone = lineOf('01A', { ...shared, state: 'in-review', left: { note: 'a made-up reason' } });
  await importExported(archive, fileOf(gone), true);
  expect(outcomeOfFormer(archive.reader(), 'document', 'made-up')).toMatchObject({ note: 'a made-up reason' });
  expect(archive.db.sqlite.prepare('SELECT state FROM records').pluck().all()).toEqual(['in-review']);
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM publications').pluck().get()).toBe(0);
  expect(await exportedWhole(archive)).toContain('"left":{"note":"a made-up reason"}');
  archive.close();
});

test('without publishing nothing has an address; what was in review or set aside is so, and the rest are drafts', async () => {
  const archive = await freshArchive();
  const into = '01B'.padEnd(26, '0');
  const lines = [
    lineOf('01A', { state: 'merged', mergedInto: into, slug: 'made-up-a' }),
    lineOf('01B', { state: 'withdrawn', slug: 'made-up-b', left: { note: null } }),
    lineOf('01C', { state: 'sent-back', reviewNote: 'made-up reasons' }),
    lineOf('01D', { state: 'scheduled' }),
    lineOf('01E', { state: 'discarded' }),
    lineOf('01F', { state: 'published', public: { name: { text: 'Made up, as it was' }, type: 'person' } }),
  ];
  const { number } = await importExported(archive, fileOf(...lines), false);
  const states = archive.db.sqlite.prepare<[], string>('SELECT state FROM records ORDER BY id').pluck().all();
  expect(states).toEqual(['draft', 'draft', 'sent-back', 'in-review', 'discarded', 'draft']);
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM former_addresses').pluck().get()).toBe(0);
  const remarks = listPlan(archive.db, number, { size: 9 }).map((row) =>
    row.remarks.map(({ message }) => message).join(),
  );
  expect(remarks.map((remark) => remark !== '')).toEqual([true, true, false, true, false, true]);
  archive.close();
});

test('records that were merged into each other, or into one that is nowhere, stay drafts and say so', async () => {
  const archive = await freshArchive();
  const [a, b, nowhere] = ['01A', '01B', '01Z'].map((id) => id.padEnd(26, '0'));
  const lines = [
    lineOf('01A', { state: 'merged', mergedInto: b }),
    lineOf('01B', { state: 'merged', mergedInto: a }),
    lineOf('01C', { state: 'merged', mergedInto: nowhere, slug: 'made-up-c', left: { note: null } }),
  ];
  const { number } = await importExported(archive, fileOf(...lines), true);
  const states = archive.db.sqlite.prepare<[], string>('SELECT state FROM records ORDER BY id').pluck().all();
  expect(states).toEqual(['merged', 'draft', 'draft']);
  const messages = listPlan(archive.db, number, { size: 9 }).map(({ message }) => message);
  expect(messages).toEqual([null, expect.stringContaining(String(a)), expect.stringContaining(String(nowhere))]);
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

test('what stands here stays as it stands, whatever the file says of its state, and the row says so', async () => {
  const archive = await freshArchive();
  await importExported(archive, fileOf(lineOf('01A', { state: 'published', slug: 'made-up-a', public: true })), true);
  const again = lineOf('01A', { state: 'withdrawn', slug: 'made-up-a', left: { note: 'a made-up reason' } });
  const { number } = await importExported(archive, fileOf(again), true);
  expect(getRecordRow(archive.db, '01A'.padEnd(26, '0')).state).toBe('published');
  const [row] = listPlan(archive.db, number, { size: 9 });
  expect(row?.remarks[0]?.message).toContain('withdrawn where it comes from and published here');
  archive.close();
});

test('the body that the public saw is cleaned like any other, or refused by its field', async () => {
  const archive = await freshArchive();
  const page = (id: string, html: string, more = {}) =>
    lineOf(id, {
      ...{ kind: 'page', state: 'published', slug: `made-up-${id.toLowerCase()}` },
      public: { title: { text: 'Made up' }, content: { html }, ...more },
      body: { title: { text: 'Made up, later' } },
    });
  const bad = page('01B', '', { title: { text: '' } });
  const good = page('01A', '<p id="p1">made up<script>alert(1)</script></p>');
  await expect(importExported(archive, fileOf(good, bad), true)).rejects.toThrow(InvalidError);
  const refused = archive.db.sqlite.prepare("SELECT field FROM import_plan WHERE outcome = 'refused'").pluck().all();
  expect(refused).toEqual(['public.title.text']);
  await importExported(archive, fileOf(good), true);
  const first = getRevision(archive.db, '01A'.padEnd(26, '0'), 1).record;
  expect(first.kind === 'page' && first.body.content?.html).toBe('<p id="p1">made up</p>');
  archive.close();
});
