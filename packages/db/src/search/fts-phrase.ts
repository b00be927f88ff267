/** A phrase as FTS5 takes it: every token quoted, so that nothing in it is an operator. */
export function ftsPhrase(tokens: readonly string[]): string {
  return `"${tokens.join(' ').replaceAll('"', '""')}"`;
}
