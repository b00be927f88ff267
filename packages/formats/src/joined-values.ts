/**
 * Several values in one cell, parted by ` | `. A bar within a value has a backslash before it, and one more backslash where
 * there are some already, so that it can be taken apart again.
 */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/\\*\|/g, '\\$&')).join(' | ');
}

/** The values of such a cell, with the blanks around them: what stands between bars that have no backslash before them. */
export function splitValues(cell: string): string[] {
  return cell.split(/(?<!\\)\|/).map((value) => value.replace(/\\(\\*\|)/g, '$1'));
}
