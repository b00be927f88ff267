import { isoDay } from '@fonds/domain/dates/days';
import { spanInWords } from '@fonds/domain/dates/words';
import type { InstrumentScope } from '@fonds/domain/views/instrument';
import type { TimelineStretch, TimelineView } from '@fonds/domain/views/timeline';
import { ticksOf } from '@fonds/ui/density-scale';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { documentHref } from '../components/search-links.ts';
import { shortName } from '../instruments/place-labels.ts';
import { placeBars, placeIn } from './axis.ts';
import { laneCount, packLanes } from './lanes.ts';
import { SpanHandles } from './span-handles.tsx';

interface TimelineDrawingProps {
  readonly view: TimelineView;
  /** The address that shows one stretch alone. */
  readonly href: (from: number, to: number) => string;
  /** The address to which the page's script appends `from` and `to`. */
  readonly brush: string;
}

const plot = 132;
const axis = 30;
/** More lanes than these bear no names, and more than those are drawn as bands. */
const namedLanes = 12;
const mostLanes = 40;

/** Bars of the documents that are known by the unit, and under them those whose dates are wider, over all the time they may mean. */
export function TimelineDrawing({ view, href, brush }: TimelineDrawingProps) {
  const { window, scope, unit } = view;
  if (!window) return null;
  const days = window.to - window.from + 1;
  const bars = placeBars(window, view.bars);
  const lanes = lanesOf(view);
  const bands = lanes ? [] : packLanes(view.bands);
  const named = lanes !== null && laneCount(lanes) <= namedLanes;
  const laneHeight = lanes === null || named ? 22 : 8;
  const below = Math.max(laneCount(lanes ?? bands) * laneHeight, 0);
  const chosen = chosenIn(scope, window);
  return (
    <svg
      className="strip"
      height={plot + axis + below + 4}
      role="group"
      aria-label={words.timeline.bars(words.timeline.units[unit])}
      data-brush={brush}
      data-start={window.from}
      data-end={window.to}
      data-height={plot}
    >
      <defs>
        <pattern
          id="qualified"
          className="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" />
          <path d="M0 3H6" />
        </pattern>
      </defs>
      {chosen ? <rect className="chosen" x={`${chosen.x}%`} width={`${chosen.width}%`} y="0" height={plot} /> : null}
      <line x1="0" x2="100%" y1={plot + 0.5} y2={plot + 0.5} />
      {ticksOf(window.from, window.to, (fromStart) => (fromStart / days) * 100).map((tick) => (
        <g key={tick.x} className={tick.minor ? 'tick-minor' : undefined} aria-hidden="true">
          <line x1={`${tick.x}%`} x2={`${tick.x}%`} y1={plot} y2={plot + 6} />
          <text x={`${tick.x}%`} y={plot + 20} textAnchor={tick.x > 90 ? 'end' : 'start'}>
            {tick.label}
          </text>
        </g>
      ))}
      {view.bars.map((bar, index) => {
        const at = bars[index];
        return at ? <Bar key={bar.from} stretch={bar} at={at} href={href(bar.from, bar.to)} /> : null;
      })}
      <SpanHandles window={window} unit={unit} chosen={scope} height={plot} />
      {bands.map((band) => {
        const at = placeIn(window, band);
        const label = `${words.timeline.band(spanInWords(band.from, band.to))}: ${documentsInWords(band.count)}`;
        return (
          <a key={`${band.from} ${band.to}`} href={href(band.from, band.to)}>
            <title>{label}</title>
            <LaneBar at={at} y={plot + axis + band.lane * laneHeight} height={laneHeight - 4} doubtful={false}>
              {label}
            </LaneBar>
          </a>
        );
      })}
      {lanes?.map((span) => {
        const label = words.timeline.span(span.title.text, span.date.words);
        return (
          <a key={span.slug} href={documentHref(span.slug)}>
            <title>{label}</title>
            <LaneBar
              at={placeIn(window, span)}
              y={plot + axis + span.lane * laneHeight}
              height={laneHeight - (named ? 4 : 2)}
              doubtful={span.qualified}
            >
              {named ? label : null}
            </LaneBar>
          </a>
        );
      })}
    </svg>
  );
}

/** The dates that are drawn one by one, in lanes; null when there are too many, which are then drawn as bands. */
function lanesOf({ spans }: TimelineView) {
  if (spans === null) return null;
  const lanes = packLanes(
    spans.flatMap((span) => {
      const { earliest, latest } = span.date;
      return earliest === null || latest === null ? [] : [{ ...span, from: earliest, to: latest }];
    }),
  );
  return laneCount(lanes) > mostLanes ? null : lanes;
}

/** The span that was asked for, where more than it is drawn. */
function chosenIn(scope: InstrumentScope, window: { readonly from: number; readonly to: number }) {
  if (scope.earliest === null && scope.latest === null) return undefined;
  const from = Math.max(scope.earliest ?? window.from, window.from);
  const to = Math.min(scope.latest ?? window.to, window.to);
  if (from > to || (from === window.from && to === window.to)) return undefined;
  return placeIn(window, { from, to });
}

interface BarProps {
  readonly stretch: TimelineStretch;
  readonly at: ReturnType<typeof placeBars>[number];
  readonly href: string;
}

function Bar({ stretch, at, href }: BarProps) {
  const label = words.timeline.bar(
    spanInWords(stretch.from, stretch.to),
    documentsInWords(stretch.count),
    stretch.qualified,
  );
  const tall = Math.max(3, Math.round(at.height * (plot - 8)));
  const doubtful = stretch.qualified === 0 ? 0 : Math.max(3, Math.round(at.doubtful * (plot - 8)));
  const place = { x: `${at.bar.x}%`, width: `${at.bar.width}%` };
  return (
    <a href={href} aria-label={label} data-day={isoDay(stretch.from)}>
      <title>{label}</title>
      <rect className="hit" x={`${at.slot.x}%`} width={`${at.slot.width}%`} y="0" height={plot} />
      <rect className="bar" {...place} y={plot - tall} height={tall} />
      {doubtful > 0 ? <rect className="qualified" {...place} y={plot - tall} height={doubtful} /> : null}
    </a>
  );
}

interface LaneBarProps {
  readonly at: ReturnType<typeof placeIn>;
  readonly y: number;
  readonly height: number;
  readonly doubtful: boolean;
  readonly children: string | null;
}

function LaneBar({ at, y, height, doubtful, children }: LaneBarProps) {
  const width = Math.max(at.width, 0.4);
  return (
    <svg x={`${at.x}%`} y={y} width={`${width}%`} height={height}>
      <rect className={doubtful ? 'span-qualified' : 'span'} width="100%" height={height} />
      {children === null ? null : (
        <text className="span-name" aria-hidden="true" x="5" y={height - 5}>
          {shortName(children, 160)}
        </text>
      )}
    </svg>
  );
}
