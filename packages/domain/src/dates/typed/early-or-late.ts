import { daysInMonth } from '../days.ts';
import { pieceOf, type Moment, type Piece, type TypedYear } from './moment.ts';

type Third = 'early' | 'middle' | 'late';

// prettier-ignore
const words: readonly (readonly [Third, RegExp])[] = [
  ['early', /^(?:(?:at |in )?(?:the )?(?:early|beginning of|start of)|anfang|debut(?: de)?|(?:a )?principios de|inizio(?: del?)?|begin|(?:в )?начал[ое]|na poczatku|poczatek) /],
  ['middle', /^(?:(?:in )?(?:the )?(?:mid|middle of)|mitte|mi(?=-)|(?:a )?mediados de|meta|midden|(?:в )?середин[ае])[ -]/],
  ['late', /^(?:(?:at |in )?(?:the )?(?:late|end of)|ende|fin(?: de)?|(?:a )?finales de|fine|eind|(?:в )?кон(?:ец|це)|koniec|pod koniec) /],
];

// EDTF's three parts of a year of four months each (ISO 8601-2 §4.8).
const codes: Readonly<Record<Third, number>> = { early: 37, middle: 38, late: 39 };
const days: Readonly<Record<Third, readonly [number, number]>> = { early: [1, 10], middle: [11, 20], late: [21, 31] };
const years: Readonly<Record<Third, readonly [number, number]>> = { early: [0, 5], middle: [3, 7], late: [5, 9] };

/**
 * `late 1953`, `early 1950s`, `mid-July 1953`: a part of the time, and only about. Of a century the whole is meant, since people
 * divide it too differently. `read` reads what stands behind.
 */
export function readEarlyOrLate(text: string, read: (text: string) => Moment | undefined): Piece | undefined {
  for (const [third, pattern] of words) {
    const match = pattern.exec(text);
    const moment = match ? read(text.slice(match[0].length)) : undefined;
    if (moment) return partOf(moment, third);
  }
  return undefined;
}

function partOf(moment: Moment, third: Third): Piece | undefined {
  const { year, month, day, grouping, loose } = moment;
  if (day !== undefined || month === 'XX') return undefined;
  if (grouping !== undefined) return pieceOf({ ...moment, approximate: true });
  if (loose !== undefined) return pieceOf({ ...moment, noDay: true });
  if (!year) return undefined;
  if (year.digits.endsWith('XX')) return pieceOf(moment);
  if (year.digits.includes('X')) return yearsOf(moment, year, third);
  if (month === undefined) return pieceOf({ ...moment, grouping: codes[third], approximate: true });
  const [first, last] = days[third];
  const longest = daysInMonth(Number(year.digits), month);
  return {
    start: { ...moment, day: first, approximate: true },
    end: { ...moment, day: Math.min(last, longest), approximate: true },
  };
}

function yearsOf(moment: Moment, year: TypedYear, third: Third): Piece | undefined {
  if (year.era === 'bce') return undefined;
  const [first, last] = years[third];
  const at = (digit: number): Moment => ({
    ...moment,
    year: { ...year, digits: `${year.digits.slice(0, 3)}${digit}` },
    approximate: true,
  });
  return { start: at(first), end: at(last) };
}
