import type { Repository } from '../repository.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const repositoryFields = {
  name: { label: 'Name', group: 'what', control: 'name' },
  variants: { label: 'Other names', group: 'what', control: 'names' },
  parent: { label: 'Part of', group: 'what', control: 'link', kinds: ['repository'] },
  description: { label: 'Description', group: 'what', control: 'localized-list' },
  country: {
    label: 'Country',
    group: 'where',
    control: 'text',
    hint: 'Two letters, as ISO 3166 writes it: PL, RU, US.',
  },
  address: { label: 'Address', group: 'where', control: 'paragraph' },
  web: { label: 'Web', group: 'where', control: 'url' },
  access: { label: 'Access', group: 'use', control: 'localized-list' },
  citationForm: {
    label: 'How it wants to be cited',
    group: 'use',
    control: 'text',
    hint: 'Its short name (АВП РФ), or a whole form with {title}, {author}, {date} and {location} where those go.',
  },
  links: { label: 'Links', group: 'elsewhere', control: 'outside-links' },
  ...commonFieldWords,
} as const satisfies FieldsOf<Repository>;
