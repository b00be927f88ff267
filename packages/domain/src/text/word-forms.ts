import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stem as english } from 'porter2';
import { hebrewStem } from './hebrew-stem.ts';
import { russianStem } from './russian-stem.ts';
import { indexTokens } from './tokens.ts';

type Stemmer = (token: string) => string;

// In the order in which they are tried. The library's Ukrainian remembers the word before and its Bulgarian throws, so words
// of these stay as they are; Belarusian has no stems anywhere.
const stemmers: ReadonlyMap<string, { readonly stem: Stemmer; readonly scripts: readonly Script[] }> = new Map([
  ['en', of(english, 'Latn')],
  ['ru', of(russianStem, 'Cyrl')],
  ['de', of(german, 'Latn')],
  ['fr', of(french, 'Latn')],
  ['es', of(spanish, 'Latn')],
  ['it', of(italian, 'Latn')],
  ['pt', of(portuguese, 'Latn')],
  ['nl', of(dutch, 'Latn')],
  ['sv', of(swedish, 'Latn')],
  ['no', of(norwegian, 'Latn')],
  ['da', of(danish, 'Latn')],
  ['fi', of(finnish, 'Latn')],
  ['hu', of(hungarian, 'Latn')],
  ['ro', of(romanian, 'Latn')],
  ['tr', of(turkish, 'Latn')],
  ['id', of(indonesian, 'Latn')],
  ['lt', of(lithuanian, 'Latn')],
  // Its stems are in Latin letters with their marks, from Cyrillic too; folded, both spellings meet.
  ['sr', of((token) => indexTokens(serbian(token)), 'Cyrl', 'Latn')],
  ['el', of(greek, 'Grek')],
  ['hy', of(armenian, 'Armn')],
  ['ar', of(arabic, 'Arab')],
  ['he', of(hebrewStem, 'Hebr')],
  ['hi', of(hindi, 'Deva')],
]);

/** Languages that are stemmed as another: the forms of Norwegian, and what is written as Serbian is. */
const stemmedAs: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['hr', 'sr'],
  ['bs', 'sr'],
  ['sh', 'sr'],
]);

const words = {
  Latn: /^[\p{Script=Latin}\p{M}]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}\p{M}]+$/u,
  Grek: /^[\p{Script=Greek}\p{M}]+$/u,
  Armn: /^[\p{Script=Armenian}\p{M}]+$/u,
  Arab: /^[\p{Script=Arabic}\p{M}]+$/u,
  Hebr: /^[\p{Script=Hebrew}\p{M}]+$/u,
  Deva: /^[\p{Script=Devanagari}\p{M}]+$/u,
};
type Script = keyof typeof words;

/** No word of these languages is longer; what is, is no word, and could cost much. */
const longest = 40;

/** The languages whose words have stems, by primary subtag (BCP 47). */
export const stemLanguages: readonly string[] = [...stemmers.keys()];

/**
 * The stem of a token as `foldForSearch` gives it, in a language (BCP 47): the token itself where the language has no stems,
 * or where the token isn't a word in its script. Words of a text and of a question meet when their stems are the same; a stem
 * is one token, but no word to be shown.
 */
export function stemOf(token: string, language: string): string {
  if (token.length > longest) return token;
  const known = languageOfStems(language);
  const found = known === undefined ? undefined : stemmers.get(known);
  if (!found?.scripts.some((script) => words[script].test(token))) return token;
  return found.stem(token) || token;
}

/**
 * The primary subtag under which the stems of a text in a language are kept: `en` for en-GB, `no` for nb; undefined where
 * there are no stems, also for a language written in a script that isn't its own (ru-Latn).
 */
export function languageOfStems(tag: string): string | undefined {
  const known = tags.get(tag);
  if (known !== undefined) return known ?? undefined;
  const language = readTag(tag);
  if (tags.size < mostTags) tags.set(tag, language ?? null);
  return language;
}

// Asked for each token of a text.
const tags = new Map<string, string | null>();
const mostTags = 1000;

function readTag(tag: string): string | undefined {
  const [primary = '', ...others] = tag.split('-');
  const language = stemmedAs.get(primary.toLowerCase()) ?? primary.toLowerCase();
  const script = others.find((subtag) => /^[a-z]{4}$/i.test(subtag))?.toLowerCase();
  const scripts = stemmers.get(language)?.scripts;
  if (!scripts || (script !== undefined && !scripts.some((own) => own.toLowerCase() === script))) return undefined;
  return language;
}

/** The languages with stems that a token could be a word of, by its script; none for numbers, Han, kana and Hangul. */
export function scriptLanguages(token: string): readonly string[] {
  return stemLanguages.filter((language) =>
    stemmers.get(language)?.scripts.some((script) => words[script].test(token)),
  );
}

const hyphenated = /^\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011]\p{L}[\p{L}\p{M}]*)+$/u;
/** Each is a token of its own: joined, they would be none. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The one token that a typed word with hyphens is without them (`cease-fire`: ceasefire), given its tokens; undefined for
 * anything but letters with hyphens between them.
 */
export function joinedForm(tokens: readonly string[], text: string): string | undefined {
  const typed = text.trim();
  return hyphenated.test(typed) && !ideograph.test(typed) ? tokens.join('') : undefined;
}

function of(stem: Stemmer, ...scripts: Script[]): { readonly stem: Stemmer; readonly scripts: readonly Script[] } {
  return { stem, scripts };
}
