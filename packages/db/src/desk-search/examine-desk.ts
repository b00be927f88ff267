import { mostFindings, type Finding } from '../finding.ts';
import type { Connection } from '../open.ts';
import { findDeskIndexReason } from '../upkeep.ts';

/** Whether the desk's index has just the latest revision of every record, and nothing else. Cost: a look at each record. */
export function examineDesk(db: Connection): { findings: Finding[]; notes: string[] } {
  if (findDeskIndexReason(db) !== undefined) {
    return { findings: [], notes: ['The desk’s index is not filled yet. “fonds migrate” fills it.'] };
  }
  const found = [
    ...listMissing(db).map((id) => `the desk’s index lacks the latest revision of ${id}`),
    ...listStrays(db)
      .slice(0, mostFindings)
      .map((key) => `the desk’s index has a row of a record that isn’t there (${String(key)})`),
  ];
  return { findings: found.slice(0, mostFindings).map((message) => ({ check: 'desk', message })), notes: [] };
}

/** What a batch makes goes into the index a slice at a time: until it has ended, its records may not be there yet. */
function listMissing(db: Connection): string[] {
  return db.sqlite
    .prepare<[], string>(
      `SELECT r.id FROM records r
       WHERE NOT (EXISTS (SELECT 1 FROM desk_rows d WHERE d.key = r.key AND d.head = r.head)
           AND EXISTS (SELECT 1 FROM desk_index_docsize i WHERE i.id = r.key))
         AND NOT EXISTS (SELECT 1 FROM revisions v WHERE v.record_id = r.id AND v.number = r.head
           AND v.batch IN (SELECT number FROM batches WHERE state = 'staging' OR (state = 'abandoned' AND swept = 0)))
       LIMIT ${String(mostFindings)}`,
    )
    .pluck()
    .all();
}

/** The keys of rows, of the index, of problems or of links out, whose records aren't there. */
export function listStrays(db: Connection): number[] {
  return db.sqlite
    .prepare<[], number>(
      `SELECT key FROM (SELECT key FROM desk_rows UNION SELECT id AS key FROM desk_index_docsize UNION SELECT key FROM record_problems
         UNION SELECT key FROM outside_links)
       WHERE key NOT IN (SELECT key FROM records)`,
    )
    .pluck()
    .all();
}
