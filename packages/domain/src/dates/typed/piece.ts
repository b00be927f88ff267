import { readEastAsianDate } from './east-asian-date.ts';
import { readLongYears, readMaskedYear, readPartOfYear } from './long-years.ts';
import { readEarlyOrLate } from './early-or-late.ts';
import { pieceOf, type Convention, type Moment, type Piece } from './moment.ts';
import { readNamedDate } from './named-date.ts';
import { readNumericDate } from './numeric-date.ts';

const prefix = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}])[.:]* *(?=[^ ])`, 'u');
const suffix = (words: string) => new RegExp(`(?<=.)[ ,]*\\(?(?<![\\p{L}])(?:${words})\\)?$`, 'u');

const aboutBefore = prefix(
  'about|around|circa|cca|ca|c|approx|approximately|roughly|um|gegen|etwa|ungefahr|vers|environ|env|verso|hacia|omstreeks|rond|' +
    'około|ok|около|ок|примерно|приблизительно|близько|약|約|大约|大約',
);
const aboutSign = /^(?:~|≈|c(?=\d)|ca(?=\d)) ?/;
const aboutAfter = suffix(
  'approx\\.?|approximately|approximate|circa|ca\\.?|c\\.|ungefahr|경|쯤|頃|ころ|ごろ|前後|年頃',
);
export const doubtBefore = prefix(
  'uncertain|maybe|perhaps|possibly|probably|prob|wohl|vermutlich|vielleicht|peut-etre|probablement|quiza|forse|вероятно|возможно|предположительно',
);
const doubtAfter = suffix('uncertain|probably|perhaps');
/** What may stand before a date and says nothing on it. */
const opening = prefix(
  "active|flourished|fl|dated|date|datiert|some time in|sometime in|a year in|year in|the year|year|the month of|anno|im jahre?|l'annee|l'an|от",
);
const someDayIn = /^(?:(?:a|some) )?(?<unit>day|month) in (?:the )?(?<rest>.+)$/;

/** Whether *about* stands first, and so before all that follows. */
export function startsAbout(text: string): boolean {
  return aboutSign.test(text) || aboutBefore.test(text);
}

/** One date of a phrase, with its marks; undefined where the words are no date or say more than one. */
export function readPiece(text: string, convention: Convention): Piece | undefined {
  const masked = readMaskedYear(text);
  if (masked) return pieceOf(masked);
  const sign = aboutSign.exec(text) ?? aboutBefore.exec(text);
  if (sign) return marked(text.slice(sign[0].length), convention, { approximate: true });
  const doubt = doubtBefore.exec(text) ?? opening.exec(text);
  if (doubt) {
    return marked(text.slice(doubt[0].length), convention, opening.test(text) ? {} : { uncertain: true });
  }
  for (const [pattern, mark] of after) {
    if (pattern.test(text)) return marked(text.replace(pattern, ''), convention, mark);
  }
  const { unit, rest = '' } = someDayIn.exec(text)?.groups ?? {};
  if (unit !== undefined) return readSomeDay(unit, rest, convention);
  const early = readEarlyOrLate(text, (whole) => readMoment(whole, convention));
  if (early) return early;
  const moment = readMoment(text, convention);
  return moment && pieceOf(moment);
}

type Mark = { readonly uncertain?: true; readonly approximate?: true };

const after: readonly (readonly [RegExp, Mark])[] = [
  [/ ?~$/, { approximate: true }],
  [aboutAfter, { approximate: true }],
  [/ ?\?$/, { uncertain: true }],
  [doubtAfter, { uncertain: true }],
];

function marked(text: string, convention: Convention, mark: Mark): Piece | undefined {
  const piece = readPiece(text.trim(), convention);
  if (!piece) return undefined;
  const start = { ...piece.start, ...mark };
  return piece.start === piece.end ? pieceOf(start) : { start, end: { ...piece.end, ...mark } };
}

function readMoment(text: string, convention: Convention): Moment | undefined {
  return (
    readMaskedYear(text) ??
    readNumericDate(text, convention) ??
    readLongYears(text, convention) ??
    readPartOfYear(text) ??
    readEastAsianDate(text) ??
    readNamedDate(text, convention)
  );
}

/** `day in January 1872`, `month in 1872`: whatever is not known is said. */
function readSomeDay(unit: string, text: string, convention: Convention): Piece | undefined {
  const moment = readMoment(text, convention);
  if (!moment || moment.day !== undefined || !moment.year) return undefined;
  if (moment.grouping !== undefined || moment.year.digits.includes('X')) return pieceOf(moment);
  if (unit === 'month') return moment.month === undefined ? pieceOf({ ...moment, month: 'XX' }) : undefined;
  return pieceOf({ ...moment, month: moment.month ?? 'XX', day: 'XX' });
}
