import { z } from 'zod';
import { InvalidError } from '../errors.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import { listControls, type Control, type KeyedField } from '../fields/field.ts';
import { languageTagSchema } from '../language.ts';
import { linkSchema } from '../link.ts';
import { recordIdSchema, type RecordKind } from '../record.ts';

const field = z.string().min(1).max(60);

/** One change that is made to many records. */
export const bulkChangeSchema = z.discriminatedUnion('kind', [
  /** The field says this from now on, whatever it said; null empties it. */
  z.object({ kind: z.literal('set'), field, value: z.json() }),
  /** Rows that a list has besides, where it doesn't have them. */
  z.object({ kind: z.literal('add'), field, value: z.array(z.json()).min(1, 'say what to add') }),
  z.object({ kind: z.literal('remove'), field, value: z.array(z.json()).min(1, 'say what to remove') }),
  z.object({
    kind: z.literal('replace'),
    field,
    find: z.string().min(1, 'write what to look for').max(1000),
    by: z.string().max(1000),
    matchCase: z.boolean(),
    /** Only words in this language, or one that it is the wider of. */
    language: languageTagSchema.optional(),
  }),
  /** Every link to one record leads to another; the name stays as the source writes it. */
  z.object({ kind: z.literal('move-links'), from: recordIdSchema, to: linkSchema }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;
export type BulkVerb = Exclude<BulkChange['kind'], 'move-links'>;

// Left out on purpose: rows that name one another, or that no two records share, are changed record by record.
const apart: readonly Control[] = ['relations', 'releases', 'scans', 'texts', 'identifiers'];
const lists = listControls.filter((control) => !apart.includes(control));
const wordy: readonly Control[] = [
  'text',
  'paragraph',
  'localized',
  'name',
  'localized-list',
  'localized-lines',
  'names',
  'rich-text',
  'texts',
];
const settable: readonly Control[] = [
  ...lists,
  'text',
  'paragraph',
  'url',
  'day',
  'localized',
  'rich-text',
  'choice',
  'term',
  'link',
  'date',
  'rights',
];
const byVerb: Readonly<Record<BulkVerb, readonly Control[]>> = {
  set: settable,
  add: lists,
  remove: lists,
  replace: wordy,
};

/** The fields of a kind that many records can be changed in, by what is done with them. */
export function bulkFieldsOf(kind: RecordKind, verb: BulkVerb): readonly KeyedField[] {
  return fieldsOf(kind).filter(({ control }) => byVerb[verb].includes(control));
}

/** The field that a change is about. Throws InvalidError where the kind has none that can be changed so. */
export function getBulkField(kind: RecordKind, change: Exclude<BulkChange, { kind: 'move-links' }>): KeyedField {
  const found = bulkFieldsOf(kind, change.kind).find(({ key }) => key === change.field);
  if (!found) throw new InvalidError([{ path: 'change.field', message: 'choose a field that can be changed so' }]);
  return found;
}
