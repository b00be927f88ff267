import type { Act } from '@fonds/db/actor';
import { openWriter } from '@fonds/db/open';
import { runImport } from '../import/run.ts';
import { importRows, rowsOf } from './made-up-import.ts';

// Imports made-up rows, says how many are staged as soon as that is more than fifty, and stops there for good: between two
// transactions or within the next. For a test that kills it.
const [file = '', where = 'between', count = '100', planned] = process.argv.slice(2);
const db = openWriter(file);
let staged = 0;

function hang(): void {
  process.stdout.write(`${staged}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function act(): Act {
  if (where === 'within' && staged > 50 && db.sqlite.inTransaction) hang();
  return { by: { userId: null, name: 'A process that is killed' }, at: new Date().toISOString() };
}

function progress(done: number): void {
  staged = done;
  if (where === 'between' && staged > 50) hang();
}

// One that is planned already is carried out as it is.
if (planned === undefined) await importRows(db, act, rowsOf(Number(count)), { progress });
else await runImport(db, act, Number(planned), { progress });
