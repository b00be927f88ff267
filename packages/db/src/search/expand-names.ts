import { foldName } from '@fonds/domain/name';
import type { Words } from '@fonds/domain/query/query';
import { publicPaths, type RecordKind } from '@fonds/domain/record';
import { asAbbreviation } from '@fonds/domain/text/abbreviations';
import { otherHanScripts } from '@fonds/domain/text/han-scripts';
import type { Expansion } from '@fonds/domain/views/search';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';
import { meaningOfWords, phraseOf, tokensOf } from './expand-words.ts';
import type { Meaning } from './meaning.ts';
import { findNames, findWholeNames, namesOfRecord, recordsOf } from './named-records.ts';

/** The most words that are tried as one name. */
const longestName = 6;
/** Of a name that more records bear, nothing is added. */
const mostRecords = 12;
const nameKinds: readonly RecordKind[] = ['agent', 'place', 'subject', 'repository'];

/**
 * What words that stand side by side mean: names of people, places, subjects and repositories are found in them, longest
 * first, and bring their variants and the documents linked to them; other words bring their forms and scripts.
 */
export function meaningsOf(
  db: Connection,
  run: readonly Words[],
  drop: ReadonlySet<string>,
  capitals: boolean,
): Meaning[] {
  const meanings: Meaning[] = [];
  for (let start = 0; start < run.length;) {
    const named = nameFrom(db, run, start, drop, capitals);
    if (named) meanings.push(named);
    else {
      const words = run.slice(start, start + 1);
      meanings.push(...words.map((one) => withBearers(db, meaningOfWords(db, one, drop, capitals), drop)));
    }
    start += named?.words.length ?? 1;
  }
  return meanings;
}

function nameFrom(
  db: Connection,
  run: readonly Words[],
  start: number,
  drop: ReadonlySet<string>,
  capitals: boolean,
): Meaning | undefined {
  for (let length = Math.min(longestName, run.length - start); length > 0; length--) {
    const words = run.slice(start, start + length);
    if (words.some((one) => one.quoted || one.prefix || one.field !== 'any')) continue;
    const named = meaningOfName(db, words, drop, capitals);
    if (named) return named;
  }
  return undefined;
}

function meaningOfName(
  db: Connection,
  words: readonly Words[],
  drop: ReadonlySet<string>,
  capitals: boolean,
): Meaning | undefined {
  const typed = words.map(({ text }) => text).join(' ');
  const found = [typed, ...otherHanScripts(typed)].flatMap((text) => findWholeNames(db, text, nameKinds));
  // `us` is not `US`.
  const meant = found.filter(({ name }) => asAbbreviation(name) === undefined || asAbbreviation(typed) !== undefined);
  const records = recordsOf(db, meant)
    .slice(0, mostRecords)
    .flatMap((id) => findRecord(db, id) ?? [])
    .filter(({ path }) => !drop.has(`record:${path}`));
  if (records.length === 0) return undefined;
  const variants = records.flatMap((record) => variantsOf(db, record, typed, drop));
  const own = abbreviated(db, words, drop, capitals);
  return {
    words,
    typed: own ? undefined : words.map(({ tokens }) => phraseOf(tokens)),
    added: [...(own?.added ?? []), ...variants.map(({ text }) => phraseOf(tokensOf(text)))],
    recordIds: records.map(({ id }) => id),
    partly: false,
    expansions: [...records.map((record) => recordExpansion(typed, record)), ...variants, ...(own?.expansions ?? [])],
    // Its words may stand apart as well.
    terms: [...(own?.terms ?? [typed, ...words.map(({ text }) => text)]), ...variants.map(({ text }) => text)],
  };
}

/** What a name that is an abbreviation means by itself: in the words of a text, `US` is no `us` either. */
function abbreviated(
  db: Connection,
  [words, more]: readonly Words[],
  drop: ReadonlySet<string>,
  capitals: boolean,
): Meaning | undefined {
  if (!words || more) return undefined;
  const own = meaningOfWords(db, words, drop, capitals);
  return own.typed ? undefined : own;
}

/** The shortest word that is taken for somebody's name, and how many people may bear it. */
const shortestPart = 4;
const mostBearers = 4;

/** With the documents of the few people in whose names a word stands: a family name alone finds its bearer. */
function withBearers(db: Connection, meaning: Meaning, drop: ReadonlySet<string>): Meaning {
  const [words, more] = meaning.words;
  const [token, another] = words?.tokens ?? [];
  if (!words || more || words.quoted || words.prefix || words.field !== 'any') return meaning;
  if (token === undefined || another !== undefined || token.length < shortestPart) return meaning;
  const ids = recordsOf(db, findNames(db, [token], ['agent']));
  if (ids.length > mostBearers) return meaning;
  const records = ids.flatMap((id) => findRecord(db, id) ?? []).filter(({ path }) => !drop.has(`record:${path}`));
  if (records.length === 0) return meaning;
  return {
    ...meaning,
    recordIds: records.map(({ id }) => id),
    partly: true,
    expansions: [...records.map((record) => recordExpansion(words.text, record)), ...meaning.expansions],
  };
}

interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

function findRecord(db: Connection, id: string): NamedRecord | undefined {
  const row = cached<{ kind: RecordKind; slug: string; name: string }>(
    db,
    'SELECT kind, slug, name FROM visible_authorities WHERE id = ?',
  ).get(id);
  return row && { id, name: row.name, path: `${publicPaths[row.kind]}/${encodeURIComponent(row.slug)}` };
}

function recordExpansion(of: string, { name, path }: NamedRecord): Expansion {
  return { of, kind: 'record', text: name, path, drop: `record:${path}` };
}

/** The other names of a record, and their own other scripts, each once however it is folded. */
function variantsOf(db: Connection, record: NamedRecord, typed: string, drop: ReadonlySet<string>): Expansion[] {
  const names = namesOfRecord(db, record.id);
  const seen = new Set([foldName(typed)]);
  return [...names, ...names.flatMap(otherHanScripts)].flatMap((text) => {
    const folded = foldName(text);
    const key = `variant:${folded}`;
    if (folded === '' || seen.has(folded) || drop.has(key) || asAbbreviation(text) !== undefined) return [];
    seen.add(folded);
    return [{ of: typed, kind: 'variant' as const, text, path: record.path, drop: key }];
  });
}
