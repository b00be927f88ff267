import type { Convention, Moment, TypedYear } from './moment.ts';
import { seasonOfWords } from './season-words.ts';

const masked = /^(?<known>\d{3})[-xu?_]$|^(?<fewer>\d{2})(?:--|xx|uu|\?\?|__)$/;
const decadeWords =
  /^(?:(?:annees|anni|anos|the|los|gli|les) )*(?<decade>\d{3}0)(?:'?s|er|-?е|-?х|年代|년대)?(?: (?:jahre?n?|годы|годах|годов|гг\.?))?$/;
const century =
  /^(?:the |le |il |el |siglo |seculo |secolo )*(?<number>\d{1,2}|[ivxl]+)(?:st|nd|rd|th|er|eme|e|\.|-?и|-?го)? ?(?:century|centuries|cent\.?|c\.?|jahrhunderts?|jh\.?|jhdt?\.?|siecles?|secolo|seculo|siglo|eeuw|век[аеи]?|вв?\.?|세기|世紀|世纪)?(?: (?<era>b\.?c\.?(?:e\.?)?|ce|a\.?d\.?))?$/;
const centuryWord =
  /century|centuries|cent\b|\dc\b|jahrhundert|jhd?t?\.?$|siecle|secolo|seculo|siglo|eeuw|век|вв?\.?$|세기|世紀|世纪/;
const partOfYear = /^(?:the )?(?<part>[\p{L}\d ]+?)(?: of|,)? (?<year>\d{4}|\d{1,4}(?= b?ce$))(?: (?<era>b?ce))?$/u;
const longWinter = /^(?:the )?(?<season>\p{L}+)\.?(?: of)? (?<year>\d{4})[-/](?<next>\d{4}|\d{2})$/u;

/** A year whose last digits aren't known: `195-`, `19??`, `17uu`. */
export function readMaskedYear(text: string): Moment | undefined {
  const { known, fewer } = masked.exec(text)?.groups ?? {};
  if (known !== undefined) return { year: { digits: `${known}X` } };
  return fewer === undefined ? undefined : { year: { digits: `${fewer}XX` } };
}

/** Decades and centuries in words: `1950s`, `1950er Jahre`, `1950-е гг.`, `19th century`, `XXe siècle`, `20 век`. */
export function readLongYears(text: string, { decades }: Convention): Moment | undefined {
  const decade = decadeWords.exec(text)?.groups?.['decade'];
  if (decade !== undefined && !/^\d{4}$/.test(text)) {
    const hundred = decade.endsWith('00') && !decades;
    return { year: { digits: hundred ? `${decade.slice(0, 2)}XX` : `${decade.slice(0, 3)}X` } };
  }
  if (!centuryWord.test(text)) return undefined;
  const { number = '', era } = century.exec(text)?.groups ?? {};
  return centuryMoment(number, era?.startsWith('b') ? 'bce' : undefined);
}

/** The hundred years of the 19th century are 18XX, as nearly everybody counts them. */
export function centuryMoment(number: string, era?: TypedYear['era']): Moment | undefined {
  const value = /^\d+$/.test(number) ? Number(number) : romanNumber(number);
  if (value === undefined || value < 1 || value > 21) return undefined;
  return { year: { digits: `${String(value - 1).padStart(2, '0')}XX`, ...(era && { era }) } };
}

function romanNumber(text: string): number | undefined {
  if (!/^x{0,2}(?:ix|iv|v?i{0,3})$/.test(text) || text === '') return undefined;
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const values = [...text].map((letter) => worth[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** `first half of 1953`, `Q3 1953`, and a winter named by both of its years: `winter 1952/53`. */
export function readPartOfYear(text: string): Moment | undefined {
  const { season = '', year: first = '', next = '' } = longWinter.exec(text)?.groups ?? {};
  if (next !== '') {
    const follows = Number(first) + 1 === Number(next.length === 2 ? `${first.slice(0, 2)}${next}` : next);
    return follows && seasonOfWords(season) === 24 ? { year: { digits: first }, grouping: 24 } : undefined;
  }
  const { part = '', year, era } = partOfYear.exec(text)?.groups ?? {};
  const grouping = seasonOfWords(part);
  if (year === undefined || grouping === undefined) return undefined;
  return { year: { digits: year, ...(era !== undefined && { era: era === 'bce' ? 'bce' : 'ce' }) }, grouping };
}
