import { makeDocument } from '@fonds/db/testing';
import type { Writer } from '@fonds/db/open';
import type { Act } from '@fonds/db/actor';
import { stepThroughPlan, type PlannedRow } from '@fonds/db/import-plan';
import { eventsOfItems, type ImportItem } from '../import/items.ts';
import { planRecords } from '../import/records.ts';
import { runImport } from '../import/run.ts';

/** By which the made-up rows are known again. */
export const source = 'made up';

/** A row of a made-up source: a document, its words as given. */
export function rowOf(row: number, title: string, more: object = {}): ImportItem {
  return { row, matchKey: `row ${row}`, kind: 'document', body: makeDocument(title, '1953-07-27', more).body };
}

/** Rows 1 to `count`, each with a text of its own. */
export function rowsOf(count: number): ImportItem[] {
  return Array.from({ length: count }, (_, index) => rowOf(index + 1, `Made-up letter ${index + 1}`));
}

/** What became of an import: its batch's number, null when there was nothing to do, and its plan. */
export interface Imported {
  readonly batch: number | null;
  readonly plan: readonly PlannedRow[];
}

/** Plans an import of made-up rows and writes nothing but that. */
export async function planRows(
  db: Writer,
  act: () => Act,
  items: readonly ImportItem[],
  options: { publish?: boolean; acceptDoubtful?: boolean } = {},
): Promise<{ number: number; plan: readonly PlannedRow[] }> {
  const { publish = true, acceptDoubtful = false } = options;
  const { number } = await planRecords(db, act, source, eventsOfItems(items), { publish, acceptDoubtful });
  return { number, plan: stepThroughPlan(db, number, 0, items.length) };
}

/** Plans an import of made-up rows and carries it out. */
export async function importRows(
  db: Writer,
  act: () => Act,
  items: readonly ImportItem[],
  options: { publish?: boolean; acceptDoubtful?: boolean; progress?: (done: number) => void } = {},
): Promise<Imported> {
  const { progress = () => undefined, ...more } = options;
  const { number, plan } = await planRows(db, act, items, more);
  const run = await runImport(db, act, number, { progress });
  return { batch: run.state === 'done' ? run.batch : null, plan };
}
