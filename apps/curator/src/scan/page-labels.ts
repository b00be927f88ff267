import type { ScanPage } from '@fonds/domain/document-contents';

const figures = /^(?<before>.*?)(?<number>\d{1,9})(?<after>\D*)$/su;
const roman = /^(?=.)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * The label of the page that follows another in its original: `193` and `194`, `12r` and `12v` and `13r`, `л. 12об.` and
 * `л. 13`, `iv` and `v`. Undefined where nothing in it can be counted on.
 */
export function nextLabel(label: string): string | undefined {
  const found = figures.exec(label)?.groups;
  if (found) {
    const { before = '', number = '', after = '' } = found;
    const side = sides.find(([recto]) => after.trim().toLowerCase() === recto);
    if (side) return `${before}${number}${after.replace(after.trim(), side[1])}`;
    const isVerso = verso.test(after.trim());
    const opened = isVerso ? after.replace(after.trim(), rectoOf(after.trim())) : after;
    return `${before}${String(Number(number) + 1).padStart(number.length, '0')}${opened.trimEnd()}`;
  }
  return roman.test(label) ? inRoman(fromRoman(label) + 1) : undefined;
}

/** Sides of a leaf that archives write out: the front, and what then stands on its back. */
const sides = [
  ['r', 'v'],
  ['r.', 'v.'],
  ['recto', 'verso'],
] as const;
const verso = /^(?:v\.?|verso|об\.?|ob\.?)$/iu;

/** The front that goes with a back: of Russian and Polish leaves it isn't written. */
function rectoOf(back: string): string {
  return sides.find(([, own]) => own === back.toLowerCase())?.[0] ?? '';
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function inRoman(number: number): string {
  const [value, sign] = numerals.find(([least]) => least <= number) ?? [number, ''];
  return number === 0 ? '' : sign + inRoman(number - value);
}

function fromRoman(text: string): number {
  const found = numerals.find(([, sign]) => text.startsWith(sign));
  return found === undefined ? 0 : found[0] + fromRoman(text.slice(found[1].length));
}

/** Labels for so many pages, counted on from the first; as many as can be counted. */
export function labelsFrom(first: string, pages: number): readonly string[] {
  const labels: string[] = [];
  for (let label: string | undefined = first; label !== undefined && labels.length < pages; label = nextLabel(label)) {
    labels.push(label);
  }
  return labels;
}

interface Counted {
  /** By the numbers of their pages; a page that isn’t reached has none here. */
  readonly labels: ReadonlyMap<number, string>;
  /** Why there are none, or fewer than pages. */
  readonly problem?: string;
}

/** Labels for a document’s own pages, counted on from what was typed for the first. */
export function countOn(typed: string, own: readonly ScanPage[]): Counted {
  const first = typed.trim();
  if (first === '') return { labels: new Map(), problem: 'Write the label of the first page. No label was changed.' };
  const counted = labelsFrom(first, own.length);
  if (counted.length === 1 && own.length > 1) {
    const problem = `“${first}” can’t be counted on: end it with a number, a leaf (12r) or write a Roman numeral (iv). No label was changed.`;
    return { labels: new Map(), problem };
  }
  const labels = new Map(counted.flatMap((label, at) => own.slice(at, at + 1).map(({ number }) => [number, label])));
  if (counted.length === own.length) return { labels };
  return { labels, problem: `Past “${counted.at(-1) ?? ''}” it can’t be counted on. The labels behind it stay.` };
}
