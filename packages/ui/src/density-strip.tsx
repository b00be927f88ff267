import type { DayBounds } from '@fonds/domain/dates/days';
import type { Density } from '@fonds/domain/views/public';
import { layOutStrip, type StripBar, type StripTick } from './density-scale.ts';
import { words } from './words/words.ts';

interface DensityStripProps {
  readonly density: Density;
  /** Says what is counted: *Documents by day*. */
  readonly label: string;
  /** The address that shows one stretch alone (day numbers, inclusive). Without it the bars are no links. */
  readonly href?: (from: number, to: number) => string;
  /** The span that is chosen now. */
  readonly chosen?: DayBounds | undefined;
  /** The height of the plot in pixels. */
  readonly height?: number;
  /** Lets the page's script make it a brush: `from` and `to` are appended to this address. */
  readonly brush?: string;
  /** Where keyboard readers land who pass the bars by. */
  readonly skipTo?: string;
}

/** How many documents fall into each stretch of time; each bar leads to its stretch. */
export function DensityStrip(props: DensityStripProps) {
  const { density, label, href, chosen, height = 74, brush, skipTo } = props;
  const layout = layOutStrip(density);
  if (!layout) return null;
  const isChosen = chosen !== undefined && (chosen.earliest !== null || chosen.latest !== null);
  const days = layout.end - layout.start + 1;
  const from = isChosen ? Math.max(chosen.earliest ?? layout.start, layout.start) : 0;
  const to = isChosen ? Math.min(chosen.latest ?? layout.end, layout.end) : 0;
  return (
    <div className="relative print:hidden">
      {href && skipTo && density.bins.length > 12 ? (
        <a href={skipTo} className="skip-link">
          {words.strip.skip}
        </a>
      ) : null}
      <svg
        className="strip"
        height={height + 24}
        role={href ? 'group' : 'img'}
        aria-label={href ? label : `${label}: ${[...layout.bars, ...layout.bands].map((bar) => bar.label).join('; ')}`}
        {...(brush === undefined
          ? {}
          : { 'data-brush': brush, 'data-start': layout.start, 'data-end': layout.end, 'data-height': height })}
      >
        {isChosen && to >= from ? (
          <rect
            className="chosen"
            x={`${((from - layout.start) / days) * 100}%`}
            width={`${((to - from + 1) / days) * 100}%`}
            y="0"
            height={height}
          />
        ) : null}
        <line x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
        {layout.ticks.map((tick) => (
          <Tick key={tick.x} tick={tick} height={height} />
        ))}
        {layout.bands.map((band) => {
          const drawn = <rect className="band" x={`${band.x}%`} width={`${band.width}%`} y={height - 4} height="4" />;
          return href ? (
            <a key={`${band.from} ${band.to}`} href={href(band.from, band.to)} aria-label={band.label}>
              <title>{band.label}</title>
              {drawn}
            </a>
          ) : (
            <g key={`${band.from} ${band.to}`}>{drawn}</g>
          );
        })}
        {layout.bars.map((bar) => {
          const outside = isChosen && (bar.to < from || bar.from > to);
          const drawn = <Bar bar={bar} height={height} broad={layout.broad} linked={href !== undefined} />;
          return (
            <g key={bar.from} className={outside ? 'outside' : undefined}>
              {href ? (
                <a href={href(bar.from, bar.to)} aria-label={bar.label}>
                  <title>{bar.label}</title>
                  {drawn}
                </a>
              ) : (
                drawn
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface BarProps {
  readonly bar: StripBar;
  readonly height: number;
  readonly broad: boolean;
  readonly linked: boolean;
}

function Bar({ bar, height, broad, linked }: BarProps) {
  const tall = Math.max(3, Math.round(bar.height * (height - 7)));
  return (
    <>
      {linked ? <rect className="hit" x={`${bar.slotX}%`} width={`${bar.slotWidth}%`} y="0" height={height} /> : null}
      <rect
        className={broad ? 'bar bar-broad' : 'bar'}
        x={`${bar.x}%`}
        width={`${bar.width}%`}
        y={height - tall}
        height={tall}
      />
    </>
  );
}

function Tick({ tick, height }: { readonly tick: StripTick; readonly height: number }) {
  const atEnd = tick.x > 90;
  return (
    <g className={tick.minor ? 'tick-minor' : undefined} aria-hidden="true">
      <line x1={`${tick.x}%`} x2={`${tick.x}%`} y1={height} y2={height + 6} />
      <text x={`${tick.x}%`} y={height + 20} textAnchor={atEnd ? 'end' : 'start'}>
        {tick.label}
      </text>
    </g>
  );
}
