import type { TimelineView } from '@fonds/domain/views/timeline';
import { spanInWords } from '@fonds/domain/dates/words';
import { words } from '@fonds/ui/words';

interface TimelineTableProps {
  readonly view: TimelineView;
  readonly href: (from: number, to: number) => string;
}

/** The drawing as a plain table: every bar and band with its counts. */
export function TimelineTable({ view, href }: TimelineTableProps) {
  const { timeline } = words;
  const rows = [
    ...view.bars.map((bar) => ({ ...bar, label: spanInWords(bar.from, bar.to) })),
    ...view.bands.map((band) => ({ ...band, label: timeline.band(spanInWords(band.from, band.to)) })),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  if (rows.length === 0) return null;
  return (
    <details className="mt-5 font-sans text-sm">
      <summary className="inline-flex min-h-9 items-center text-link">{timeline.table}</summary>
      <div className="max-h-[30rem] overflow-auto" tabIndex={0} role="region" aria-label={timeline.table}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{timeline.stretch}</th>
              <th scope="col">{timeline.count}</th>
              <th scope="col">{timeline.doubtful}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.from} ${row.to}`}>
                <th scope="row">
                  <a href={href(row.from, row.to)}>{row.label}</a>
                </th>
                <td>{row.count}</td>
                <td>{row.qualified}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
