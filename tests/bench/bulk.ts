import { goOn } from '@fonds/api/bulk/bulk-jobs';
import { publishJointly } from '@fonds/api/publishing/joint';
import { addBulkEdit, getBulkEdit, updateBulkEdit } from '@fonds/db/bulk-edits';
import { askForJointPublication, getJointPublication } from '@fonds/db/joint-publications';
import type { Writer } from '@fonds/db/open';
import { write } from '@fonds/db/write';
import type { BulkState } from '@fonds/domain/views/bulk';
import { act } from './archive.ts';
import { measuredWork, workTable, type Work } from './measure.ts';
import type { Table } from './report.ts';

/** As many as are published at one moment. */
const mostJointly = 20_000;

/** A find-and-replace in the title of every document: looked through, carried out as drafts, some of them published together, undone. */
export async function measureBulk(db: Writer): Promise<Table> {
  const documents = db.sqlite.prepare<[], number>("SELECT count(*) FROM records WHERE kind = 'document'").pluck().get();
  const works: Work[] = [];
  const number = await write(db, (tx) =>
    addBulkEdit(tx, act(), {
      kind: 'document',
      change: JSON.stringify({ kind: 'replace', field: 'title', find: 'Made-up', by: 'Invented', matchCase: true }),
      selection: JSON.stringify({ of: 'list' }),
      message: null,
      total: documents ?? 0,
    }),
  );
  const measure = async (name: string, count: number, work: () => Promise<void>) => {
    works.push(await measuredWork(name, count, work));
  };
  const step = async (name: string, state: BulkState) => {
    await write(db, (tx) => {
      updateBulkEdit(tx, number, { state });
    });
    await measure(name, documents ?? 0, () => goOn(db, act, number));
    const { error } = getBulkEdit(db, number);
    if (error !== null) throw new Error(error);
  };
  await step('looked through', 'examining');
  await step('carried out', 'running');
  const records = db.sqlite
    .prepare<[number], { id: string; revision: number }>(
      "SELECT id, head AS revision FROM records WHERE kind = 'document' AND published_revision < head ORDER BY key LIMIT ?",
    )
    .all(mostJointly);
  const publication = await write(db, (tx) => askForJointPublication(tx, act(), { title: 'For measuring', records }));
  await measure('published together', records.length, () => publishJointly(db, { publication }));
  const { reason } = getJointPublication(db, publication);
  if (reason !== null) throw new Error(reason);
  await step('undone, but for what was published since', 'undoing');
  return workTable('Edit of many records: find and replace in every title', 'documents', works);
}
