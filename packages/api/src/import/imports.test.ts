import { examine } from '@fonds/db/doctor';
import { countPlan, findPlanRow, listPlan } from '@fonds/db/import-plan';
import { answerTarget, listAsked } from '@fonds/db/import-targets';
import { findImportUnderWay, getImport } from '@fonds/db/imports';
import { abandonSilentBatches, sweepBatches } from '@fonds/db/batches';
import { getRecordRow, getRevision, saveRevision } from '@fonds/db/revisions';
import { freshArchive, makeDocument, makeRecord, putDraft, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import type { ImportEvent } from '@fonds/formats/import/import-format';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf, letterOf, madeUpRecord, planEvents } from '../testing/made-up-file.ts';
import { settlerOf } from './settler.ts';
import { stepsOfReport } from './report.ts';
import { giveUpStopped, runImport } from './run.ts';
import { undoImport } from './undo.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(async () => {
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

/** What the public sees and what stands on the desk: everything but that it once was otherwise. */
function standing(): unknown[] {
  const { sqlite } = archive.db;
  const tables = ['documents', 'authorities', 'readings', 'names', 'links', 'published_texts', 'search_index_docsize'];
  const bodies = sqlite.prepare(
    `SELECT r.id, r.state, r.published_revision IS NOT NULL, v.body FROM records r
     JOIN revisions v ON v.record_id = r.id AND v.number = r.head WHERE r.state <> 'discarded' ORDER BY r.key`,
  );
  const columns = (table: string) =>
    sqlite
      .prepare<[string], string>(
        "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('key', 'batch', 'revision', 'published_at')",
      )
      .pluck()
      .all(table);
  const dumped = tables.map((table) => {
    const names = columns(table).filter((name) => table !== 'search_index_docsize' || name !== 'id');
    return sqlite
      .prepare(`SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM ${table} ORDER BY 1, 2`)
      .raw()
      .all();
  });
  return [bodies.raw().all(), ...dumped];
}

const plan = (events: Iterable<ImportEvent>, more = {}) => planEvents(archive, events, more);
const rows = (number: number) => listPlan(archive.db, number, { size: 1000 });
const outcomes = (number: number) => rows(number).map(({ outcome }) => outcome);
const run = (number: number) => runImport(archive.db, archive.act, number);
const headOf = (id: string) => getRevision(archive.db, id, getRecordRow(archive.db, id).head).record.body;

async function runTo(number: number): Promise<number> {
  const ended = await run(number);
  if (ended.state !== 'done' || ended.batch === null) throw new Error('The import came to nothing.');
  return ended.batch;
}

function* twentyThousand(): Generator<ImportEvent> {
  for (let row = 1; row <= 20_000; row += 1) {
    const bad = row % 100 === 0;
    const record = madeUpRecord(row, bad ? '' : `Made-up letter ${row}`);
    yield { type: 'record', record };
  }
}

it('takes twenty thousand rows of which two hundred are bad: names each, leaves them out, and takes all back', async () => {
  await putPublished(archive, makeDocument('Here before', '1950'));
  const before = standing();
  const refused = await plan(twentyThousand());
  await expect(run(refused)).rejects.toThrow('200 rows are refused');
  expect(standing()).toEqual(before);
  const number = await plan(twentyThousand(), { skipRefused: true });
  const told: [number, string | undefined][] = [];
  for await (const step of stepsOfReport(archive.db, number)) {
    told.push(
      ...step
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ row, field }): [number, string | undefined] => [row, field]),
    );
  }
  expect(told).toEqual(Array.from({ length: 200 }, (_, index) => [(index + 1) * 100, 'title.text']));
  const batch = await runTo(number);
  expect(archive.db.sqlite.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(19_801);
  expect(await undoImport(archive.db, archive.act, batch)).toMatchObject({ undone: 19_800, edited: [] });
  expect(getImport(archive.db, number).state).toBe('undone');
  expect(standing()).toEqual(before);
}, 180_000);

