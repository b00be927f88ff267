import type { RecordSet } from '../recordset.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const recordSetFields = {
  title: { label: 'Title', group: 'what', control: 'localized' },
  level: {
    label: 'Level',
    group: 'what',
    control: 'choice',
    optional: false,
    choices: {
      fonds: 'Fonds',
      subfonds: 'Subfonds',
      series: 'Series',
      subseries: 'Subseries',
      file: 'File',
      item: 'Item',
    },
  },
  levelName: {
    label: 'The archive’s own name of the level',
    group: 'what',
    control: 'text',
    hint: 'opis, delo, record group',
  },
  referenceCode: { label: 'Reference code', group: 'what', control: 'text' },
  repository: { label: 'Repository', group: 'what', control: 'link', kinds: ['repository'] },
  parent: { label: 'Part of', group: 'what', control: 'link', kinds: ['recordset'] },
  extent: { label: 'Extent', group: 'what', control: 'text' },
  dates: { label: 'Dates', group: 'when', control: 'dates' },
  creators: { label: 'Made by', group: 'who', control: 'links', kinds: ['agent'] },
  history: { label: 'History', group: 'about', control: 'localized-list' },
  scope: { label: 'Scope and content', group: 'about', control: 'localized-list' },
  arrangement: { label: 'Arrangement', group: 'about', control: 'localized-list' },
  access: { label: 'Access', group: 'use', control: 'localized-list' },
  findingAid: { label: 'Finding aid', group: 'elsewhere', control: 'text' },
  ...commonFieldWords,
} as const satisfies FieldsOf<RecordSet>;
