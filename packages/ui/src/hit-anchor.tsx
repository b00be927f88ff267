/**
 * The anchor of a mark on a document's own page. They are counted from 1; 0 and the one after the last are the line that
 * counts them, so that the ways from mark to mark lead in a ring.
 */
export function hitAnchor(number: number): string {
  return `hit-${number}`;
}
