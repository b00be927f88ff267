import { stemmer } from '@orama/stemmers/russian';

// Snowball would make a bark and a cow of it.
const korea = /^коре(?:[яиею]|ей)$/;
const vowel = /[аеиоуыэюя]/;

/**
 * The stem of a Russian token by Snowball, but for what would part the forms of one word: a name or a word in -ов or -ев loses
 * that in each of its cases (Молотов, Молотова), and keeps it where next to nothing would be left (Киев); words in -ея meet
 * (идея, идеи); words of three letters stay whole (Мао).
 */
export function russianStem(token: string): string {
  if (token.length <= 3) return token;
  if (korea.test(token)) return 'корея';
  const stem = stemmer(token);
  if (/[ое]в$/.test(token) && stem === token.slice(0, -2)) return isStem(stem) ? stem : token;
  if (/[ое]в$/.test(stem) && isStem(stem.slice(0, -2))) return stem.slice(0, -2);
  if (/е(?:я|ей)$/.test(token) && stem.endsWith('е') && vowel.test(stem.slice(0, -1))) return stem.slice(0, -1);
  return stem;
}

function isStem(rest: string): boolean {
  return rest.length >= 3 && vowel.test(rest);
}
