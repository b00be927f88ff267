import { describe, expect, test } from 'vitest';
import { bodySchemas } from '../bodies.ts';
import { recordKinds } from '../record.ts';
import { partsOfSchema } from '../testing/schema-parts.ts';
import { objectOf } from './json.ts';
import { fieldsOf } from './all-fields.ts';
import { documentFields } from './document-fields.ts';
import { fieldLines } from './field-lines.ts';

/** What lines needn't tell: keys that nobody writes, ids, whose names are told, and what follows from a scan's file. */
const untold = /(^|\.)(key|id|widthPixels|heightPixels)$|^scans\.0\.pages\.0\.number$/;

describe.each(recordKinds)('of a %s', (kind) => {
  const parts = partsOfSchema(bodySchemas[kind]).filter(({ path }) => !untold.test(path));
  test.each(parts.map((part) => [part.path, part] as const))(
    'a change of %s can be read in its lines',
    (path, part) => {
      const field = fieldsOf(kind).find(({ key }) => key === path.split('.')[0]);
      if (field === undefined) throw new Error(`there is no field for ${path}`);
      const lines = part.values.map((value) => fieldLines(field, objectOf(part.within(value))[field.key], {}));
      expect(lines[0]).not.toEqual(lines[1]);
    },
  );
});

test('a scan is told by its file, its own pages and their labels', () => {
  const page = (number: number, label?: string) => ({
    number,
    widthPixels: 1200,
    heightPixels: 1800,
    ...(label && { label }),
  });
  const scan = {
    sha256: '0123456789ab'.padEnd(64, '0'),
    fileName: 'made-up.pdf',
    mediaType: 'application/pdf',
    bytes: 1_234_567,
    pages: [page(1), page(2, '12r'), page(3, '12v')],
    from: 2,
    to: 3,
    embargoUntil: '2999-01-01',
  };
  expect(fieldLines({ ...documentFields.scans, key: 'scans' }, [scan], {})).toEqual([
    {
      text: 'made-up.pdf, PDF, 1.2 MB, 3 pages, pages 2–3, page 2 is 12r, 3 is 12v, embargo until 2999-01-01, SHA-256 0123456789ab',
    },
  ]);
});
