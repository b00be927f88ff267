import type { ShelfMark } from '../shelf-mark.ts';
import { nameFields, termFields, type NameField, type TermField } from './query.ts';

/** Fields as they are typed, without the colon. */
export const fieldNames = [
  'title',
  'text',
  ...nameFields,
  ...termFields,
  'id',
  'date',
  'before',
  'after',
  'like',
] as const satisfies readonly (
  NameField | TermField | 'title' | 'text' | 'id' | 'date' | 'before' | 'after' | 'like'
)[];
export type FieldName = (typeof fieldNames)[number];

/** A bare word as it was typed, from one offset of the question to another. */
export interface TypedWord {
  readonly kind: 'word';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stands right after a field's colon or a minus, where nothing is an operator. */
  readonly bound: boolean;
}

export interface TypedPhrase {
  readonly kind: 'phrase';
  readonly text: string;
  readonly prefix: boolean;
}

export interface TypedMark {
  readonly kind: 'mark';
  readonly text: string;
  readonly mark: ShelfMark;
}

/** What a question is made of, before it is known what belongs together. */
export type Sign =
  | TypedWord
  | TypedPhrase
  | TypedMark
  | { readonly kind: 'field'; readonly field: FieldName }
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'and' | 'or' | 'not'; readonly text: string }
  | { readonly kind: 'near'; readonly text: string; readonly distance: number };

/** Quotation marks of every script; any of them begins a phrase, and any ends it. */
const quotes = new Set('"“”„‟«»＂「」『』');

/** Whether a quotation mark stands there, and not the sign that Hebrew has within shortened words (צה"ל). */
export function isQuoteAt(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if (!quotes.has(sign)) return false;
  return sign !== '"' || !(isHebrew(text[at - 1]) && isHebrew(text[at + 1]));
}

function isHebrew(sign = ''): boolean {
  return sign >= '\u05D0' && sign <= '\u05EA';
}

/** Whether a word ends there and another may begin: at a blank, a comma (but 1,000), a semicolon and their like in Chinese. */
export function isBlankAt(text: string, at: number): boolean {
  const sign = text[at] ?? ' ';
  if (sign === ',') return !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
  return /[\s;、，。；！？]/u.test(sign);
}

function isDigit(sign = ''): boolean {
  return sign >= '0' && sign <= '9';
}

export function isOpen(sign = ''): boolean {
  return sign === '(' || sign === '（';
}

export function isClose(sign = ''): boolean {
  return sign === ')' || sign === '）';
}

export function isBar(sign = ''): boolean {
  return sign === '|' || sign === '｜';
}

export function isStar(sign = ''): boolean {
  return sign === '*' || sign === '＊';
}

/** Whether a bare word ends there. */
export function isEndAt(text: string, at: number): boolean {
  const sign = text[at];
  return isBlankAt(text, at) || isQuoteAt(text, at) || isOpen(sign) || isClose(sign) || isBar(sign);
}
