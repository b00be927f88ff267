/** What is to be reached: milliseconds of processor time for one question. */
export interface Target {
  readonly median: number;
  readonly p99: number;
}

/** The targets of an archive of so many documents. */
export function targetFor(documents: number): Target {
  return documents <= 100_000 ? { median: 25, p99: 80 } : { median: 100, p99: 400 };
}

/** A suggestion comes while somebody types: up to a hundred thousand documents within 50 ms. */
export function suggestionTargetFor(documents: number): Target {
  return documents <= 100_000 ? { median: 25, p99: 50 } : targetFor(documents);
}

/** Page 500 against page 1. */
export const deepest = 1.5;
/** The index against the text that it is of. */
export const largest = 1.5;
/** Documents a second of a bulk import, with the index. */
export const slowestImport = 1000;
