import type { Collection } from '../collection.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const collectionFields = {
  title: { label: 'Title', group: 'what', control: 'localized' },
  introduction: { label: 'Introduction', group: 'what', control: 'localized-list' },
  essay: { label: 'Essay', group: 'what', control: 'rich-text' },
  parent: { label: 'Part of', group: 'what', control: 'link', kinds: ['collection'] },
  order: {
    label: 'Order of its documents',
    group: 'what',
    control: 'choice',
    optional: false,
    choices: { date: 'By date', own: 'An order of its own' },
  },
  members: {
    label: 'Documents in their own order',
    group: 'what',
    control: 'members',
    hint: 'For an order of its own. A document stands in the collection by its own record; those that are not put in order here follow by date.',
  },
  editors: { label: 'Editors', group: 'who', control: 'links', kinds: ['agent'] },
  ...commonFieldWords,
} as const satisfies FieldsOf<Collection>;
