/** A passage that a release withheld, and the exemption that it was withheld under. */
export interface Withheld {
  readonly what: string;
  readonly exemption?: string | undefined;
}

const escaped = (words: string): string => words.replace(/[\\;[\]]/g, '\\$&');
const plain = (words: string): string => words.replace(/\\([\\;[\]])/g, '$1');

/** Withheld passages as a table has them: *two lines [(b)(1)]; page 3*. A sign of these four within the words has a backslash before it. */
export function withheldInWords(passages: readonly Withheld[]): string {
  return passages
    .map(({ what, exemption = '' }) => `${escaped(what)}${exemption === '' ? '' : ` [${escaped(exemption)}]`}`)
    .join('; ');
}

/** The same taken apart; a passage without words is left out. */
export function readWithheld(words: string): Withheld[] {
  return partsOf(words).flatMap((part) => {
    const [, what = part, exemption = ''] = /^((?:[^\\]|\\.)*?)\s*\[((?:[^\\\]]|\\.)*)\]\s*$/su.exec(part) ?? [];
    const said = { what: plain(what.trim()), exemption: plain(exemption.trim()) };
    if (said.what === '' && said.exemption === '') return [];
    return [{ what: said.what, ...(said.exemption === '' ? {} : { exemption: said.exemption }) }];
  });
}

function partsOf(words: string): string[] {
  return Array.from(words.matchAll(/(?:[^\\;]|\\.|\\$)+/gsu), ([part]) => part);
}
