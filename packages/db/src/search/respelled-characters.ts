import { plainText } from '@fonds/domain/text/semantic-html';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { ftsPhrase } from './fts.ts';
import { listIndexedTexts } from './texts.ts';

const character = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const fewest = 3;
const most = 12;
/** In how many documents is looked for what stands in the place of a character. */
const mostDocuments = 20;

/**
 * What the archive's texts have in the place of characters that stand nowhere side by side, one of them being another; the most
 * frequent reading. Undefined where there is none, or where it isn't a word of Chinese, Japanese or Korean characters.
 * Cost: for each character a look-up and twenty texts.
 */
export function respellCharacters(db: Reader, tokens: readonly string[]): string | undefined {
  if (tokens.length < fewest || tokens.length > most || !tokens.every((token) => character.test(token)))
    return undefined;
  const readings = new Map<string, number>();
  tokens.forEach((_, place) => {
    const before = tokens.slice(0, place);
    const after = tokens.slice(place + 1);
    const wanted = new RegExp(
      `${before.join('')}(?:\\p{Script=Han}|\\p{Script=Hangul}|\\p{Script=Hiragana}|\\p{Script=Katakana})${after.join('')}`,
      'gu',
    );
    for (const text of textsWith(db, before, after)) {
      for (const [reading] of text.matchAll(wanted)) readings.set(reading, (readings.get(reading) ?? 0) + 1);
    }
  });
  const [best] = [...readings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0];
}

/** The titles, summaries and texts of some documents in which two pieces stand with at most one character between them. */
function textsWith(db: Reader, before: readonly string[], after: readonly string[]): string[] {
  const pieces = [before, after].filter((piece) => piece.length > 0).map((piece) => ftsPhrase(piece));
  const expression = pieces.length === 1 ? (pieces[0] ?? '') : `NEAR(${pieces.join(' ')}, 1)`;
  const rows = cached<{ id: string; title: string; summary: string | null }>(
    db,
    `SELECT d.id, d.title, d.summary FROM search_index CROSS JOIN visible_documents d ON d.key = search_index.rowid
     WHERE search_index MATCH ? LIMIT ${String(mostDocuments)}`,
  ).all(expression);
  const texts = listIndexedTexts(
    db,
    rows.map(({ id }) => id),
  );
  return [
    ...rows.flatMap(({ title, summary }) => [title, summary ?? '']),
    ...texts.map(({ html }) => plainText(html)),
  ].map((text) => text.normalize('NFC'));
}
