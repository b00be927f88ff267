import type { DocumentTextView } from '@fonds/domain/views/public';
import { expect, it } from 'vitest';
import { chooseTexts } from './text-choice.ts';

const text = (key: string, kind: DocumentTextView['kind'], source?: string): DocumentTextView => ({
  key,
  kind,
  language: kind === 'translation' ? 'en' : 'ru',
  completeness: 'full',
  method: 'by-hand',
  translator: null,
  html: '<p>made up</p>',
  ...(source === undefined ? {} : { source: { text: source } }),
});
const original = text('ru', 'transcript');
const first = text('en-1', 'translation');
const second = text('en-2', 'translation', 'ru');
const all = [first, original, second];
const keys = (texts: readonly DocumentTextView[]) => texts.map(({ key }) => key).join();

it.each([
  ['both of two', [original, first], undefined, 'ru,en-1', ''],
  ['one alone', [original], undefined, 'ru', ''],
  ['of more the original and the translation made from it', all, undefined, 'ru,en-2', 'en-1'],
  ['what is asked for, in that order', all, 'en-2,en-1', 'en-2,en-1', 'ru'],
  ['one where one is asked for', all, 'en-1', 'en-1', 'ru,en-2'],
  ['no text twice', all, 'ru,ru', 'ru', 'en-1,en-2'],
  ['no more than two', all, 'ru,en-1,en-2', 'ru,en-1', 'en-2'],
  ['the usual where there is none of those asked for', all, 'nothing', 'ru,en-2', 'en-1'],
])('shows %s', (_, texts, wanted, shown, others) => {
  const choice = chooseTexts(texts, wanted);
  expect([keys(choice.shown), keys(choice.others)]).toEqual([shown, others]);
});
