import { openWriter } from '@fonds/db/open';
import { importRows, rowsOf } from './made-up-import.ts';

// Imports made-up rows, says how many are staged as soon as that is more than fifty, and stops there for good: between two
// transactions or within the next. For a test that kills it.
const [file = '', where = 'between', count = '100'] = process.argv.slice(2);
const db = openWriter(file);
let staged = 0;

function hang(): void {
  process.stdout.write(`${staged}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

await importRows(
  db,
  () => {
    if (where === 'within' && staged > 50 && db.sqlite.inTransaction) hang();
    return { by: { userId: null, name: 'A process that is killed' }, at: new Date().toISOString() };
  },
  rowsOf(Number(count)),
  {
    progress: (done) => {
      staged = done;
      if (where === 'between' && staged > 50) hang();
    },
  },
);
