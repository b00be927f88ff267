import type { Act } from '@fonds/db/actor';
import { countPlan } from '@fonds/db/import-plan';
import { createImport } from '@fonds/db/imports';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import type { PlanCounts } from '@fonds/domain/views/import';
import type { ImportEvent } from '@fonds/formats/import/import-format';
import { planImport } from './plan.ts';
import { runImport } from './run.ts';

/** What became of records that a program gave: the number of their import, that of its batch, and what they came to. */
export interface RecordsImported {
  readonly number: number;
  readonly batch: number | null;
  readonly counts: PlanCounts;
}

/**
 * Plans an import of records that a program gives, without a file. `source` names where they come from, by which they are
 * known again.
 */
export async function planRecords(
  db: Writer,
  act: () => Act,
  source: string,
  events: Iterable<ImportEvent>,
  options: { readonly publish: boolean; readonly acceptDoubtful?: boolean },
): Promise<{ readonly number: number; readonly counts: PlanCounts }> {
  const { publish, acceptDoubtful = false } = options;
  const number = await write(db, (tx) =>
    createImport(tx, act(), {
      ...{ file: null, fileName: source, bytes: 0, sha256: null, format: 'records', source, origin: 'command' },
      ...{ options: '{}', collection: null, publish, skipRefused: false, acceptDoubtful },
    }),
  );
  await planImport(db, act, number, events);
  return { number, counts: countPlan(db, number) };
}

/** The same, carried out. Throws InvalidError when one of them is refused. */
export async function importRecords(
  db: Writer,
  act: () => Act,
  source: string,
  events: Iterable<ImportEvent>,
  options: {
    readonly publish: boolean;
    readonly acceptDoubtful?: boolean;
    readonly progress?: (done: number, total: number) => void;
  },
): Promise<RecordsImported> {
  const { progress, ...more } = options;
  const { number, counts } = await planRecords(db, act, source, events, more);
  const run = await runImport(db, act, number, progress ? { progress } : {});
  return { number, batch: run.state === 'done' ? run.batch : null, counts };
}
