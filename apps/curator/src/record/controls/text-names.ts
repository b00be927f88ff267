import { textOf, type JsonObject } from '@fonds/domain/fields/json';
import { labelOfTerm } from '@fonds/domain/built-in-terms';
import type { TermLabels } from '@fonds/domain/vocabularies';
import { numbered } from './control.ts';

export const textKindChoices = [
  { value: 'transcript', label: 'Transcript of the original' },
  { value: 'translation', label: 'Translation' },
  { value: 'ocr', label: 'Read by machine (OCR)' },
];

/** A text among those of its document: *Translation, English, 2*. */
export function textName(terms: TermLabels, row: JsonObject, index: number): string {
  const kind = textKindChoices.find(({ value }) => value === textOf(row, 'kind'))?.label ?? 'Text';
  const language = textOf(row, 'language');
  return numbered(language === '' ? kind : `${kind}, ${labelOfTerm(terms, 'language', language)}`, index);
}
