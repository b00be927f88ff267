import type { MapPlace } from '@fonds/domain/views/map';
import { placeLabels, shortName, type Label } from '../instruments/place-labels.ts';
import type { BaseMap } from './base-map.ts';
import { clusterPoints, type Cluster } from './cluster.ts';
import { aspect, projectionOf, type ViewPort } from './view-port.ts';

/** A place on the drawing. */
export interface PlacedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** The circles and names of one width of the drawing, in its pixels. */
export interface MapLayer {
  readonly width: number;
  readonly height: number;
  readonly clusters: readonly (Cluster<PlacedPlace> & { readonly label: Label | undefined })[];
  readonly countries: readonly Label[];
}

/** Where circles, names and countries' names stand when the map is drawn so wide. Pure. */
export function layOutMap(
  places: readonly MapPlace[],
  view: ViewPort,
  options: {
    readonly width: number;
    readonly countries: BaseMap['countries'];
    readonly moreName: (name: string, more: number) => string;
  },
): MapLayer {
  const { width } = options;
  const height = width / aspect;
  const projection = projectionOf(view, width);
  const project = (point: { longitude: number; latitude: number }) => {
    const [x, y] = projection([point.longitude, point.latitude]) ?? [NaN, NaN];
    return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y } : undefined;
  };
  const points = places.flatMap((place): PlacedPlace[] => {
    const at = place.point && place.documents > 0 ? project(place.point) : undefined;
    return at ? [{ place, ...at, weight: place.documents }] : [];
  });
  const clusters = clusterPoints(points, Math.max(14, width * 0.026));
  const circles = clusters.map((cluster) => {
    const name = shortName(cluster.items[0]?.place.name ?? '');
    const text = cluster.items.length > 1 ? options.moreName(name, cluster.items.length - 1) : name;
    return { x: cluster.x, y: cluster.y, radius: cluster.radius, text };
  });
  const countries = options.countries.flatMap((country) => {
    const at = project(country);
    return at ? [{ ...at, radius: 0, text: country.name, bare: true }] : [];
  });
  const labels = placeLabels([...circles, ...countries], { width, height });
  return {
    width,
    height,
    clusters: clusters.map((cluster, index) => ({ ...cluster, label: labels[index] })),
    countries: labels.slice(clusters.length).filter((label) => label !== undefined),
  };
}
