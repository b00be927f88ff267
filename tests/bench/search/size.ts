import type { Writer } from '@fonds/db/open';

/** What the search adds to the file, and the text that it is of, in bytes. */
export interface IndexSize {
  readonly index: number;
  readonly text: number;
}

const indexTables = ['search_index', 'names_index', 'search_words', 'search_rows', 'facet_values', 'search_changes'];

/** Measures the public search's tables page by page (dbstat). */
export function sizeOfIndex(db: Writer): IndexSize {
  const index = db.sqlite
    .prepare<[string], number>(
      `SELECT coalesce(sum(s.pgsize), 0) FROM dbstat s JOIN sqlite_schema t ON t.name = s.name
       WHERE s.aggregate = TRUE AND EXISTS (SELECT 1 FROM json_each(?) e WHERE t.tbl_name = e.value OR t.tbl_name LIKE e.value || '\\_%' ESCAPE '\\')`,
    )
    .pluck()
    .get(JSON.stringify(indexTables));
  const text = db.sqlite
    .prepare<[], number>(
      `SELECT (SELECT sum(octet_length(html)) FROM published_texts)
         + (SELECT sum(octet_length(title) + coalesce(octet_length(summary), 0)) FROM documents)`,
    )
    .pluck()
    .get();
  return { index: index ?? 0, text: text ?? 0 };
}
