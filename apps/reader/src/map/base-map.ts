import { geoCentroid, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PathWriter } from './path-writer.ts';
import { aspect, fineZoom, projectionOf, viewInAddress, type ViewPort } from './view-port.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** The units of the drawing's width: fine enough that whole ones can't be told apart. */
export const baseWidth = 2000;
export const baseHeight = Math.round(baseWidth / aspect);
const least = 4;

/** Coasts and borders of a view as data of SVG paths, and the middles of countries that lie in it. */
export interface BaseMap {
  readonly land: string;
  readonly borders: string;
  readonly countries: readonly { readonly name: string; readonly longitude: number; readonly latitude: number }[];
}

const kept = new Map<string, BaseMap>();
const mostKept = 40;

/** The map under the places; that of the last views asked for is kept, since it depends on nothing but the view. */
export async function baseMapOf(view: ViewPort): Promise<BaseMap> {
  const key = viewInAddress(view);
  const known = kept.get(key);
  if (known) return known;
  const drawn = drawBaseMap(await loadWorld(view.zoom), view);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, drawn);
  return drawn;
}

/** Natural Earth's countries at 1:110 million for the world, at 1:50 million for its parts. */
async function loadWorld(zoom: number): Promise<World> {
  const { default: topology } =
    zoom < fineZoom ? await import('world-atlas/countries-110m.json') : await import('world-atlas/countries-50m.json');
  return topology;
}

export function drawBaseMap(topology: World, view: ViewPort): BaseMap {
  const projection = projectionOf(view, baseWidth).clipExtent([
    [-20, -20],
    [baseWidth + 20, baseHeight + 20],
  ]);
  const { countries, land } = topology.objects;
  const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const writer = new PathWriter(least);
    geoPath(projection, writer)(shape);
    return writer.toString();
  };
  const middles = feature(topology, countries).features.flatMap((country) => {
    const [longitude, latitude] = geoCentroid(country);
    const [x, y] = projection([longitude, latitude]) ?? [-1, -1];
    const isSeen = x > 0 && x < baseWidth && y > 0 && y < baseHeight;
    return isSeen ? [{ name: country.properties.name, longitude, latitude }] : [];
  });
  return {
    land: draw(feature(topology, land)),
    borders: draw(mesh(topology, countries, (a, b) => a !== b)),
    countries: view.zoom < fineZoom ? [] : middles,
  };
}
