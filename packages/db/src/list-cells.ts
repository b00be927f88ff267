import { readBody } from '@fonds/domain/fields/json';
import { cellsOf, isBodyColumn, type ListCells, type ListColumn, type TermWords } from '@fonds/domain/list-columns';
import type { RecordKind } from '@fonds/domain/record';
import { upcast } from '@fonds/domain/upcast';
import type { Vocabulary } from '@fonds/domain/vocabularies';
import { cached } from './cached.ts';
import type { Connection } from './open.ts';

interface Head {
  readonly id: string;
  readonly kind: RecordKind;
  readonly head: number;
}

interface StoredBody {
  readonly id: string;
  readonly body: string;
  readonly schemaNumber: number;
}

/**
 * The words of a page's columns by the records' ids. Cost: one statement for the bodies of the latest revisions, whose texts
 * are not read, if a column stands in them; one for who has the records in hand, if that is asked; the terms once.
 */
export function listCells(
  db: Connection,
  heads: readonly Head[],
  columns: readonly ListColumn[],
): ReadonlyMap<string, ListCells> {
  const cells = columns.some(isBodyColumn) ? cellsOfBodies(db, heads, columns) : new Map<string, ListCells>();
  if (!columns.includes('hands')) return cells;
  const inHand = listInHand(
    db,
    heads.map(({ id }) => id),
  );
  return new Map(
    heads.map(({ id }) => {
      const name = inHand.get(id);
      return [id, { ...cells.get(id), ...(name === undefined ? {} : { hands: [name] }) }];
    }),
  );
}

function cellsOfBodies(
  db: Connection,
  heads: readonly Head[],
  columns: readonly ListColumn[],
): ReadonlyMap<string, ListCells> {
  const rows = cached<StoredBody>(
    db,
    `SELECT v.record_id AS id, v.body, v.schema_number AS schemaNumber
     FROM json_each(?) h CROSS JOIN revisions v
     WHERE v.record_id = h.value ->> 'id' AND v.number = h.value ->> 'head'`,
  ).all(JSON.stringify(heads.map(({ id, head }) => ({ id, head }))));
  const kinds = new Map(heads.map(({ id, kind }) => [id, kind]));
  const terms = termWords(db);
  return new Map(
    rows.flatMap(({ id, body, schemaNumber }) => {
      const kind = kinds.get(id);
      if (kind === undefined) return [];
      return [[id, cellsOf(readBody(upcast(kind, JSON.parse(body), schemaNumber)), columns, terms)] as const];
    }),
  );
}

/** The labels of terms, retired ones too; a vocabulary is read when a term of it is first asked for. */
function termWords(db: Connection): TermWords {
  const known = new Map<Vocabulary, ReadonlyMap<string, string>>();
  return (vocabulary, id) => {
    const labels =
      known.get(vocabulary) ??
      new Map(
        cached<{ id: string; label: string }>(db, 'SELECT id, label FROM terms WHERE vocabulary = ?')
          .all(vocabulary)
          .map((term) => [term.id, term.label]),
      );
    known.set(vocabulary, labels);
    return labels.get(id);
  };
}

/** The names of those who have records in hand, by the records' ids. */
function listInHand(db: Connection, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = cached<{ id: string; name: string }>(
    db,
    `SELECT a.record_id AS id, u.name FROM assignments a JOIN users u ON u.id = a.user_id
     WHERE a.record_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
