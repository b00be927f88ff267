import { dateInWords } from '@fonds/domain/dates/words';

/** The day of a time in words, in UTC: *27 July 2026*. */
export function dayInWords(time: string): string {
  const moment = new Date(time);
  return Number.isNaN(moment.valueOf()) ? time : dateInWords(moment.toISOString().slice(0, 'YYYY-MM-DD'.length));
}
