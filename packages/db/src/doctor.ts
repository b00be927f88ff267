import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FondsError } from '@fonds/domain/errors';
import { migrate } from './migrate.ts';
import { close, openWriter, type Connection, type Writer } from './open.ts';
import { findRecordByKey, listProjectable, rebuildRecord, unadmittedBatches } from './rebuild.ts';
import { examineDesk } from './desk-search/examine-desk.ts';
import { compareProjection } from './doctor-compare.ts';
import { mostFindings, type Finding } from './finding.ts';
import { textHash } from './text-store.ts';
import { writeInChunks } from './write.ts';

/**
 * Proves that the file is whole and that the projection is what its revisions say: integrity and foreign keys, the hash
 * of each text, the texts that revisions name, a rebuild in a temporary database compared row by row, and the desk's index.
 * Changes nothing, and reads through a connection of its own, so that others may go on with theirs.
 * Cost: one reading of everything.
 */
export async function examine(
  of: Connection,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<{ findings: Finding[]; notes: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-doctor-'));
  const rebuilt = openWriter(join(folder, 'rebuilt.db'));
  const db = openWriter(of.sqlite.name);
  try {
    await migrate(rebuilt, folder);
    rebuilt.sqlite.pragma('synchronous = OFF');
    db.sqlite.prepare('ATTACH ? AS rebuilt').run(rebuilt.sqlite.name);
    // All is read in one snapshot, so that work that goes on meanwhile isn't taken for damage.
    db.sqlite.exec('BEGIN');
    const sound = [...integrity(db), ...foreignKeys(db), ...texts(db), ...revisionTexts(db)];
    const unreadable = await rebuild(db, rebuilt, progress);
    const { findings, notes } = compareProjection(db);
    const desk = examineDesk(db);
    return { findings: [...sound, ...unreadable, ...findings, ...desk.findings], notes: [...notes, ...desk.notes] };
  } finally {
    if (db.sqlite.inTransaction) db.sqlite.exec('ROLLBACK');
    // `close` would leave statistics behind, and this changes nothing.
    db.sqlite.close();
    close(rebuilt);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rebuild(
  db: Connection,
  into: Writer,
  progress: (done: number, total: number) => void,
): Promise<Finding[]> {
  const unreadable: Finding[] = [];
  const unadmitted = unadmittedBatches(db);
  const all = listProjectable(db);
  await writeInChunks(
    into,
    all,
    (tx, { key }) => {
      const row = findRecordByKey(db, key);
      if (!row) return;
      try {
        rebuildRecord(db, row, (batch) => !unadmitted.includes(batch), tx, '');
      } catch (error) {
        if (!(error instanceof FondsError)) throw error;
        unreadable.push({ check: 'revisions', message: `what ${row.id} published can’t be read: ${error.message}` });
      }
    },
    (done) => {
      progress(done, all.length);
    },
  );
  return unreadable.slice(0, mostFindings);
}

function integrity(db: Connection): Finding[] {
  return db.sqlite
    .prepare<[], string>('PRAGMA main.integrity_check')
    .pluck()
    .all()
    .filter((line) => line !== 'ok')
    .slice(0, mostFindings)
    .map((message) => ({ check: 'integrity', message }));
}

function foreignKeys(db: Connection): Finding[] {
  return db.sqlite
    .prepare<[], { table: string; rowid: number | null; parent: string }>('PRAGMA main.foreign_key_check')
    .all()
    .slice(0, mostFindings)
    .map((row) => ({
      check: 'foreign-keys',
      message: `a row of ${row.table} (${String(row.rowid)}) points to a row of ${row.parent} that isn’t there`,
    }));
}

function texts(db: Connection): Finding[] {
  const found: Finding[] = [];
  for (const row of db.sqlite.prepare<[], { hash: string; html: string }>('SELECT hash, html FROM texts').iterate()) {
    if (textHash(row.html) === row.hash) continue;
    found.push({ check: 'texts', message: `the text ${row.hash} isn’t what was saved: its bytes have changed` });
    if (found.length >= mostFindings) break;
  }
  return found;
}

function revisionTexts(db: Connection): Finding[] {
  return db.sqlite
    .prepare<[], { recordId: string; number: number; hash: string }>(
      `SELECT r.record_id AS recordId, r.number, json_extract(tree.value, '$.sha256') AS hash
       FROM revisions r, json_tree(r.body) tree
       WHERE tree.key = 'html' AND tree.type = 'object'
         AND NOT EXISTS (SELECT 1 FROM texts WHERE hash = json_extract(tree.value, '$.sha256'))
       LIMIT ${String(mostFindings)}`,
    )
    .all()
    .map((row) => ({
      check: 'revisions',
      message: `revision ${String(row.number)} of ${row.recordId} names a text that isn’t stored (${row.hash})`,
    }));
}
