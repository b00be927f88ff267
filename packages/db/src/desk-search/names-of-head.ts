import { objectOf, readBody, rowsOf, textOf } from '@fonds/domain/fields/json';
import type { RecordKind } from '@fonds/domain/record';
import { upcast } from '@fonds/domain/upcast';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';

interface Row {
  readonly kind: RecordKind;
  readonly body: string;
  readonly schemaNumber: number;
}

/** Every name or title of a record's latest revision, the preferred one first. Its texts are not read. */
export function namesOfHead(db: Connection, id: string, head: number): string[] {
  const row = cached<Row>(
    db,
    `SELECT r.kind, v.body, v.schema_number AS schemaNumber
     FROM revisions v JOIN records r ON r.id = v.record_id WHERE v.record_id = ? AND v.number = ?`,
  ).get(id, head);
  if (!row) return [];
  const body = readBody(upcast(row.kind, JSON.parse(row.body), row.schemaNumber));
  const names = [body['title'], body['name'], body['originalTitle']].map(objectOf);
  const more = [...rowsOf(body['variants']), ...rowsOf(body['alternativeTitles'])];
  return [...names, ...more].map((one) => textOf(one, 'text')).filter((text) => text !== '');
}
