import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readArchive } from '@fonds/db/archive';
import { abandonSilentBatches, silenceMilliseconds, sweepBatches } from '@fonds/db/batches';
import { examine } from '@fonds/db/doctor';
import { freshArchive, makeDocument, putPublished, type TestArchive } from '@fonds/db/testing';
import { write } from '@fonds/db/write';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { planEvents } from '../testing/made-up-file.ts';
import { importRows, rowsOf } from '../testing/made-up-import.ts';
import { eventsOfItems } from './items.ts';
import { runImport } from './run.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
});
afterEach(() => {
  archive.close();
});

const program = join(import.meta.dirname, '..', 'testing', 'import-and-hang.ts');
/** More than one transaction holds, on any machine. */
const count = 2000;

/** Starts an import in a process of its own and kills that half-way. Returns how many rows it had staged. */
async function killHalfWay(where: string, planned: readonly string[] = []): Promise<number> {
  const child = spawn(process.execPath, [program, archive.file, where, String(count), ...planned], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(child.stdout, 'data'), ended]);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  return Number(said[0]);
}

function dump(): unknown[] {
  const tables = ['records', 'revisions', 'transitions', 'slug_history', 'import_rows', 'documents', 'publications'];
  return [...tables, 'links', 'public_identifiers', 'search_index_docsize', 'hidden_batches'].map((table) =>
    archive.db.sqlite.prepare(`SELECT * FROM ${table}`).all(),
  );
}

it.each(['between', 'within'])(
  'a process killed %s its transactions leaves an archive that goes on',
  async (where) => {
    await putPublished(archive, makeDocument('Here before', '1950'));
    const before = dump();
    const staged = await killHalfWay(where);
    expect(staged).toBeGreaterThan(50);
    const reader = archive.reader();
    expect(readArchive(reader).documents).toBe(1);
    expect((await examine(archive.db)).findings).toEqual([]);
    expect(archive.db.sqlite.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(1 + staged);

    // Its process was alive a moment ago: it isn't taken for dead yet.
    const heard = Date.now();
    const abandon = (now: number) =>
      write(archive.db, (tx) => {
        abandonSilentBatches(tx, archive.act(), new Date(now - silenceMilliseconds).toISOString());
      });
    await abandon(heard);
    await sweepBatches(archive.db);
    expect(dump()).not.toEqual(before);
    await abandon(heard + 2 * silenceMilliseconds);
    await sweepBatches(archive.db);
    expect(dump()).toEqual(before);
    expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });

    await importRows(archive.db, archive.act, rowsOf(count));
    expect(readArchive(reader).documents).toBe(count + 1);
    expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  },
  30_000,
);

it.each(['between', 'within'])(
  'an import of the desk whose process is killed %s its transactions is gone on with where it stood',
  async (where) => {
    const number = await planEvents(archive, eventsOfItems(rowsOf(count)));
    expect(await killHalfWay(where, [String(number)])).toBeGreaterThan(50);
    await write(archive.db, (tx) => {
      abandonSilentBatches(tx, archive.act(), '2090-01-01T00:00:00.000Z');
    });
    await sweepBatches(archive.db);
    const done: number[] = [];
    const ended = await runImport(archive.db, archive.act, number, { progress: (so) => done.push(so) });
    expect(ended.state).toBe('done');
    expect(done[0]).toBeGreaterThan(50);
    expect(readArchive(archive.reader()).documents).toBe(count);
    expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  },
  30_000,
);
