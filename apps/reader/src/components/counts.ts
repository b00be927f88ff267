const numbers = new Intl.NumberFormat('en');

/** `1 document`, `1,200 documents`. */
export function documentsInWords(count: number): string {
  return countInWords(count, 'document', 'documents');
}

/** A number with its noun. */
export function countInWords(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}
