import { openWriter } from '@fonds/db/open';
import { importRows, rowsOf } from './made-up-import.ts';

// Imports made-up rows and stops for good after the first transaction with rows, for a test that kills this process:
// between two transactions, or in the second.
const [file = '', where = 'between', count = '100'] = process.argv.slice(2);
const db = openWriter(file);
let staged = 0;

function hang(): void {
  process.stdout.write('half-way\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

await importRows(
  db,
  () => {
    if (where === 'within' && staged > 0 && db.sqlite.inTransaction) hang();
    return { by: { userId: null, name: 'A process that is killed' }, at: new Date().toISOString() };
  },
  rowsOf(Number(count)),
  {
    progress: (done) => {
      staged = done;
      if (where === 'between') hang();
    },
  },
);
