import { mostFindings, type Finding } from './finding.ts';
import type { Connection } from './open.ts';
import { eachCode } from './search/facet-codes.ts';

/** Compares the public search's indexes with the rebuild that is attached as `rebuilt`: each word, form and value of a facet. */
export function compareSearch(db: Connection): { findings: Finding[]; notes: string[] } {
  const findings = [
    ...strays(db, 'documents', 'search_index_docsize', 'id', 'the search index'),
    ...strays(db, 'documents', 'search_rows', 'key', 'the values of facets'),
    ...strays(db, 'names', 'names_index_docsize', 'id', 'the index of names'),
  ];
  const unswept = db.sqlite
    .prepare<[], number>(
      'SELECT count(*) FROM main.documents WHERE batch IN (SELECT number FROM hidden_batches) OR dropped_batch IS NOT NULL',
    )
    .pluck()
    .get();
  if (unswept) {
    const note = `${String(unswept)} rows of a batch wait to be swept; the words of the search index were not compared. “fonds work --once” sweeps them.`;
    return { findings, notes: [note] };
  }
  return {
    findings: [
      ...findings,
      ...differingWords(db, 'search_index', 'the search index and the documents'),
      ...differingWords(db, 'names_index', 'the index of names and the names'),
      ...differingForms(db),
      ...differingFacets(db),
    ],
    notes: [],
  };
}

/** Rows of an index that belong to no row of a table, and the other way round. */
function strays(db: Connection, table: 'documents' | 'names', index: string, key: string, of: string): Finding[] {
  const count = db.sqlite
    .prepare<[], number>(
      `SELECT count(*) FROM (
         SELECT * FROM (SELECT ${key} FROM main.${index} EXCEPT SELECT key FROM main.${table})
         UNION ALL SELECT * FROM (SELECT key FROM main.visible_${table} EXCEPT SELECT ${key} FROM main.${index}))`,
    )
    .pluck()
    .get();
  return count
    ? [{ check: 'search', message: `${String(count)} ${table} and rows of ${of} don’t belong to each other` }]
    : [];
}

function differingWords(db: Connection, index: string, both: string): Finding[] {
  db.sqlite.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.live_words USING fts5vocab(main, ${index}, col);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.right_words USING fts5vocab(rebuilt, ${index}, col);
  `);
  const words = db.sqlite
    .prepare<[], string>(
      `SELECT DISTINCT term FROM (
         SELECT * FROM (SELECT term, col, doc, cnt FROM temp.live_words EXCEPT SELECT term, col, doc, cnt FROM temp.right_words)
         UNION ALL
         SELECT * FROM (SELECT term, col, doc, cnt FROM temp.right_words EXCEPT SELECT term, col, doc, cnt FROM temp.live_words))
       LIMIT ${String(mostFindings)}`,
    )
    .pluck()
    .all();
  db.sqlite.exec('DROP TABLE temp.live_words; DROP TABLE temp.right_words;');
  return words.map((term) => ({ check: 'search', message: `${both} disagree about “${term}”` }));
}

/** Forms of words that are missing. One too many, of a word that stands in a text of another language, does no harm. */
function differingForms(db: Connection): Finding[] {
  return db.sqlite
    .prepare<[], string>(
      `SELECT DISTINCT word FROM (SELECT * FROM rebuilt.search_words EXCEPT SELECT * FROM main.search_words)
       LIMIT ${String(mostFindings)}`,
    )
    .pluck()
    .all()
    .map((word) => ({ check: 'search', message: `the forms of words lack “${word}”` }));
}

function differingFacets(db: Connection): Finding[] {
  const live = valuesByNumber(db, 'main');
  const right = valuesByNumber(db, 'rebuilt');
  const rows = db.sqlite
    .prepare<[], [string, Uint8Array, Uint8Array]>(
      `SELECT d.id, s.facets, rs.facets FROM main.visible_documents d
       JOIN main.search_rows s ON s.key = d.key JOIN rebuilt.documents rd ON rd.id = d.id
       JOIN rebuilt.search_rows rs ON rs.key = rd.key`,
    )
    .raw();
  const findings: Finding[] = [];
  for (const [id, ours, theirs] of rows.iterate()) {
    if (readValues(ours, live) === readValues(theirs, right)) continue;
    findings.push({
      check: 'search',
      message: `the values by which ${id} is counted aren’t those that its revision gives`,
    });
    if (findings.length >= mostFindings) break;
  }
  return findings;
}

function valuesByNumber(db: Connection, schema: 'main' | 'rebuilt'): ReadonlyMap<number, string> {
  return new Map(
    db.sqlite
      .prepare<[], [number, string]>(`SELECT number, facet || ' ' || role || ' ' || value FROM ${schema}.facet_values`)
      .raw()
      .all(),
  );
}

function readValues(bytes: Uint8Array, values: ReadonlyMap<number, string>): string {
  const found: string[] = [];
  eachCode(bytes, (number) => found.push(values.get(number) ?? '?'));
  return found.sort().join('\n');
}
