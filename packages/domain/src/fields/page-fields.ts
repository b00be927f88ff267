import type { Page } from '../page.ts';
import { commonFieldWords, type FieldsOf } from './field.ts';

export const pageFields = {
  title: { label: 'Title', group: 'what', control: 'localized' },
  summary: { label: 'Summary', group: 'what', control: 'localized-list' },
  content: { label: 'Content', group: 'texts', control: 'rich-text' },
  ...commonFieldWords,
} as const satisfies FieldsOf<Page>;
