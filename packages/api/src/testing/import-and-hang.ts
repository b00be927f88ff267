import { openWriter } from '@fonds/db/open';
import { importRows, rowsOf } from './made-up-import.ts';

// Imports made-up rows and stops half-way for good, for a test that kills this process: between two transactions, or in one.
const [file = '', where = 'between', count = '100'] = process.argv.slice(2);
const db = openWriter(file);
const half = Number(count) / 2;
let asked = 0;

function hang(): void {
  process.stdout.write('half-way\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

await importRows(
  db,
  () => {
    asked += 1;
    if (where === 'within' && asked > half * 2 && db.sqlite.inTransaction) hang();
    return { by: { userId: null, name: 'A process that is killed' }, at: new Date().toISOString() };
  },
  rowsOf(Number(count)),
  {
    progress: (done) => {
      if (where === 'between' && done >= half) hang();
    },
  },
);
