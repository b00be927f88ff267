import type { DayBounds } from '@fonds/domain/dates/days';
import type { Stretch, TimeUnit } from '@fonds/domain/dates/stretches';
import { words } from '@fonds/ui/words';

interface SpanHandlesProps {
  readonly window: Stretch;
  readonly unit: TimeUnit;
  readonly chosen: DayBounds;
  readonly height: number;
}

/** The two ends of a span, which the page's script lets one move; not there without it. */
export function SpanHandles({ window, unit, chosen, height }: SpanHandlesProps) {
  const ends = [
    { end: 'from', label: words.timeline.start, day: Math.max(chosen.earliest ?? window.from, window.from) },
    { end: 'to', label: words.timeline.end, day: Math.min(chosen.latest ?? window.to, window.to) },
  ];
  return ends.map(({ end, label, day }) => (
    <svg
      key={end}
      className="handle"
      overflow="visible"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={window.from}
      aria-valuemax={window.to}
      aria-valuenow={day}
      data-handle={end}
      data-unit={unit}
    >
      <rect x="-1" width="2" height={height + 4} />
      <rect x="-5" width="10" y={height / 2 - 12} height="24" rx="2" />
    </svg>
  ));
}
