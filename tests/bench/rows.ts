import { planFile, startFileImport } from '@fonds/api/import/file-import';
import { runImport } from '@fonds/api/import/run';
import { undoImport } from '@fonds/api/import/undo';
import { getImport } from '@fonds/db/imports';
import type { Writer } from '@fonds/db/open';
import { act } from './archive.ts';
import { chance, people } from './made-up.ts';
import { measuredWork, workTable, type Work } from './measure.ts';
import type { Table } from './report.ts';

const rowsAPiece = 1000;

/** A table of made-up rows as a file: a key, a title, a date, a sender. */
function madeUpTable(rows: number): Parameters<typeof planFile>[3] {
  const encoder = new TextEncoder();
  const next = chance(5);
  const row = (number: number) => {
    const day = new Date(Date.UTC(1945, 0, 1) + Math.floor(next() * 17_166) * 86_400_000).toISOString().slice(0, 10);
    const person = Math.floor(people ** next());
    return `row-${String(number)},Made-up telegram ${String(number)},${day},Made-up person ${String(person)}\n`;
  };
  return {
    name: 'made-up.csv',
    // eslint-disable-next-line @typescript-eslint/require-await -- what is made up is at hand; readers wait for pieces all the same
    bytes: async function* () {
      yield encoder.encode('key,title,date,sender\n');
      for (let first = 0; first < rows; first += rowsAPiece) {
        const count = Math.min(rowsAPiece, rows - first);
        yield encoder.encode(Array.from({ length: count }, (_, offset) => row(first + offset)).join(''));
      }
    },
  };
}

const mapping = {
  kind: 'document',
  columns: [
    { column: 'key', target: 'key' },
    { column: 'title', target: 'title' },
    { column: 'date', target: 'dates.created' },
    { column: 'sender', target: 'agents.sender' },
  ],
} as const;

/** A table of many rows through the whole of an import: read and planned, carried out as drafts, undone. */
export async function measureRows(db: Writer, rows: number, progress: (done: number) => void): Promise<Table> {
  const shown = { progress };
  const works: Work[] = [];
  const number = await startFileImport(db, act, {
    ...{ file: null, fileName: 'made-up.csv', bytes: 0, sha256: null, format: 'csv', origin: 'command' },
    ...{ options: { encoding: 'utf-8', mapping }, collection: null, publish: false },
    ...{ skipRefused: false, acceptDoubtful: false },
  });
  const measure = async (name: string, work: () => Promise<unknown>) => {
    works.push(await measuredWork(name, rows, work));
  };
  await measure('read and planned', () => planFile(db, act, number, madeUpTable(rows), shown));
  await measure('carried out', () => runImport(db, act, number, shown));
  await measure('undone', async () => undoImport(db, act, getImport(db, number).batch ?? 0, shown));
  return workTable('Import of a table by its plan: a document and its sender a row, as drafts', 'rows', works);
}
