import {
  besideSpan,
  dayInAddress,
  narrowerSpan,
  widerSpan,
  type Stretch,
  type TimeUnit,
} from '@fonds/domain/dates/stretches';
import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { TimelineView } from '@fonds/domain/views/timeline';
import { words } from '@fonds/ui/words';
import { Fragment } from 'react';

interface TimelineWaysProps {
  readonly view: TimelineView;
  readonly address: InstrumentAddress;
}

/** Plain links to the time before and after, to more and to less of it, and to the units by which it may be drawn. */
export function TimelineWays({ view, address }: TimelineWaysProps) {
  const { timeline } = words;
  if (!view.window) return null;
  const to = (span: Stretch) =>
    instrumentHref('/timeline', address, {
      from: dayInAddress(span.from),
      to: dayInAddress(span.to),
      unit: undefined,
    });
  const ways = waysFrom(view, to);
  return (
    <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 font-sans text-sm print:hidden">
      <nav aria-label={timeline.move} className="flex flex-wrap gap-x-5 gap-y-1">
        {ways.map(({ label, href }) => (
          <a key={label} href={href}>
            {label}
          </a>
        ))}
      </nav>
      {view.units.length > 1 ? (
        <nav aria-label={timeline.unit} className="flex flex-wrap gap-x-4 gap-y-1">
          <span className="text-muted">{timeline.unit}</span>
          {view.units.map((unit: TimeUnit) => (
            <Fragment key={unit}>
              <a
                href={instrumentHref('/timeline', address, { unit })}
                {...(unit === view.unit ? { 'aria-current': 'true' as const } : {})}
                className={unit === view.unit ? 'border-b-2 border-oxide text-ink' : ''}
              >
                {timeline.units[unit]}
              </a>
            </Fragment>
          ))}
        </nav>
      ) : null}
    </div>
  );
}

function waysFrom({ scope, overview, window }: TimelineView, to: (span: Stretch) => string) {
  const { timeline } = words;
  if (!window) return [];
  const extent = [...overview.bins, ...overview.bands];
  const first = extent.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = extent.reduce((most, stretch) => Math.max(most, stretch.to), -Infinity);
  const asked = scope.earliest !== null || scope.latest !== null;
  const span = asked
    ? { from: scope.earliest ?? window.from, to: scope.latest ?? window.to }
    : { from: window.from, to: window.to };
  const wider = widerSpan(span);
  const ways: { label: string; href: string }[] = [];
  if (asked && span.from > first) ways.push({ label: timeline.earlier, href: to(besideSpan(span, -1)) });
  if (asked && span.to < last) ways.push({ label: timeline.later, href: to(besideSpan(span, 1)) });
  if (span.to > span.from) ways.push({ label: timeline.zoomIn, href: to(narrowerSpan(span)) });
  if (asked && (wider.from > first || wider.to < last)) ways.push({ label: timeline.zoomOut, href: to(wider) });
  return ways;
}
