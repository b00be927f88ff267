/** How well each document of the archive that matters answers a question: 1 (also) to 3 (this one above all). */
export type Grades = Readonly<Record<string, 1 | 2 | 3>>;

const depth = 10;

/** What a document of a grade adds when it stands at a place, counted from 0 (Järvelin and Kekäläinen 2002, with 2^grade − 1). */
function gain(grade: number, place: number): number {
  return (2 ** grade - 1) / Math.log2(place + 2);
}

/**
 * Normalised discounted cumulative gain of the first ten, 0 to 1: 1 when no order of all documents would be better. Where
 * nothing is expected, 1 if nothing was found, else 0.
 */
export function ndcgAt10(found: readonly string[], expected: Grades): number {
  const sum = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((total, grade, place) => total + gain(grade, place), 0);
  const best = sum(Object.values(expected).sort((a, b) => b - a));
  if (best === 0) return found.length === 0 ? 1 : 0;
  return sum([...new Set(found)].map((key) => expected[key] ?? 0)) / best;
}

/** The share of the expected documents that stand among the first `places`, 0 to 1; of fewer than were expected, at best. */
export function recallOf(found: readonly string[], expected: Grades, places: number): number {
  const wanted = Object.keys(expected);
  if (wanted.length === 0) return 1;
  const seen = new Set(found.slice(0, places));
  return wanted.filter((key) => seen.has(key)).length / Math.min(wanted.length, places);
}

/** The mean of some figures; 0 of none. */
export function meanOf(figures: readonly number[]): number {
  return figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
