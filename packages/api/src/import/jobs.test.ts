import { getImport, moveImport } from '@fonds/db/imports';
import { countImportRows } from '@fonds/db/import-rows';
import { startBatch } from '@fonds/db/batches';
import { freshArchive, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { UnavailableError } from '@fonds/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf, madeUpRecord, planEvents } from '../testing/made-up-file.ts';
import { importEndings, importHandlers, importJobs } from './jobs.ts';
import { runImport } from './run.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const by = { userId: null, name: 'Somebody made up' };
const reason = 'The disk is full.';
const plan = (rows: number) =>
  planEvents(archive, eventsOf(Array.from({ length: rows }, (_, at) => madeUpRecord(at + 1, `Made-up letter ${at}`))));
const shown = () => archive.db.sqlite.prepare<[], number>('SELECT count(*) FROM visible_documents').pluck().get();

async function workOn(job: keyof typeof importJobs, number: number): Promise<void> {
  await new Map(importHandlers).get(importJobs[job])?.(archive.db, { number, by }, new AbortController().signal);
}
async function giveUp(job: keyof typeof importJobs, number: number): Promise<void> {
  await new Map(importEndings).get(importJobs[job])?.(archive.db, { number, by }, reason);
}

describe('an import that the worker gives up', () => {
  it('while it is looked through says why, and is planned anew', async () => {
    const number = await plan(2);
    await write(archive.db, (tx) => {
      moveImport(tx, archive.act().at, number, ['planned'], 'planning');
    });
    await giveUp('plan', number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'failed', error: reason });
  });

  it('in the middle keeps what it has done and is gone on with', async () => {
    const number = await plan(4500);
    const busy = runImport(archive.db, archive.act, number, {
      progress: (done) => {
        if (done > 2500) throw new UnavailableError('The archive is busy with other work.');
      },
    });
    await expect(busy).rejects.toThrow('busy');
    const { batch } = getImport(archive.db, number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'running' });
    expect(countImportRows(archive.db, batch ?? 0)).toBeGreaterThan(2500);
    await giveUp('run', number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'stopped', error: reason });
    expect(shown()).toBe(0);
    await workOn('run', number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'done', error: null, batch });
    expect(shown()).toBe(4500);
  });

  it('while it is undone stands as before, and is undone later', async () => {
    const number = await plan(2);
    await runImport(archive.db, archive.act, number);
    await write(archive.db, (tx) => {
      startBatch(tx, archive.act(), 'undo', { undoes: getImport(tx, number).batch ?? 0 });
      moveImport(tx, archive.act().at, number, ['done'], 'undoing');
    });
    await giveUp('undo', number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'done', error: reason });
    expect(shown()).toBe(2);
    await workOn('undo', number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'undone', error: null });
    expect(shown()).toBe(0);
  });

  it('stays as it is where somebody has moved it on since', async () => {
    const number = await plan(2);
    await giveUp('run', number);
    expect(getImport(archive.db, number)).toMatchObject({ state: 'planned', error: null });
  });
});
