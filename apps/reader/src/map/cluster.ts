/** Something at a point of a drawing (pixels) that weighs something. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Points that stand too close to be told apart, at the place of the heaviest. */
export interface Cluster<Item> {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly radius: number;
  /** Heaviest first. */
  readonly items: readonly Item[];
}

interface Growing<Item> {
  x: number;
  y: number;
  weight: number;
  items: Item[];
}

/** How far two circles may lie over one another before they become one, as a part of both their radii. */
const closeness = 0.75;

/** The radius of a circle whose area tells a weight. */
export function radiusOf(weight: number, heaviest: number, largest: number): number {
  const smallest = 4.5;
  return Math.max(smallest, largest * Math.sqrt(weight / Math.max(1, heaviest)));
}

/**
 * Joins points whose circles would lie over one another, the heaviest first; every point is in one cluster, and the weights
 * of the clusters are those of their points. Pure: the order of what is given makes no difference but among equals.
 */
export function clusterPoints<Item extends Point>(points: readonly Item[], largest: number): Cluster<Item>[] {
  let clusters: Growing<Item>[] = [...points]
    .sort((a, b) => b.weight - a.weight)
    .map((item) => ({ x: item.x, y: item.y, weight: item.weight, items: [item] }));
  for (let joined = true; joined;) {
    const heaviest = clusters.reduce((most, { weight }) => Math.max(most, weight), 1);
    const next: Growing<Item>[] = [];
    joined = false;
    for (const cluster of clusters) {
      const own = radiusOf(cluster.weight, heaviest, largest);
      const near = next.find((other) => {
        const reach = (radiusOf(other.weight, heaviest, largest) + own) * closeness;
        return Math.hypot(other.x - cluster.x, other.y - cluster.y) < Math.max(reach, 12);
      });
      if (near) {
        near.weight += cluster.weight;
        near.items.push(...cluster.items);
        joined = true;
      } else next.push({ ...cluster, items: [...cluster.items] });
    }
    clusters = next.sort((a, b) => b.weight - a.weight);
  }
  const heaviest = clusters.reduce((most, { weight }) => Math.max(most, weight), 1);
  return clusters.map((cluster) => ({ ...cluster, radius: radiusOf(cluster.weight, heaviest, largest) }));
}
