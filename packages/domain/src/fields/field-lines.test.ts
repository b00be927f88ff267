import { describe, expect, test } from 'vitest';
import { bodySchemas } from '../bodies.ts';
import { recordKinds } from '../record.ts';
import { partsOfSchema } from '../testing/schema-parts.ts';
import { objectOf } from './json.ts';
import { fieldsOf } from './all-fields.ts';
import { fieldLines } from './field-lines.ts';

/** What lines needn't tell: keys that nobody writes, and ids, whose names are told. */
const untold = /(^|\.)(key|id)$/;

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
