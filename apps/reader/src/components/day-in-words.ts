/** The day of a time in words, in UTC: *27 July 2026*. */
export function dayInWords(time: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moment = new Date(time);
  return Number.isNaN(moment.valueOf()) ? time : words.format(moment);
}