describe('a name that fits', () => {
  const person = (name: string, more = {}) => putPublished(archive, makeRecord('agent', name, more));

  it('one record, drafts and variants among them, is linked to it', async () => {
    const id = await putDraft(
      archive,
      makeRecord('agent', 'Made-up Ada', { variants: [{ text: 'Адда Придуманная' }] }),
    );
    const number = await plan(eventsOf([letterOf(1, 'One', 'MADE-UP ADA'), letterOf(2, 'Two', 'Адда Придуманная')]));
    await run(number);
    for (const { record } of rows(number)) expect(headOf(record ?? '')).toMatchObject({ agents: [{ agent: { id } }] });
  });

  it('none is made, once for all rows, and goes with them', async () => {
    const before = standing();
    const number = await plan(eventsOf([letterOf(1, 'One', 'Made-up Ada'), letterOf(2, 'Two', 'Made-up Ada')]));
    const batch = await runTo(number);
    expect(archive.db.sqlite.prepare("SELECT title FROM records WHERE kind = 'agent'").pluck().all()).toEqual([
      'Made-up Ada',
    ]);
    await undoImport(archive.db, archive.act, batch);
    expect(standing()).toEqual(before);
  });

  it('two is asked about, never guessed, and one answer holds for every row and for the next time', async () => {
    await person('Made-up Ada');
    const { id } = await person('Made-up Ada', { variants: [{ text: 'The other' }] });
    const letters = eventsOf([letterOf(1, 'One', 'Made-up Ada'), letterOf(2, 'Two', 'Made-up Ada')]);
    const number = await plan(letters);
    expect(rows(number).map(({ outcome, message }) => [outcome, message])).toEqual(
      [1, 2].map(() => ['doubtful', '“Made-up Ada” is the name of 2 records: say which of them is meant']),
    );
    const [asked] = listAsked(archive.db, number, 0, 10);
    expect(asked).toMatchObject({ name: 'Made-up Ada', rows: 2, answer: null, choices: [{}, { id }] });
    const settler = settlerOf(archive.db, getImport(archive.db, number), []);
    await write(archive.db, (tx) => {
      answerTarget(tx, asked?.number ?? 0, id, 'linked');
      for (const { key } of rows(number)) {
        const row = findPlanRow(tx, key);
        if (row) settler.settleAgain(tx, row);
      }
    });
    expect(outcomes(number)).toEqual(['new', 'new']);
    await run(number);
    expect(outcomes(await plan(letters))).toEqual(['unchanged', 'unchanged']);
  });
});

describe('an identifier', () => {
  const identified = (title: string, value: string, more = {}) =>
    eventsOf([
      madeUpRecord(1, title, {
        body: { title: { text: title }, identifiers: [{ scheme: 'ark', value }], ...more },
      }),
    ]);

  it('that any revision of a record had finds it: what is said is changed, what is not said stays', async () => {
    const ark = { identifiers: [{ scheme: 'ark', value: 'ark:/99999/made-up' }] };
    const id = await putDraft(archive, makeDocument('Made-up letter', '1950', { ...ark, type: 'letter' }));
    const number = await plan(identified('Made-up letter, corrected', 'ark:/99999/made-up'));
    expect(rows(number)).toMatchObject([{ outcome: 'changed', record: id }]);
    await run(number);
    expect(headOf(id)).toMatchObject({ title: { text: 'Made-up letter, corrected' }, type: 'letter' });
  });

  it('that several records have is doubtful', async () => {
    const local = { identifiers: [{ scheme: 'ark', value: 'ark:/99999/made-up' }] };
    await putDraft(archive, makeDocument('One', '1950', local));
    await putDraft(archive, makeDocument('Two', '1951', local));
    expect(rows(await plan(identified('Three', 'ark:/99999/made-up')))).toMatchObject([
      { outcome: 'doubtful', field: 'identifiers' },
    ]);
  });

  it('of a list of somebody’s own doesn’t make two different documents one', async () => {
    await putDraft(archive, makeDocument('One', '1950', { identifiers: [{ scheme: 'local', value: '7' }] }));
    const [event] = eventsOf([
      madeUpRecord(1, 'Another', {
        body: { title: { text: 'Another' }, identifiers: [{ scheme: 'local', value: '7' }] },
      }),
    ]);
    expect(rows(await plan(event ? [event] : []))).toMatchObject([{ outcome: 'doubtful', field: 'identifiers' }]);
  });
});

it('a row nearly the same as a document of that day from elsewhere is doubtful, with why', async () => {
  await putDraft(archive, makeDocument('Telegram of the made-up office to the made-up ministry', '1953-07-27'));
  const number = await plan(eventsOf([madeUpRecord(1, 'Telegram of the made-up ofice to the made-up ministry')]));
  expect(rows(number)[0]?.outcome).toBe('doubtful');
  expect(rows(number)[0]?.message).toContain('nearly the same title');
});

