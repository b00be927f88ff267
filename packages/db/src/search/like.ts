import { plainText } from '@fonds/domain/text/semantic-html';
import { indexTokens } from '@fonds/domain/text/tokens';
import { cached } from '../cached.ts';
import type { Reader } from '../open.ts';
import { catalogueOf } from './catalogue.ts';
import type { Condition } from './condition.ts';
import { anyOf, ftsPhrase, inColumns } from './fts.ts';
import { listIndexedTexts } from './texts.ts';

interface Like {
  readonly expression: string;
  readonly terms: readonly string[];
  readonly itself: Condition;
}

/** How many of a document's words are looked up, how many tell what it is about, and in how many documents those may stand. */
const mostLookedUp = 60;
const mostTerms = 12;
const mostDocuments = 2000;
const commonShare = 0.1;
/** Of a long text its beginning tells enough. */
const mostCharacters = 40_000;

/**
 * What finds documents whose wording is like that of one: the words that it uses most and few others do. Undefined when
 * there is no such document, or when it has no such word. Cost: a bounded count for each word.
 */
export function likeWording(db: Reader, slug: string): Like | undefined {
  const row = cached<{ key: number; id: string; title: string; summary: string | null }>(
    db,
    'SELECT key, id, title, summary FROM visible_documents WHERE slug = ?',
  ).get(slug);
  if (!row) return undefined;
  const texts = listIndexedTexts(db, [row.id]).map(({ html }) => plainText(html));
  const text = [row.title, row.summary ?? '', ...texts].join('\n').slice(0, mostCharacters);
  const counts = countTerms(text);
  const catalogue = catalogueOf(db);
  const most = Math.min(mostDocuments, Math.max(2, Math.floor(catalogue.size * commonShare)));
  const telling = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostLookedUp)
    .map(([term, uses]) => ({ term, uses, documents: countUpTo(db, textOf(term), most + 1) }))
    .filter(({ documents }) => documents > 1 && documents <= most)
    .sort((a, b) => weigh(b, catalogue.size) - weigh(a, catalogue.size))
    .slice(0, mostTerms)
    .map(({ term }) => term);
  if (telling.length === 0) return undefined;
  const itself: Condition = {
    kind: 'found',
    key: `document ${String(row.key)}`,
    find: () => {
      const set = catalogue.nothing();
      const slot = catalogue.slotOf(row.key);
      if (slot !== -1) set.add(slot);
      return set;
    },
  };
  return { expression: anyOf(telling.map(textOf)), terms: telling, itself };
}

/** How many public documents an expression finds, counted no further than `most`. */
function countUpTo(db: Reader, expression: string, most: number): number {
  const catalogue = catalogueOf(db);
  const rows = db.sqlite.prepare<[string], number>('SELECT rowid FROM search_index WHERE search_index MATCH ?').pluck();
  let count = 0;
  for (const key of rows.iterate(expression)) {
    if (catalogue.slotOf(key) !== -1) count += 1;
    if (count >= most) break;
  }
  return count;
}

function textOf(term: string): string {
  return inColumns('title summary body', ftsPhrase(term.split(' ')));
}

function weigh({ uses, documents }: { uses: number; documents: number }, size: number): number {
  return (1 + Math.log(uses)) * Math.log(1 + size / documents);
}

/** Words of at least four letters, and pairs of Han, kana or Hangul characters, with how often each is used. */
function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let before = '';
  for (const token of indexTokens(text).split(' ')) {
    const isCharacter = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(token);
    const term = isCharacter ? (before === '' ? '' : `${before} ${token}`) : /^\p{L}{4,}$/u.test(token) ? token : '';
    if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
    before = isCharacter ? token : '';
  }
  return counts;
}
