import { fromDayNumber, isoDay } from '@fonds/domain/dates/days';
import { dateInWords, spanInWords } from '@fonds/domain/dates/words';
import type { DateView } from '@fonds/domain/views/public';
import { words } from './words/words.ts';

/** A date in the margin of a list: a day as a large numeral over its month, anything less certain in words. */
export function DateMargin({ date }: { readonly date: DateView }) {
  const day = certainDay(date);
  return (
    <div className="font-sans text-xs leading-tight text-muted">
      {day === undefined ? (
        <p className="pt-1.5 text-xs leading-snug sm:text-[0.8125rem] text-ink first-letter:uppercase">{date.words}</p>
      ) : (
        <time dateTime={isoDay(day)} className="block">
          <span className="block font-serif text-[1.875rem] leading-none font-light tracking-[-0.02em] text-ink lining-nums tabular-nums sm:text-[2.5rem]">
            {fromDayNumber(day).day}{' '}
          </span>
          <span className="mt-2 block">{monthInWords(day)}</span>
        </time>
      )}
      {date.inferred ? <p className="mt-1.5">{words.dates.inferred}</p> : null}
    </div>
  );
}

/** *July 1953*, the month of a day. */
function monthInWords(day: number): string {
  return dateInWords(isoDay(day).slice(0, -'-27'.length));
}

/** The day number of a date that is one day and nothing vaguer. */
function certainDay({ earliest, latest, words }: DateView): number | undefined {
  if (earliest === null || earliest !== latest) return undefined;
  return spanInWords(earliest, latest) === words ? earliest : undefined;
}
