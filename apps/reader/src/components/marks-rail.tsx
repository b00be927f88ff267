import type { ListMark } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';

interface MarksRailProps {
  readonly marks: readonly ListMark[];
  readonly page: number;
  readonly href: (page: number) => string;
}

interface Year {
  /** Stands over the marks; empty for none. */
  readonly label: string;
  /** Left out of the marks' own labels. */
  readonly year: string;
  readonly marks: readonly ListMark[];
}

/** The months and years of a chronological list, with counts, each a way to its place. */
export function MarksRail({ marks, page, href }: MarksRailProps) {
  if (marks.length < 2) return <div className="hidden lg:block" />;
  const target = (mark: ListMark) => `${mark.page === page ? '' : href(mark.page)}#${mark.key}`;
  return (
    <nav
      aria-label={words.dates.marks}
      className="sticky top-4 hidden max-h-[calc(100vh-2rem)] self-start overflow-y-auto font-sans text-sm leading-[2.1] lg:block print:hidden"
    >
      {byYear(marks).map((year, index) => (
        <div key={`${year.label}-${index}`} className="mb-2">
          {year.label === '' ? null : <p className="font-semibold text-ink">{year.label}</p>}
          <ul>
            {year.marks.map((mark) => (
              <li key={mark.key}>
                <a href={target(mark)} className="flex justify-between gap-3 text-muted">
                  <span>{labelUnder(mark, year)}</span>
                  <span className="tabular-nums">{mark.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Marks of several years stand under their years; a single year needs no head, nor does a year that is itself a mark. */
function byYear(marks: readonly ListMark[]): readonly Year[] {
  const years: { label: string; year: string; marks: ListMark[] }[] = [];
  for (const mark of marks) {
    const year = yearOf(mark);
    const last = years.at(-1);
    if (last && year !== '' && last.year === year) last.marks.push(mark);
    else years.push({ label: year, year, marks: [mark] });
  }
  const headed = years.filter(({ year }) => year !== '').length > 1;
  return years.map((each) => (headed && !isWholeYear(each) ? each : { ...each, label: '' }));
}

function isWholeYear({ year, marks }: Year): boolean {
  return marks.length === 1 && marks[0]?.label === year;
}

/** The year of a mark in words, from its label: *1953* of *July 1953* and of *1953*; empty for *Undated*. */
function yearOf(mark: ListMark): string {
  if (/^-?\d+-\d\d$/.test(mark.key)) return mark.label.split(' ').slice(1).join(' ');
  return mark.key === 'undated' ? '' : mark.label;
}

/** A mark's label under the head of its year. */
function labelUnder(mark: ListMark, { label, year }: Year): string {
  if (mark.label === year) return label === '' ? mark.label : words.dates.noMonth;
  return year === '' ? mark.label : mark.label.replace(` ${year}`, '');
}
