import { parseEdtf } from './edtf.ts';
import type { DateCalendar } from './historical-date.ts';
import { calendarNamed } from './typed/east-asian-date.ts';
import type { Convention } from './typed/moment.ts';
import { readPhrase } from './typed/phrase.ts';
import { plainText } from './typed/plain-text.ts';
import { dateInWords } from './words.ts';

export type DateReading = { readonly edtf: string; readonly words: string };

export type TypedDate =
  /** `calendar` is that of the words, where they name one that a record can keep. */
  | { readonly kind: 'date'; readonly edtf: string; readonly calendar?: DateCalendar }
  /** What it may mean: several readings, or one that guesses (the century of a year of two digits). */
  | { readonly kind: 'ambiguous'; readonly readings: readonly DateReading[] }
  /** Not a date for certain: the words are kept, and no date is made of them. */
  | { readonly kind: 'none' };

// Longer than any date that people write; keeps a pasted page from being searched for one.
const longest = 200;
// Every date has figures, Chinese or Roman ones among them.
const figures = /[\d〇一二三四五六七八九十元]|(?<!\p{L})[ivx]/u;

/**
 * The date that somebody wrote, in any of the archive's languages: `27 July 1953`, `27.VII.1953`, `1953年7月27日`, `ca. 1953`,
 * `late 1953`, `24–26 July 1953`, `before 1953`, or EDTF itself. Whatever isn't certain is no date: a wrong one is worse than none.
 * Never throws; every EDTF that it gives can be read again.
 */
export function readTypedDate(text: string): TypedDate {
  const trimmed = text.trim();
  const exact = readExact(trimmed);
  if (exact) return exact;
  const plain = trimmed.length > longest ? undefined : plainText(trimmed);
  if (plain === undefined || !figures.test(plain)) return { kind: 'none' };
  const certain = readIn(plain, [undefined]);
  const [only] = certain;
  if (only !== undefined && certain.length === 1) {
    const calendar = calendarNamed(trimmed);
    return { kind: 'date', edtf: only, ...(calendar && { calendar }) };
  }
  const readings = certain.length > 0 ? certain : readIn(plain, centuriesOf(plain));
  return readings.length === 0 ? { kind: 'none' } : ambiguous(readings);
}

/** EDTF as it is, but for what people write in the same way: `1910-30` is twenty years, `1910-21` may be, `-1953` has an open start. */
function readExact(text: string): TypedDate | undefined {
  // A set of one is an editor's bracket: [1776].
  if (/^\[[^,.]*\]$/.test(text) || !parseEdtf(text).ok) return undefined;
  const [, year = '', last = ''] = /^(\d{4})-([2-4]\d)$/.exec(text) ?? [];
  if (last > year.slice(2)) {
    const span = `${year}/${year.slice(0, 2)}${last}`;
    // Seasons of no hemisphere are in use; the codes after them hardly are.
    return Number(last) <= 24 ? ambiguous([text, span]) : { kind: 'date', edtf: span };
  }
  if (/^-\d{4}$/.test(text)) return ambiguous([`../${text.slice(1)}`, text]);
  return { kind: 'date', edtf: text };
}

/** Every date that the words can mean, without repetition. */
function readIn(plain: string, centuries: readonly (string | undefined)[]): string[] {
  const found = new Set<string>();
  for (const convention of conventions(plain, centuries)) {
    const edtf = readPhrase(plain, convention);
    if (edtf !== undefined) found.add(edtf);
  }
  return [...found];
}

function conventions(plain: string, centuries: readonly (string | undefined)[]): Convention[] {
  const either = (matters: RegExp) => (matters.test(plain) ? [false, true] : [false]);
  return centuries.flatMap((century) =>
    either(/\d[-/ ]+\d{1,2}[-/ ]+\d/).flatMap((monthFirst) =>
      either(/00(?!\d)/).flatMap((decades) =>
        either(/\d{4}[-/]\d{1,2}(?!\d)/).map((shortYears) => ({ monthFirst, decades, shortYears, century })),
      ),
    ),
  );
}

/** Centuries that a year of two digits may belong to, where there is one; from 2050 on they are still to come. */
function centuriesOf(plain: string): string[] {
  const year = /(?<!\d)(\d\d)(?!.*\d)/.exec(plain)?.[1];
  if (year === undefined) return [];
  return Number(year) < 50 ? ['19', '20'] : ['19'];
}

function ambiguous(edtfs: readonly string[]): TypedDate {
  return { kind: 'ambiguous', readings: edtfs.map((edtf) => ({ edtf, words: dateInWords(edtf) })) };
}
