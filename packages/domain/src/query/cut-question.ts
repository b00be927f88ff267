import { foldForSearch } from '../text/tokens.ts';
import { farthest, usualDistance } from './limits.ts';
import { operator } from './plain-word.ts';
import { fieldNames, isBar, isBlankAt, isClose, isEndAt, isOpen, isQuoteAt, isStar, type Sign } from './signs.ts';

const field = new RegExp(`^(?<name>${fieldNames.join('|')})[:：]`, 'i');

/** Cuts a question into its signs, in one pass; `isUnclosed` where a quotation mark has no other, and was passed over. */
export function cutQuestion(typed: string): { signs: Sign[]; isUnclosed: boolean } {
  const signs: Sign[] = [];
  let isUnclosed = false;
  let isBound = false;
  for (let at = 0; at < typed.length;) {
    const sign = typed[at];
    const wasBound = isBound;
    isBound = false;
    if (isQuoteAt(typed, at)) {
      const phrase: CutPhrase | undefined = isUnclosed ? undefined : cutPhrase(typed, at);
      isUnclosed ||= !phrase;
      if (phrase) signs.push(phrase.sign);
      at = phrase?.end ?? at + 1;
    } else if (isOpen(sign) || isClose(sign)) {
      signs.push({ kind: isOpen(sign) ? 'open' : 'close' });
      at += 1;
    } else if (isBar(sign)) {
      signs.push({ kind: 'or', text: '|' });
      at += 1;
    } else if (isBlankAt(typed, at)) {
      at += 1;
    } else if (!wasBound && isMinusAt(typed, at)) {
      signs.push({ kind: 'not', text: '-' });
      isBound = true;
      at += 1;
    } else {
      const end = findEnd(typed, at);
      const { signs: found, end: read } = cutWord(typed, at, end, wasBound);
      signs.push(...found);
      at = read;
    }
  }
  return { signs, isUnclosed };
}

interface CutPhrase {
  readonly sign: Sign;
  readonly end: number;
}

/** The phrase of the quotation mark there, with its asterisks; undefined where it isn't closed. */
function cutPhrase(typed: string, start: number): CutPhrase | undefined {
  const close = findQuote(typed, start + 1);
  if (close === -1) return undefined;
  const text = typed
    .slice(start + 1, close)
    .replace(/\s+/gu, ' ')
    .trim();
  let end = close + 1;
  while (isStar(typed[end])) end += 1;
  return { sign: { kind: 'phrase', text, prefix: end > close + 1 }, end };
}

/** A minus at the beginning of a word: behind a blank, a parenthesis or a bar, and before what it takes away. */
function isMinusAt(typed: string, at: number): boolean {
  if (typed[at] !== '-') return false;
  const before = typed[at - 1];
  const after = typed[at + 1];
  const begins = isBlankAt(typed, at - 1) || isOpen(before) || isClose(before) || isBar(before);
  return begins && after !== '-' && !isBlankAt(typed, at + 1) && !isClose(after) && !isBar(after);
}

function cutWord(typed: string, start: number, end: number, isBound: boolean): { signs: Sign[]; end: number } {
  const word = (from: number, bound: boolean): Sign => ({
    kind: 'word',
    text: typed.slice(from, end),
    start: from,
    end,
    bound,
  });
  const text = typed.slice(start, end);
  const found = isBound ? undefined : operatorOf(text);
  if (found) return { signs: [found], end };
  // Punctuation before a field's name doesn't hide it.
  const from = start + (foldForSearch(text).tokens[0]?.start ?? 0);
  const typedName = field.exec(typed.slice(from, end))?.groups?.['name'];
  const name = fieldNames.find((known) => known === typedName?.toLowerCase());
  if (!name) return { signs: [word(start, isBound)], end };
  const value = from + name.length + 1;
  const fieldSign: Sign = { kind: 'field', field: name };
  return { signs: value < end ? [fieldSign, word(value, true)] : [fieldSign], end };
}

function operatorOf(text: string): Sign | undefined {
  if (!operator.test(text)) return undefined;
  if (text === 'AND') return { kind: 'and', text };
  if (text === 'OR') return { kind: 'or', text };
  if (text === 'NOT') return { kind: 'not', text };
  const distance = text.includes('/') ? Number(text.slice(text.indexOf('/') + 1)) : usualDistance;
  return { kind: 'near', text, distance: Math.min(distance, farthest) };
}

function findQuote(typed: string, from: number): number {
  for (let at = from; at < typed.length; at += 1) if (isQuoteAt(typed, at)) return at;
  return -1;
}

function findEnd(typed: string, from: number): number {
  let end = from + 1;
  while (end < typed.length && !isEndAt(typed, end)) end += 1;
  return end;
}
