import { fromDayNumber, twoDigits } from '@fonds/domain/dates/days';
import { dateInWords } from '@fonds/domain/dates/words';
import type { DateView, ListMark } from '@fonds/domain/views/public';
import { words } from '@fonds/ui/words';

/** Documents that stand under one mark of a chronological list. */
export interface Group<Entry> {
  readonly key: string;
  readonly label: string;
  /** How many stand under the mark in the whole list; unknown for a mark that the list doesn't name. */
  readonly count: number | null;
  readonly entries: readonly Entry[];
}

/** Cuts a chronological list into runs under its months, its years where a date is no nearer, and *Undated*. */
export function groupByMark<Entry extends { readonly date: DateView }>(
  entries: readonly Entry[],
  marks: readonly ListMark[],
): readonly Group<Entry>[] {
  const groups: { key: string; label: string; count: number | null; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const key = markKey(entry.date);
    const last = groups.at(-1);
    if (last?.key === key) {
      last.entries.push(entry);
      continue;
    }
    const mark = marks.find((candidate) => candidate.key === key);
    const seen = groups.some((group) => group.key === key);
    groups.push({
      key,
      label: mark?.label ?? markLabel(key),
      count: seen ? null : (mark?.count ?? null),
      entries: [entry],
    });
  }
  return groups;
}

/** `1953-07`, `1953` or `undated`: the mark under which a date stands. */
export function markKey({ earliest, latest }: DateView): string {
  const first = earliest ?? latest;
  if (first === null) return 'undated';
  const start = fromDayNumber(first);
  const end = fromDayNumber(latest ?? first);
  const year = yearKey(start.year);
  const withinMonth = earliest !== null && latest !== null && start.year === end.year && start.month === end.month;
  return withinMonth ? `${year}-${twoDigits(start.month)}` : year;
}

function yearKey(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function markLabel(key: string): string {
  return key === 'undated' ? words.dates.undated : dateInWords(key);
}
