import { parseEdtf } from '@fonds/domain/dates/edtf';
import { clip } from '@fonds/domain/dates/edtf-message';
import type { DateCalendar } from '@fonds/domain/dates/historical-date';
import { readTypedDate, type DateReading } from '@fonds/domain/dates/typed-date';
import { dateInWords } from '@fonds/domain/dates/words';

export type UnderstoodDate =
  | { readonly ok: true; readonly edtf: string; readonly words: string; readonly calendar?: DateCalendar }
  /** `readings` are what the text may mean, to choose from; `message` says what is wrong where there are none. */
  | { readonly ok: false; readonly message: string; readonly readings: readonly DateReading[] };

/** How a date is understood, typed as words, or as EDTF, which is taken as it is where it can be. */
export function understandDate(text: string, notation: 'words' | 'edtf'): UnderstoodDate {
  const trimmed = text.trim();
  const exact = parseEdtf(trimmed);
  if (notation === 'edtf' && exact.ok) return { ok: true, edtf: trimmed, words: dateInWords(trimmed) };
  const read = readTypedDate(text);
  if (read.kind === 'date') {
    const { edtf, calendar } = read;
    return { ok: true, edtf, words: dateInWords(edtf), ...(calendar && { calendar }) };
  }
  if (read.kind === 'ambiguous') return { ok: false, message: '', readings: read.readings };
  const isAnsweredInWords = notation === 'words' && words.test(trimmed);
  const message = isAnsweredInWords ? `“${clip(trimmed)}” isn’t understood as a date.` : exact.ok ? '' : exact.message;
  return { ok: false, message, readings: [] };
}

/** Letters as EDTF has none: two beside each other, or one of another script. How EDTF is written helps nobody who writes them. */
const words = /\p{L}{2}|[^\P{L}A-Za-z]/u;
