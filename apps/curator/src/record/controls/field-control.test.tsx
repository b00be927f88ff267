import { bodySchemas } from '@fonds/domain/bodies';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { objectOf, type Json } from '@fonds/domain/fields/json';
import { recordKinds } from '@fonds/domain/record';
import { partsOfSchema } from '@fonds/domain/testing/schema-parts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FieldControl } from './field-control.tsx';

/**
 * What no control shows: keys that the form gives by itself; the words of a text, whose editor comes when the page is there
 * (the stories of the text editor hold it).
 */
const unseen = /(^|\.)(key|html)$/;

describe.each(recordKinds)('the form of a %s', (kind) => {
  const parts = partsOfSchema(bodySchemas[kind]).filter(({ path }) => !unseen.test(path));
  test.each(parts.map((part) => [part.path, part] as const))('shows what stands in %s', (path, part) => {
    const field = fieldsOf(kind).find(({ key }) => key === path.split('.')[0]);
    if (field === undefined) throw new Error(`no control for ${path}`);
    const shown = (value: Json) =>
      renderToStaticMarkup(
        <FieldControl
          id="field"
          field={field}
          value={objectOf(part.within(value))[field.key] ?? null}
          issues={[]}
          alone={false}
          onChange={() => undefined}
        />,
      );
    expect(shown(part.values[0])).not.toBe(shown(part.values[1]));
  });
});
