import { fromDayNumber, twoDigits } from '@fonds/domain/dates/days';
import { spanInWords } from '@fonds/domain/dates/words';
import type { TimelineDay } from '@fonds/domain/views/timeline';
import { words } from '@fonds/ui/words';
import { ShortList } from '../components/short-list.tsx';

interface DayPanelProps {
  readonly day: TimelineDay;
  readonly href: (from: number, to: number) => string;
}

/** What surrounds a chosen day: the nearest days of which the archive has something, and the same day in other years. */
export function DayPanel({ day, href }: DayPanelProps) {
  const { timeline, days } = words;
  const { month, day: number } = fromDayNumber(day.day);
  return (
    <aside aria-label={timeline.day(spanInWords(day.day, day.day))} className="font-sans text-sm lg:pt-3">
      <nav aria-label={timeline.move} className="flex flex-col gap-1.5">
        {day.before === null ? null : (
          <a href={href(day.before, day.before)} rel="prev">
            {timeline.dayBefore(spanInWords(day.before, day.before))}
          </a>
        )}
        {day.after === null ? null : (
          <a href={href(day.after, day.after)} rel="next">
            {timeline.dayAfter(spanInWords(day.after, day.after))}
          </a>
        )}
      </nav>
      {day.otherYearsTotal > 0 ? (
        <section aria-labelledby="other-years" className="mt-6 border-t border-line pt-5">
          <h2 id="other-years" className="eyebrow mb-3.5">
            {timeline.otherYears}
          </h2>
          <ShortList entries={day.otherYears} />
          <p className="mt-4">
            <a href={`/on-this-day?day=${twoDigits(month)}-${twoDigits(number)}`}>{days.all}</a>
          </p>
        </section>
      ) : null}
    </aside>
  );
}
