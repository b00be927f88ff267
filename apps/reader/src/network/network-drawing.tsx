import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { NetworkView } from '@fonds/domain/views/network';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { placeLabels, shortName } from '../instruments/place-labels.ts';
import { keptLayout } from './kept-layouts.ts';
import { drawEdge, networkHeight, networkWidth, type NetworkPoint } from './lay-out-network.ts';

interface NetworkDrawingProps {
  readonly view: NetworkView;
  readonly address: InstrumentAddress;
}

/** As on the map: letters keep their size, so each width of the drawing has its own names. */
const layers = [
  { width: 330, className: 'map-small' },
  { width: 590, className: 'map-middle' },
  { width: 940, className: 'map-large' },
] as const;

/** Everybody as a circle, and who wrote to whom as bowed lines; both are links. */
export function NetworkDrawing({ view, address }: NetworkDrawingProps) {
  const { agents, edges, agent: picked } = view;
  const points = keptLayout(agents, edges);
  const byKey = new Map(points.map((point) => [point.key, point]));
  const names = new Map(agents.map(({ key, name }) => [key, name]));
  const isBeside = new Set(
    edges.flatMap(({ from, to }) => (picked && (from === picked.key || to === picked.key) ? [from, to] : [])),
  );
  const strongest = edges.reduce((most, { documents }) => Math.max(most, documents), 9);
  return (
    <svg className="drawing network" role="group" aria-label={words.network.drawing(agents.length)}>
      <svg viewBox={`0 0 ${networkWidth} ${networkHeight}`} width="100%" height="100%" preserveAspectRatio="none">
        {[...edges].reverse().map(({ from, to, documents }) => {
          const [start, end] = [byKey.get(from), byKey.get(to)];
          if (!start || !end) return null;
          const { line, tip } = drawEdge(start, end);
          const label = words.network.edge(names.get(from) ?? '', names.get(to) ?? '', documentsInWords(documents));
          const isFaint = picked !== null && from !== picked.key && to !== picked.key;
          return (
            // The table has each of them for the keyboard: four hundred stops would be a barrier of their own.
            <a
              key={`${from} ${to}`}
              href={`${instrumentHref('/network', address, { 'from-agent': from, 'to-agent': to })}#documents`}
              tabIndex={-1}
              aria-label={label}
              className={isFaint ? 'faint' : undefined}
            >
              <title>{label}</title>
              <path className="edge" d={line} strokeWidth={round(1 + 5 * Math.sqrt(documents / strongest))} />
              <path className="tip" d={tip} />
            </a>
          );
        })}
      </svg>
      {layers.map(({ width, className }) => (
        <g key={className} className={className}>
          {labelled(points, names, { width, first: picked?.key, beside: isBeside }).map(({ point, label }) => {
            const agent = agents.find(({ key }) => key === point.key);
            if (!agent) return null;
            const name = words.network.node(agent.name, agent.wrote, agent.received);
            const isFaint = picked !== null && !isBeside.has(point.key) && point.key !== picked.key;
            return (
              <a
                key={point.key}
                href={instrumentHref('/network', address, { agent: point.key, 'from-agent': '', 'to-agent': '' })}
                aria-label={name}
                className={isFaint ? 'faint' : undefined}
                {...(picked?.key === point.key ? { 'aria-current': 'true' as const } : {})}
              >
                <title>{name}</title>
                <circle
                  className="dot"
                  cx={percent(point.x / networkWidth)}
                  cy={percent(point.y / networkHeight)}
                  r={round(point.radius * sizeAt(width))}
                />
                {label ? (
                  <text x={percent(label.x)} y={percent(label.y)} textAnchor={label.anchor}>
                    {label.text}
                  </text>
                ) : null}
              </a>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

/** Circles shrink with the drawing, though less. */
function sizeAt(width: number): number {
  return Math.max(0.55, width / networkWidth);
}

interface Labelling {
  readonly width: number;
  readonly first: string | undefined;
  readonly beside: ReadonlySet<string>;
}

/** The names that have room at a width: those picked out first, then the busiest. Positions are parts of the drawing. */
function labelled(
  points: readonly NetworkPoint[],
  names: ReadonlyMap<string, string>,
  { width, first, beside }: Labelling,
) {
  const height = (width / networkWidth) * networkHeight;
  const rank = ({ key }: NetworkPoint) => (key === first ? 2 : beside.has(key) ? 1 : 0);
  const inOrder = [...points].sort((a, b) => rank(b) - rank(a) || b.radius - a.radius);
  const labels = placeLabels(
    inOrder.map((point) => ({
      x: (point.x / networkWidth) * width,
      y: (point.y / networkHeight) * height,
      radius: point.radius * sizeAt(width),
      text: shortName(names.get(point.key) ?? '', 24),
    })),
    { width, height },
  );
  return inOrder.map((point, index) => {
    const label = labels[index];
    return { point, label: label && { ...label, x: label.x / width, y: label.y / height } };
  });
}

function percent(part: number): string {
  return `${round(part * 100)}%`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
