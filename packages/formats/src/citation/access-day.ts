import type { AccessForm, CitationLine, CitationPart } from '@fonds/domain/views/citation';
import type { CslDate } from './csl.ts';

/** A day on which nobody reads anything: printed once, it shows where a style says when something was read. */
export const accessDay: CslDate = { 'date-parts': [[2222, 2, 22]] };

const forms: readonly { readonly form: AccessForm; readonly printed: RegExp }[] = [
  { form: 'month-first', printed: /February 22, 2222/ },
  { form: 'day-short', printed: /22 Feb\. 2222/ },
  { form: 'day-first', printed: /22 February 2222/ },
];

interface Letter {
  readonly letter: string;
  readonly italic: boolean;
}

/**
 * A citation with an empty place for the day of reading: where the one printed with that day says more than the one
 * without. When the two differ otherwise, or alike, the one without stands.
 */
export function withAccess(plain: CitationLine, dated: CitationLine): CitationLine {
  const [short, long] = [lettersOf(plain), lettersOf(dated)];
  let start = 0;
  while (start < short.length && isSame(short[start], long[start])) start += 1;
  let end = 0;
  while (end < short.length - start && isSame(short.at(-1 - end), long.at(-1 - end))) end += 1;
  const added = long.slice(start, long.length - end);
  if (start + end !== short.length || added.length === 0) return plain;
  const words = added.map(({ letter }) => letter).join('');
  for (const { form, printed } of forms) {
    const found = printed.exec(words);
    if (!found) continue;
    const after = words.slice(found.index + found[0].length);
    const day: CitationPart[] = [
      { text: words.slice(0, found.index), withDay: true },
      { text: '', day: form, withDay: true },
      { text: after, withDay: true },
    ];
    return [
      ...partsOf(long.slice(0, start)),
      ...day.filter(({ text, day: place }) => text !== '' || place !== undefined),
      ...partsOf(long.slice(long.length - end)),
    ];
  }
  return plain;
}

function lettersOf(line: CitationLine): Letter[] {
  return line.flatMap(({ text, italic }) => [...text].map((letter) => ({ letter, italic: italic === true })));
}

function isSame(one: Letter | undefined, other: Letter | undefined): boolean {
  return one?.letter === other?.letter && one?.italic === other?.italic;
}

function partsOf(letters: readonly Letter[]): CitationPart[] {
  const parts: { text: string; italic: boolean }[] = [];
  for (const { letter, italic } of letters) {
    const last = parts.at(-1);
    if (last?.italic === italic) last.text += letter;
    else parts.push({ text: letter, italic });
  }
  return parts.map(({ text, italic }) => (italic ? { text, italic } : { text }));
}
