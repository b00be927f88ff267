import { instrumentHref, type InstrumentAddress } from '@fonds/domain/instrument-address';
import type { MapView } from '@fonds/domain/views/map';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { baseHeight, baseWidth, type BaseMap } from './base-map.ts';
import { layOutMap, type MapLayer } from './lay-out-map.ts';
import { viewInAddress, viewOf, type ViewPort } from './view-port.ts';

interface MapDrawingProps {
  readonly view: MapView;
  readonly port: ViewPort;
  readonly base: BaseMap;
  readonly address: InstrumentAddress;
}

/** Letters keep their size, so each width of the drawing has its own circles and names: telephone, tablet, desk. */
const layers = [
  { width: 330, className: 'map-small' },
  { width: 590, className: 'map-middle' },
  { width: 940, className: 'map-large' },
] as const;

/** The places on a map: circles by how many documents, names where there is room, each a link. */
export function MapDrawing({ view, port, base, address }: MapDrawingProps) {
  const points = view.places.filter(({ point }) => point !== null).length;
  return (
    <svg className="drawing map" role="group" aria-label={words.map.drawing(points)}>
      <svg
        viewBox={`0 0 ${baseWidth} ${baseHeight}`}
        width="100%"
        height="100%"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="sea" width={baseWidth} height={baseHeight} />
        <path className="land" d={base.land} />
        <path className="border" d={base.borders} />
      </svg>
      {layers.map(({ width, className }) => {
        const layer = layOutMap(view.places, port, {
          width,
          countries: width === layers[0].width ? [] : base.countries,
          moreName: words.map.more,
        });
        return <Layer key={width} layer={layer} className={className} view={view} address={address} port={port} />;
      })}
    </svg>
  );
}

interface LayerProps {
  readonly layer: MapLayer;
  readonly className: string;
  readonly view: MapView;
  readonly port: ViewPort;
  readonly address: InstrumentAddress;
}

function Layer({ layer, className, view, port, address }: LayerProps) {
  const across = (x: number) => `${round((x / layer.width) * 100)}%`;
  const down = (y: number) => `${round((y / layer.height) * 100)}%`;
  return (
    <g className={className}>
      {layer.countries.map((label) => (
        <text
          key={label.text}
          className="country"
          x={across(label.x)}
          y={down(label.y)}
          textAnchor="middle"
          aria-hidden="true"
        >
          {label.text}
        </text>
      ))}
      {layer.clusters.map((cluster) => {
        const { items } = cluster;
        const [first] = items;
        if (!first) return null;
        const isOne = items.length === 1;
        const name = isOne
          ? words.map.placeOf(first.place.name, documentsInWords(cluster.weight))
          : words.map.cluster(
              cluster.label?.text ?? words.map.more(first.place.name, items.length - 1),
              items.slice(0, 4).map(({ place }) => place.name),
              documentsInWords(cluster.weight),
            );
        const href = isOne
          ? `${instrumentHref('/map', address, { place: first.place.key })}#documents`
          : zoomHref(
              address,
              port,
              items.flatMap(({ place }) => (place.point ? [place.point] : [])),
            );
        return (
          <a
            key={first.place.key}
            href={href}
            aria-label={name}
            {...(view.chosen?.place.key === first.place.key ? { 'aria-current': 'true' as const } : {})}
          >
            <title>{name}</title>
            <circle
              className={isOne ? 'dot' : 'dot dot-many'}
              cx={across(cluster.x)}
              cy={down(cluster.y)}
              r={round(cluster.radius)}
            />
            {cluster.label ? (
              <text x={across(cluster.label.x)} y={down(cluster.label.y)} textAnchor={cluster.label.anchor}>
                {cluster.label.text}
              </text>
            ) : null}
          </a>
        );
      })}
    </g>
  );
}

/** Nearer to the places of a cluster; to the table where no zooming would part them. */
function zoomHref(
  address: InstrumentAddress,
  port: ViewPort,
  points: readonly { latitude: number; longitude: number }[],
): string {
  const nearer = viewOf(points, 64);
  if (nearer.zoom <= port.zoom * 1.1) return '#places';
  return instrumentHref('/map', address, { view: viewInAddress(nearer) });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
