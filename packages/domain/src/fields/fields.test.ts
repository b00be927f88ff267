import { expect, test } from 'vitest';
import { z } from 'zod';
import { bodySchemas } from '../bodies.ts';
import { recordKinds } from '../record.ts';
import { fieldsOf } from './all-fields.ts';
import { fieldGroups } from './field.ts';

test.each(recordKinds)('the fields of a %s are those of its schema, each once', (kind) => {
  const schema = bodySchemas[kind];
  if (!(schema instanceof z.ZodObject)) throw new TypeError(`the schema of ${kind} is no object`);
  expect(
    fieldsOf(kind)
      .map((field) => field.key)
      .sort(),
  ).toEqual(Object.keys(schema.shape).sort());
});

test.each(recordKinds)('the groups of the form of a %s stand together, in the order of all groups', (kind) => {
  const groups = fieldsOf(kind).map((field) => field.group);
  const inOrder = Object.keys(fieldGroups).filter((group) => groups.some((used) => used === group));
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(inOrder);
});

test('the choices of a field are those of its schema', () => {
  const wrong = recordKinds.flatMap((kind) => {
    const schema = bodySchemas[kind];
    return fieldsOf(kind).flatMap((field) => {
      if (field.control !== 'choice' || !(schema instanceof z.ZodObject)) return [];
      const part: unknown = schema.shape[field.key];
      const bare = part instanceof z.ZodOptional || part instanceof z.ZodDefault ? part.unwrap() : part;
      const values = bare instanceof z.ZodEnum ? bare.options.map(String) : [];
      return values.join() === Object.keys(field.choices).join() ? [] : [`${kind}.${field.key}`];
    });
  });
  expect(wrong).toEqual([]);
});
