import type { QuestionPart } from '../views/search.ts';
import { allOf } from './combine.ts';
import { printQuery } from './print-query.ts';
import { readQuery } from './read-query.ts';

/** The parts of a question that all have to be met, each with the question without it; none of an empty question. */
export function partsOf(typed: string): QuestionPart[] {
  const { query } = readQuery(typed);
  if (query.kind === 'everything') return [];
  const parts = query.kind === 'and' ? query.of : [query];
  return parts.map((part, place) => ({
    text: printQuery(part),
    without: printQuery(allOf(parts.filter((_, other) => other !== place)) ?? { kind: 'everything' }),
  }));
}
