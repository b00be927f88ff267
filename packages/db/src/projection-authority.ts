import type { KindedBody } from '@fonds/domain/bodies';
import { dateInWords } from '@fonds/domain/dates/words';
import { foldName } from '@fonds/domain/name';
import type { authorities } from './schema/published.ts';

type AuthorityRecord = Extract<KindedBody, { kind: 'agent' | 'place' | 'subject' | 'repository' | 'recordset' }>;

type Columns = Pick<
  typeof authorities.$inferInsert,
  'name' | 'nameLanguage' | 'foldedName' | 'type' | 'dates' | 'latitude' | 'longitude'
>;

/** What is listed, sorted or drawn of an authority record. */
export function authorityColumns(record: AuthorityRecord): Columns {
  const name = 'title' in record.body ? record.body.title : record.body.name;
  const base = { name: name.text, nameLanguage: name.language ?? null, foldedName: foldName(name.text) };
  const none = { type: null, dates: null, latitude: null, longitude: null };
  switch (record.kind) {
    case 'agent': {
      const { existence, type } = record.body;
      return {
        ...base,
        ...none,
        type,
        dates: existence?.edtf ? dateInWords(existence.edtf) : (existence?.words ?? null),
      };
    }
    case 'place':
      return { ...base, ...none, ...record.body.point };
    case 'recordset': {
      const [date] = record.body.dates;
      return {
        ...base,
        ...none,
        type: record.body.level,
        dates: date?.edtf ? dateInWords(date.edtf) : (date?.words ?? null),
      };
    }
    default:
      return { ...base, ...none };
  }
}
