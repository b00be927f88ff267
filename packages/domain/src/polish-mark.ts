/** Polish archives by the names that they are cited by. */
const archive =
  /^(?:A(?:AN|MSZ|IPN|P(?:\s\p{Lu}[\p{L} ]*)?)|(?:AP|AIPN|IPN)\s?\p{L}{2}|IPN|CAW|BU\s+IPN|Archiwum\s.+)$/u;
const leaves = /^(?:k|kk|karty|karta|s|ss|str)\.?\s*(?<value>\d{1,6}[a-z]?(?:\s?[-–—]\s?\d{1,6}[a-z]?)?)$/iu;

// What stands before a number: zespół, wiązka, teczka, jednostka, sygnatura.
const marked = [
  ['zespół', /^(?:z|zesp|zespół)\.?\s*(?<value>\d.*)$/iu],
  ['wiązka', /^(?:w|wiązka)\.?\s*(?<value>\d.*)$/iu],
  ['teczka', /^(?:t|teczka)\.?\s*(?<value>\d.*)$/iu],
  ['sygnatura', /^(?:sygn|sygnatura)\.?\s*(?<value>\S.*)$/iu],
] as const;

/**
 * A shelf-mark of a Polish archive, which is named first: `AAN, KC PZPR, XI A/130, k. 12` or `AMSZ, z. 10, w. 36, t. 467`.
 * Undefined where it is anything else.
 */
export function readPolishMark(
  source: string,
): readonly { readonly name: string; readonly value: string }[] | undefined {
  const [name, ...parts] = source.split(/[,;]/u).map((part) => part.trim());
  if (name === undefined || !archive.test(name) || parts.length === 0) return undefined;
  const levels: { name: string; value: string }[] = [];
  for (const [place, part] of parts.entries()) {
    const level = levelOf(part, place, levels.length === place && place === parts.length - 1);
    if (!level || levels.some((known) => known.name === level.name)) return undefined;
    levels.push(level);
  }
  return levels;
}

function levelOf(part: string, place: number, isLast: boolean) {
  for (const [name, pattern] of marked) {
    const value = pattern.exec(part)?.groups?.['value'];
    if (value !== undefined) return { name, value };
  }
  const leaf = isLast && place > 0 ? leaves.exec(part)?.groups?.['value'] : undefined;
  if (leaf !== undefined) return { name: 'karta', value: leaf };
  // The fonds by its name, then a signature with figures.
  if (place === 0 && /^\p{Lu}/u.test(part) && !/\d/.test(part)) return { name: 'zespół', value: part };
  if (place === 1 && /\d/.test(part)) return { name: 'sygnatura', value: part };
  return undefined;
}
