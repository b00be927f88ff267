import type { Search } from '@fonds/domain/search-address';
import type { Grades } from '../measure.ts';

/** A question to the test archive, and what it should find. */
export interface RelevanceQuery {
  /** Lasting and unique. */
  readonly id: string;
  readonly group: string;
  readonly q: string;
  /** What the address asks for beside `q`. */
  readonly search?: Partial<Search>;
  /** Documents by match key, each with its grade. */
  readonly expected: Grades;
  /** Documents that must not be found at all. */
  readonly forbidden?: readonly string[];
  /** The question is misspelt: where it finds nothing, what the best spelling suggestion finds is judged. */
  readonly viaSuggestion?: true;
}

/** The questions of one group, by id. */
export function group(
  name: string,
  queries: Readonly<Record<string, Omit<RelevanceQuery, 'id' | 'group'>>>,
): RelevanceQuery[] {
  return Object.entries(queries).map(([id, query]) => ({ ...query, id, group: name }));
}

/** The same grade for each of some documents. */
export function each(grade: 1 | 2 | 3, ...keys: readonly string[]): Grades {
  return Object.fromEntries(keys.map((key) => [key, grade]));
}

/** One question that finds the one document that answers it. */
export function only(q: string, key: string): Omit<RelevanceQuery, 'id' | 'group'> {
  return { q, expected: { [key]: 3 } };
}
