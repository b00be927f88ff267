import type { RecordKind } from '../record.ts';
import type { Vocabulary } from '../vocabularies.ts';

/** The groups of a form, in the order in which a curator thinks. */
export const fieldGroups = {
  what: 'What it is',
  when: 'When',
  who: 'Who',
  where: 'Where',
  about: 'What about',
  original: 'The original',
  use: 'Who may use it',
  texts: 'Texts',
  elsewhere: 'Elsewhere',
  notes: 'Notes',
} as const;
export type FieldGroup = keyof typeof fieldGroups;

/** Controls that need nothing but their name. */
export const plainControls = [
  'text',
  'paragraph',
  'url',
  'day',
  'localized',
  'localized-lines',
  'localized-list',
  'rich-text',
  'name',
  'names',
  'languages',
  'date',
  'dates',
  'agents',
  'places',
  'numbers',
  'locators',
  'scans',
  'texts',
  'rights',
  'point',
  'outside-links',
  'agent-relations',
  'members',
  'relations',
  'classification',
  'releases',
  'provenance',
  'identifiers',
] as const;
export type PlainControl = (typeof plainControls)[number];

interface FieldWords {
  readonly label: string;
  readonly group: FieldGroup;
  /** What to write, where the label alone leaves a doubt. */
  readonly hint?: string;
  /** For the staff alone: never public. */
  readonly staffOnly?: true;
}

/** A field of a record as data: what it is called, where it stands in the form, and by which control it is filled in. */
export type Field = FieldWords &
  (
    | { readonly control: PlainControl }
    /** One of a few values, each with its words; `optional` offers none of them. */
    | { readonly control: 'choice'; readonly choices: Readonly<Record<string, string>>; readonly optional: boolean }
    | { readonly control: 'term'; readonly vocabulary: Vocabulary }
    | { readonly control: 'link' | 'links'; readonly kinds: readonly RecordKind[] }
  );
export type Control = Field['control'];

/** Controls whose value is a list, empty where nothing is said. */
export const listControls: readonly Control[] = [
  'localized-list',
  'localized-lines',
  'names',
  'languages',
  'dates',
  'agents',
  'places',
  'links',
  'numbers',
  'locators',
  'relations',
  'releases',
  'scans',
  'texts',
  'outside-links',
  'identifiers',
];

/** Every field of a body, once; the order of the keys is the order of the form. The compiler refuses a list that lacks one. */
export type FieldsOf<Body> = { readonly [Key in keyof Required<Body>]: Field };

/** A field together with its key in the body. */
export type KeyedField = Field & { readonly key: string };

/** What every kind has, at the end of its form. */
export const commonFieldWords = {
  notes: { label: 'Notes', group: 'notes', control: 'localized-list', hint: 'Shown to readers.' },
  identifiers: {
    label: 'Identifiers',
    group: 'notes',
    control: 'identifiers',
    hint: 'Every one of them leads to this record for ever.',
  },
  staffNote: { label: 'Staff note', group: 'notes', control: 'paragraph', hint: 'Never public.', staffOnly: true },
} as const satisfies Record<string, Field>;
