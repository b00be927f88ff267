import type { Near, Query, Words } from './query.ts';

/** The words that a hit has, in order, to be marked in it: not those that it mustn't have, nor names, terms and dates. */
export function positiveWords(query: Query): (Words | Near)[] {
  switch (query.kind) {
    case 'words':
    case 'near':
      return [query];
    case 'and':
    case 'or':
      return query.of.flatMap(positiveWords);
    default:
      return [];
  }
}
