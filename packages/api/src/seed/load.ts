import type { Act } from '@fonds/db/actor';
import { abandonBatch, sweepBatches } from '@fonds/db/batches';
import { hasRecords, listUnfinishedBatches } from '@fonds/db/first-run';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import { InvalidError } from '@fonds/domain/errors';
import { stepThroughPlan } from '@fonds/db/import-plan';
import { eventsOfItems } from '../import/items.ts';
import { planRecords } from '../import/records.ts';
import { runImport } from '../import/run.ts';
import { sampleArchive } from './sample-archive.ts';

const source = 'sample archive';

/** What loading did: the number of its batch (null when there was nothing to do) and how many records it made or changed. */
export interface SampleLoaded {
  readonly batch: number | null;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records that curators have changed since, and that were left as they are. */
  readonly left: number;
}

/** Loads the sample archive and publishes it, through the importer; loaded again it adds nothing. */
export async function loadSampleArchive(
  db: Writer,
  act: () => Act,
  progress?: (done: number, total: number) => void,
): Promise<SampleLoaded> {
  const items = sampleArchive().map(({ key, kind, body }, place) => ({ row: place + 1, matchKey: key, kind, body }));
  const { number, counts } = await planRecords(db, act, source, eventsOfItems(items), { publish: true });
  const refused = stepThroughPlan(db, number, 0, 100, ['refused']);
  if (refused.length > 0) {
    throw new InvalidError(
      refused.map((item) => ({ path: `${item.matchKey}.${item.field ?? ''}`, message: item.message ?? '' })),
    );
  }
  const run = await runImport(db, act, number, progress ? { progress } : {});
  return {
    batch: run.state === 'done' ? run.batch : null,
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    left: counts.doubtful,
  };
}

/**
 * Loads the sample archive into an archive that never had a record. A load that was cut off is cleared away first.
 * Returns undefined when there are records.
 */
export async function loadSampleOnFirstRun(
  db: Writer,
  act: () => Act,
  progress?: (done: number, total: number) => void,
): Promise<SampleLoaded | undefined> {
  if (hasRecords(db)) return undefined;
  const unfinished = listUnfinishedBatches(db, source);
  await write(db, (tx) => {
    for (const number of unfinished) abandonBatch(tx, act(), number);
  });
  await sweepBatches(db);
  return loadSampleArchive(db, act, progress);
}
