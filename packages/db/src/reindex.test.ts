import { ConflictError } from '@fonds/domain/errors';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArchive } from './archive.ts';
import { contentVersion } from './content-version.ts';
import { abandonBatch, admitBatch, startBatch, sweepBatches } from './batches.ts';
import { examine } from './doctor.ts';
import { publish, withdraw } from './publication.ts';
import { reindex } from './reindex.ts';
import { createRecord } from './revisions.ts';
import { freshArchive, makeDocument, putPublished, type TestArchive } from './testing.ts';
import { write } from './write.ts';

let archive: TestArchive;
beforeEach(async () => {
  archive = await freshArchive();
  for (let n = 1; n <= 30; n++) await putPublished(archive, makeDocument(`Letter ${n}`, '1953'));
});
afterEach(async () => {
  expect(await examine(archive.db)).toEqual({ findings: [], notes: [] });
  archive.close();
});

/** Does something once, in the middle of a reindex. */
async function reindexDoing(work: () => Promise<unknown>): Promise<unknown> {
  let doing: Promise<unknown> | undefined;
  await reindex(archive.db, archive.act(), () => {
    doing ??= work();
  });
  return doing;
}

/** Publishes documents in a batch that is left as it is. Returns the batch's number. */
function stage(count: number): Promise<number> {
  return write(archive.db, (tx) => {
    const batch = startBatch(tx, archive.act(), 'publication');
    for (let n = 1; n <= count; n++) {
      const { id } = createRecord(tx, archive.act(), makeDocument(`Staged ${n}`, '1954'), { batch });
      publish(tx, archive.act(), id, 1, { batch });
    }
    return batch;
  });
}

const tables = () =>
  archive.db.sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
const shown = () => readArchive(archive.reader()).documents;

it('leaves the tables and what is public as they were, time after time', async () => {
  const [before, version] = [tables(), contentVersion(archive.db)];
  for (const round of [1, 2, 3]) {
    expect(await reindex(archive.db, archive.act())).toEqual({ records: 30 });
    expect([tables(), shown(), contentVersion(archive.db)]).toEqual([before, 30, version + round]);
  }
});

it('takes over what is published and withdrawn meanwhile', async () => {
  await reindexDoing(async () => {
    const { id } = await putPublished(archive, makeDocument('Meanwhile', '1955'));
    await putPublished(archive, makeDocument('Meanwhile too', '1955'));
    await write(archive.db, (tx) => {
      withdraw(tx, archive.act(), id);
    });
  });
  expect(shown()).toBe(31);
});

it('takes over a batch that is admitted meanwhile, however large', async () => {
  await reindexDoing(async () => {
    const batch = await stage(150);
    await write(archive.db, (tx) => {
      admitBatch(tx, archive.act(), batch);
    });
  });
  expect(shown()).toBe(180);
});

it('shows nothing of a batch that is given up meanwhile', async () => {
  await reindexDoing(async () => {
    const batch = await stage(5);
    await write(archive.db, (tx) => {
      abandonBatch(tx, archive.act(), batch);
    });
    await sweepBatches(archive.db);
  });
  expect(shown()).toBe(30);
});

it('is refused while a batch is under way, before or meanwhile, and can be done after it', async () => {
  await expect(reindexDoing(() => stage(5))).rejects.toThrow(ConflictError);
  await expect(reindex(archive.db, archive.act())).rejects.toThrow(/larger publication is under way/);
  expect(shown()).toBe(30);
  await write(archive.db, (tx) => {
    admitBatch(tx, archive.act(), 1);
  });
  await reindex(archive.db, archive.act());
  expect(shown()).toBe(35);
});
