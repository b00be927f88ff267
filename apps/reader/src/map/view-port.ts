import { geoAzimuthalEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';

/** What part of the earth is looked at: the middle, and how many times nearer than the whole world. */
export interface ViewPort {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export const world: ViewPort = { longitude: 11, latitude: 8, zoom: 1 };

/** Parts of the world by name. */
export const regions: Readonly<Record<string, ViewPort>> = {
  world,
  europe: { longitude: 15, latitude: 53, zoom: 4.5 },
  'east-asia': { longitude: 115, latitude: 36, zoom: 3.5 },
  'south-asia': { longitude: 85, latitude: 22, zoom: 4 },
  'middle-east': { longitude: 45, latitude: 31, zoom: 4.5 },
  africa: { longitude: 18, latitude: 2, zoom: 2.2 },
  'north-america': { longitude: -98, latitude: 45, zoom: 2.4 },
  'latin-america': { longitude: -72, latitude: -12, zoom: 2 },
  oceania: { longitude: 145, latitude: -22, zoom: 2.5 },
};

const furthest = 1;
export const nearest = 64;
/** From here on what is drawn is round about its middle, and coasts are drawn finely. */
export const fineZoom = 1.8;
/** Of a drawing as wide as high times this. */
export const aspect = 1.9;

/** Reads `lon,lat,zoom` or a region's name; undefined when it is neither. */
export function readView(text: string): ViewPort | undefined {
  const region = Object.entries(regions).find(([name]) => name === text)?.[1];
  if (region) return region;
  const parts = /^(-?\d{1,3}(?:\.\d{1,2})?),(-?\d{1,2}(?:\.\d{1,2})?),(\d{1,2}(?:\.\d{1,2})?)$/.exec(text);
  if (!parts) return undefined;
  const [longitude, latitude, zoom] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90 || zoom < furthest || zoom > nearest) return undefined;
  return { longitude, latitude, zoom };
}

/** A view as an address has it. */
export function viewInAddress({ longitude, latitude, zoom }: ViewPort): string {
  const short = (number: number, digits: number) => String(Number(number.toFixed(digits)));
  return `${short(turned(longitude), 1)},${short(latitude, 1)},${short(zoom, 2)}`;
}

/** A longitude within ±180. */
function turned(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

export function zoomed(view: ViewPort, factor: number): ViewPort {
  return { ...view, zoom: Math.min(nearest, Math.max(furthest, view.zoom * factor)) };
}

const step = 60;

/** A third of what is seen to one side. */
export function panned(view: ViewPort, east: number, north: number): ViewPort {
  const latitude = Math.max(-85, Math.min(85, view.latitude + (north * step * 0.5) / view.zoom));
  return { ...view, longitude: turned(view.longitude + (east * step * 1.6) / view.zoom), latitude };
}

/** How the earth is drawn: the whole of it by equal areas in one sheet, parts of it round about their middle. */
export function projectionOf(view: ViewPort, width: number): GeoProjection {
  const height = width / aspect;
  const scale = (width / 5.6) * view.zoom;
  const projection =
    view.zoom < fineZoom
      ? geoEqualEarth().rotate([-view.longitude, 0])
      : geoAzimuthalEqualArea().rotate([-view.longitude, -view.latitude]);
  projection.scale(scale).translate([0, 0]);
  const middle = projection([view.longitude, view.latitude]) ?? [0, 0];
  return projection.translate([width / 2 - middle[0], height / 2 - middle[1]]);
}

interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

const margin = 0.14;

/** The nearest view in which all of some points lie; the world for none. At most `closest`, so that one sees where that is. */
export function viewOf(points: readonly GeoPoint[], closest = 7): ViewPort {
  if (points.length === 0) return world;
  const longitude = middleLongitude(points.map((point) => point.longitude));
  const latitudes = points.map((point) => point.latitude);
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const width = 1000;
  const height = width / aspect;
  for (let zoom = closest; zoom >= fineZoom; zoom /= 1.15) {
    const projection = projectionOf({ longitude, latitude, zoom }, width);
    const fits = points.every((point) => {
      const [x, y] = projection([point.longitude, point.latitude]) ?? [-1, -1];
      return x > width * margin && x < width * (1 - margin) && y > height * margin && y < height * (1 - margin);
    });
    if (fits) return { longitude: turned(longitude), latitude, zoom };
  }
  return world;
}

/** The middle of the shortest arc that holds all longitudes: across the antimeridian where that is shorter. */
export function middleLongitude(longitudes: readonly number[]): number {
  const sorted = longitudes.map((one) => ((one % 360) + 360) % 360).sort((a, b) => a - b);
  let widest = -1;
  let after = 0;
  sorted.forEach((longitude, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - longitude > widest) {
      widest = next - longitude;
      after = next;
    }
  });
  return turned(after + (360 - widest) / 2);
}
