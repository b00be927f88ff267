/** How a number of a workbook is written (ECMA-376, 18.8.30): as it is, as a date of some exactness, or filled up with zeros. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | {
      readonly kind: 'date';
      readonly year: boolean;
      readonly month: boolean;
      readonly day: boolean;
      readonly time: boolean;
    }
  | { readonly kind: 'zeros'; readonly digits: number };

const plain: NumberFormat = { kind: 'plain' };
const day: NumberFormat = { kind: 'date', year: true, month: true, day: true, time: false };
const monthYear: NumberFormat = { kind: 'date', year: true, month: true, day: false, time: false };
const time: NumberFormat = { kind: 'date', year: false, month: false, day: false, time: true };
const dayAndTime: NumberFormat = { kind: 'date', year: true, month: true, day: true, time: true };

/** The formats that every workbook has without saying so. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 17) return monthYear;
  if (id === 22) return dayAndTime;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return time;
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return day;
  return plain;
}

/** A format by its code, such as `dd/mm/yyyy` or `00000`. A month alone between hours and seconds is minutes. */
export function formatOfCode(code: string): NumberFormat {
  const [first = ''] = code.split(';');
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/^0{2,15}$/.test(bare)) return { kind: 'zeros', digits: bare.length };
  if (!/[ymdhs]/i.test(bare) || /general|[#0?](?!\w*[ymdhs])/i.test(bare.replace(/s\.0+/gi, 's'))) return plain;
  const withoutMinutes = bare.replace(/(?<=h[^a-z]*)m+|m+(?=[^a-z]*s)/gi, '');
  return {
    kind: 'date',
    year: /[ye]/i.test(bare),
    month: /m/i.test(withoutMinutes),
    day: /d/i.test(bare),
    time: /[hs]/i.test(bare),
  };
}

/**
 * A number as its cell shows it. Dates come out as ISO 8601, no more exact than the cell: one that shows a month and a year is a
 * month. `from1904` tells that days are counted from 1904, as workbooks of old Macintoshes do.
 */
export function numberInWords(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'zeros' && Number.isInteger(number) && number >= 0)
    return String(number).padStart(format.digits, '0');
  if (format.kind === 'date') return dateOf(number, format, from1904) ?? decimal(number);
  return decimal(number);
}

/** Fifteen digits, as spreadsheets have them: 0.1 + 0.2 is 0.3. */
function decimal(number: number): string {
  return String(Number(number.toPrecision(15)));
}

const daySeconds = 86_400;
// Days from 30 December 1899 to 1 January 1970, and from 1 January 1904.
const epoch1900 = 25_569;
const epoch1904 = 24_107;

function dateOf(
  serial: number,
  { year, month, day: hasDay, time: hasTime }: Extract<NumberFormat, { kind: 'date' }>,
  from1904: boolean,
): string | undefined {
  // The last day is 31 December 9999; 60 is 29 February 1900, which there never was.
  if (serial < 0 || serial >= 2_958_466 || (!from1904 && Math.floor(serial) === 60)) return undefined;
  const days = serial - (from1904 ? epoch1904 : epoch1900) + (!from1904 && serial < 60 ? 1 : 0);
  const iso = new Date(Math.round(days * daySeconds) * 1000).toISOString();
  const clock = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19);
  if (!year && !month && !hasDay) return clock;
  if (year && !month && !hasDay) return iso.slice(0, 4);
  if (year && !hasDay) return iso.slice(0, 7);
  const atNight = clock === '00:00';
  return hasTime && !atNight ? `${iso.slice(0, 10)} ${clock}` : iso.slice(0, 10);
}
