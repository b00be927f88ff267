import { parseEdtf } from './edtf.ts';
import { readEnglishDate } from './english-date.ts';

const about = /^(?:about|around|circa|ca\.?|c\.)\s*(?<rest>.+)$/i;
const romanMonth = /^(?<day>\d{1,2})\.\s*(?<month>[ivx]+)\.\s*(?<year>\d{4})$/i;
const season = /^(?:(?:the|in) )*(?<season>spring|summer|autumn|fall|winter)(?: of)?,? (?<year>\d{4})$/i;

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
// ISO 8601-2, 4.8: seasons independent of a hemisphere.
const seasons: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

/**
 * The EDTF of a date as a curator types it: English words, a Roman month (`27.VII.1953`), a season, any of them after
 * *about* or *ca.*, or EDTF itself. Undefined for whatever is not certain, such as `3/7/53`.
 */
export function readTypedDate(text: string): string | undefined {
  const trimmed = text.trim();
  const rough = about.exec(trimmed)?.groups?.['rest'];
  if (rough !== undefined) {
    const edtf = readTypedDate(rough);
    return edtf === undefined || /[~?%/[{]/.test(edtf) ? undefined : `${edtf}~`;
  }
  const plain = readEnglishDate(trimmed) ?? readRoman(trimmed) ?? readSeason(trimmed);
  if (plain !== undefined) return plain;
  return parseEdtf(trimmed).ok ? trimmed : undefined;
}

function readRoman(text: string): string | undefined {
  const { day, month = '', year } = romanMonth.exec(text)?.groups ?? {};
  const number = romanMonths.indexOf(month.toLowerCase()) + 1;
  if (day === undefined || year === undefined || number === 0) return undefined;
  const edtf = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseEdtf(edtf).ok ? edtf : undefined;
}

function readSeason(text: string): string | undefined {
  const { season: name = '', year } = season.exec(text)?.groups ?? {};
  const number = seasons[name.toLowerCase()];
  return number === undefined || year === undefined ? undefined : `${year}-${number}`;
}
