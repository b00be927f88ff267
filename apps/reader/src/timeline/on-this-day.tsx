import { twoDigits } from '@fonds/domain/dates/days';
import type { OnThisDayView } from '@fonds/domain/views/timeline';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { documentHref } from '../components/search-links.ts';
import { dayBeside, dayOfYear } from './day-of-year.ts';

const hrefOf = (day: string, page = 1) => `/on-this-day?day=${day}${page > 1 ? `&page=${page}` : ''}`;

/** The documents of one day of the year, with the days around it. */
export function OnThisDay({ view }: { readonly view: OnThisDayView }) {
  const { days } = words;
  const { monthDay, list, month } = view;
  const before = dayBeside(monthDay, -1);
  const after = dayBeside(monthDay, 1);
  return (
    <>
      <nav aria-label={days.month} className="mt-6 font-sans text-sm print:hidden">
        <ul className="flex flex-wrap gap-x-1 gap-y-1">
          {month.map((count, index) => {
            const day = `${monthDay.slice(0, 2)}-${twoDigits(index + 1)}`;
            return (
              <li key={day}>
                <a
                  href={hrefOf(day)}
                  aria-label={`${dayOfYear(day)}: ${documentsInWords(count)}`}
                  {...(day === monthDay ? { 'aria-current': 'page' as const } : {})}
                  className={`inline-flex min-h-9 min-w-9 items-center justify-center border-b-2 tabular-nums ${day === monthDay ? 'border-oxide font-semibold text-ink' : 'border-transparent'} ${count === 0 ? 'text-muted' : ''}`}
                >
                  {index + 1}
                </a>
              </li>
            );
          })}
        </ul>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
          <a href={hrefOf(before)} rel="prev">
            {days.previous}: {dayOfYear(before)}
          </a>
          <a href={hrefOf(after)} rel="next">
            {days.next}: {dayOfYear(after)}
          </a>
        </p>
      </nav>
      <div className="mt-6 max-w-reading border-t border-line">
        {list.total === 0 ? <p className="lede mt-6">{days.none(dayOfYear(monthDay))}</p> : null}
        {list.entries.map((entry) => (
          <DocumentListEntry key={entry.id} entry={entry} href={documentHref(entry.slug)} level={2} />
        ))}
        <Pager {...list} href={(page) => hrefOf(monthDay, page)} />
      </div>
    </>
  );
}
