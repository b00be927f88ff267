import type { Place } from '../place.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const placeFields = {
  name: { label: 'Name', group: 'what', control: 'name' },
  variants: {
    label: 'Variant names',
    group: 'what',
    control: 'names',
    hint: 'In every script and spelling that documents use; each is searched.',
  },
  description: { label: 'Description', group: 'what', control: 'localized-list' },
  point: { label: 'Point', group: 'where', control: 'point', hint: 'In degrees; south and west are negative.' },
  broader: { label: 'Lies in', group: 'where', control: 'links', kinds: ['place'] },
  links: { label: 'Links', group: 'elsewhere', control: 'outside-links' },
  ...commonFieldWords,
} as const satisfies FieldsOf<Place>;
