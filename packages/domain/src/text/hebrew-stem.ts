/** *And*, *the*, *in*, *as*, *to*, *from*, *that*: written as one with the word. */
const particles = 'והבכלמש';
const shortest = 3;

/**
 * A Hebrew token without the letters before it that are particles, as long as three letters remain. All of them are taken
 * off, also where the first letters of the word itself look like particles, so that a word with particles and the same word
 * without any come to the same.
 */
export function hebrewStem(token: string): string {
  let from = 0;
  while (token.length - from > shortest && particles.includes(token.charAt(from))) from += 1;
  return token.slice(from);
}
