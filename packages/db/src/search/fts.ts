/** A phrase as FTS5 takes it: its tokens quoted, so that nothing in them is an operator. */
export function ftsPhrase(tokens: readonly string[], prefix = false): string {
  return `"${tokens.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
}

/** Any of some expressions; each may be a phrase or hold operators. */
export function anyOf(expressions: readonly string[]): string {
  const different = [...new Set(expressions)];
  return different.length === 1 ? (different[0] ?? '') : `(${different.join(' OR ')})`;
}

export function allOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] ?? '') : `(${expressions.join(' AND ')})`;
}

/** An expression that only some columns of the index are asked for. */
export function inColumns(columns: string, expression: string): string {
  return `{${columns}} : ${expression.startsWith('(') ? expression : `(${expression})`}`;
}
