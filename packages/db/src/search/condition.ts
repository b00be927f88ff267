import type { DocumentSet } from './document-set.ts';
import { allOf, anyOf } from './fts.ts';

/** What documents have to meet: looked up in the index of words, or among the values and dates of the catalogue. */
export type Condition =
  | { readonly kind: 'everything' }
  | { readonly kind: 'text'; readonly expression: string }
  /** `key` names what `find` finds, as long as the content version stands. */
  | { readonly kind: 'found'; readonly key: string; readonly find: () => DocumentSet }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] };

export const nothingAtAll: Condition = { kind: 'or', of: [] };

/**
 * The same with words that belong together asked for at once: the index is better at that than sets are. Beginnings of words
 * stay apart: what they find costs much, and is kept for the next question with them.
 */
export function gathered(condition: Condition): Condition {
  if (condition.kind === 'not') return { kind: 'not', of: gathered(condition.of) };
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition;
  const parts = condition.of.map(gathered);
  const texts = parts.flatMap((part) => (isOfWords(part) ? [part.expression] : []));
  const others = parts.filter((part) => !isOfWords(part));
  const [only] = others;
  if (texts.length === 0) return parts.length === 1 && only ? only : { ...condition, of: parts };
  const joined = condition.kind === 'and' ? allOf(texts) : anyOf(texts);
  if (others.length === 0) return { kind: 'text', expression: joined };
  return { ...condition, of: [{ kind: 'text', expression: joined }, ...others] };
}

function isOfWords(condition: Condition): condition is Extract<Condition, { kind: 'text' }> {
  return condition.kind === 'text' && !condition.expression.includes('" *');
}
