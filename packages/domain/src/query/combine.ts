import type { Near, Query, Words } from './query.ts';

/** What meets all of them; those within an *and* of their own stand beside the others. Undefined of nothing. */
export function allOf(parts: readonly Query[]): Query | undefined {
  return joined('and', parts);
}

/** What meets any of them; those within an *or* of their own stand beside the others. Undefined of nothing. */
export function anyOf(parts: readonly Query[]): Query | undefined {
  return joined('or', parts);
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query | undefined {
  const [first, ...more] = parts;
  if (!first || more.length === 0) return first;
  return { kind, of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])) };
}

/** What doesn't meet it; twice is what does. */
export function noneOf(part: Query): Query {
  return part.kind === 'not' ? part.of : { kind: 'not', of: part };
}

/**
 * Words, phrases and what is already NEAR, of one field, as one NEAR of the widest distance; a *not* before them stays before
 * the whole. Undefined where NEAR can't join the two.
 */
export function nearOf(before: Query, after: Query, distance: number): Query | undefined {
  if (before.kind === 'not') {
    const near = nearOf(before.of, after, distance);
    return near && noneOf(near);
  }
  if (!isNearable(before) || !isNearable(after) || before.field !== after.field) return undefined;
  const distances = [before, after].map((part) => (part.kind === 'near' ? part.distance : 0));
  const phrases = [before, after].flatMap((part) => (part.kind === 'near' ? part.phrases : [part]));
  return { kind: 'near', field: before.field, phrases, distance: Math.max(distance, ...distances) };
}

function isNearable(part: Query): part is Words | Near {
  return part.kind === 'words' || part.kind === 'near';
}