it('two rows of one key are told apart from one another: the second is refused', async () => {
  const twice = [madeUpRecord(1, 'One'), madeUpRecord(4, 'Two', { key: 'row 1' })];
  expect(rows(await plan(eventsOf(twice)))).toMatchObject([{ outcome: 'new' }, { outcome: 'refused', row: 4 }]);
});

it('links rows that come before what they lead to', async () => {
  const child = madeUpRecord(1, 'Inner', {
    kind: 'recordset',
    body: { title: { text: 'Inner' }, level: 'file', parent: { id: '@up', name: 'Outer' } },
    targets: { up: { kind: 'recordset', name: 'Outer', key: 'outer' } },
  });
  const outer = madeUpRecord(2, 'Outer', {
    kind: 'recordset',
    key: 'outer',
    body: { title: { text: 'Outer' }, level: 'fonds' },
  });
  const number = await plan(eventsOf([child, outer]));
  await run(number);
  const [first, second] = rows(number);
  expect(headOf(first?.record ?? '')).toMatchObject({ parent: { id: second?.record } });
});

it('what somebody saved after the plan was made is not overwritten: the row waits', async () => {
  await run(await plan(eventsOf([madeUpRecord(1, 'One')])));
  const number = await plan(eventsOf([madeUpRecord(1, 'One, corrected')]));
  const id = rows(number)[0]?.record ?? '';
  await write(archive.db, (tx) => saveRevision(tx, archive.act(), id, 1, makeDocument('By a curator', '1953')));
  await run(number);
  expect(rows(number)).toMatchObject([
    { outcome: 'doubtful', message: expect.stringContaining('plan the import again') as string },
  ]);
  expect(headOf(id)).toMatchObject({ title: { text: 'By a curator' } });
});

describe('an import that is stopped', () => {
  const many = () =>
    eventsOf(Array.from({ length: 4500 }, (_, index) => madeUpRecord(index + 1, `Made-up letter ${index}`)));

  async function stopped(): Promise<number> {
    const number = await plan(many());
    const ended = await runImport(archive.db, archive.act, number, {
      progress: (done) => {
        if (done > 100) archive.db.sqlite.prepare('UPDATE imports SET stop_asked = 1').run();
      },
    });
    expect(ended).toEqual({ state: 'stopped' });
    return number;
  }

  it('waits as long as it has to, shows nothing, and is gone on with in the same batch', async () => {
    const number = await stopped();
    const { batch, done } = getImport(archive.db, number);
    expect(done).toBeGreaterThan(100);
    const [first = ''] = archive.db.sqlite.prepare<[], string>('SELECT record_id FROM import_rows').pluck().all();
    expect(findImportUnderWay(archive.db, first)).toMatchObject({ number, state: 'stopped' });
    await write(archive.db, (tx) => {
      abandonSilentBatches(tx, archive.act(), '2090-01-01T00:00:00.000Z');
    });
    await sweepBatches(archive.db);
    expect(archive.db.sqlite.prepare('SELECT count(*) FROM visible_documents').pluck().get()).toBe(0);
    expect(await run(number)).toEqual({ state: 'done', batch });
    expect(findImportUnderWay(archive.db, first)).toBeUndefined();
    expect(archive.db.sqlite.prepare('SELECT count(*) FROM visible_documents').pluck().get()).toBe(4500);
    expect(countPlan(archive.db, number).new).toBe(4500);
  }, 60_000);

  it('can be given up, and leaves nothing', async () => {
    const before = standing();
    const number = await stopped();
    await giveUpStopped(archive.db, archive.act, number);
    expect(standing()).toEqual(before);
    expect(getImport(archive.db, number).state).toBe('undone');
  }, 60_000);
});

it('any rows imported and undone leave everything as it was', async () => {
  const names = fc.constantFrom('Made-up Ada', 'Made-up Bela', 'MADE-UP ADA', 'Никто');
  const row = fc.record({ title: fc.string({ unit: 'grapheme', maxLength: 12 }), sender: names, edited: fc.boolean() });
  await putPublished(archive, makeRecord('agent', 'Made-up Bela'));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), async (given, publish) => {
      const before = standing();
      const letters = given.map(({ title, sender }, index) => letterOf(index + 1, title, sender));
      const number = await plan(eventsOf(letters), {
        source: `made up ${archive.now().toISOString()}`,
        skipRefused: true,
        publish,
      });
      const ended = await run(number);
      if (ended.state === 'done' && ended.batch !== null) await undoImport(archive.db, archive.act, ended.batch);
      expect(standing()).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 60_000);
