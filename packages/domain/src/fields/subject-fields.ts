import type { Subject } from '../subject.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const subjectFields = {
  name: { label: 'Name', group: 'what', control: 'name' },
  variants: {
    label: 'Variant names',
    group: 'what',
    control: 'names',
    hint: 'Other words for the same; each is searched.',
  },
  description: { label: 'Description', group: 'what', control: 'localized-list' },
  broader: { label: 'Part of', group: 'about', control: 'links', kinds: ['subject'] },
  links: { label: 'Links', group: 'elsewhere', control: 'outside-links' },
  ...commonFieldWords,
} as const satisfies FieldsOf<Subject>;
