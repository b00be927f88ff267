export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month, 1 to 12. */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}.`);
  return name;
}

/** 1 to 12 for `July`, `july`, `Jul`, `Jul.`, `Sept`; undefined for anything else. */
export function findMonth(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const index = monthNames.findIndex((name) => {
    const lower = name.toLowerCase();
    return lower === plain || lower.slice(0, 3) === plain || (plain === 'sept' && lower === 'september');
  });
  return index === -1 ? undefined : index + 1;
}
