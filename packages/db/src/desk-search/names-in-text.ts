import { otherHanScripts } from '@fonds/domain/text/han-scripts';
import { foldForSearch, type Token } from '@fonds/domain/text/tokens';
import type { AuthorityKind } from '@fonds/domain/views/authority';
import type { NamedRecord, NameInText } from '@fonds/domain/views/names-in-text';
import { cached } from '../cached.ts';
import type { Connection } from '../open.ts';

const kinds: readonly AuthorityKind[] = ['agent', 'place', 'subject'];
/** Of names that begin with the same two words, only so many are held against a text. */
const mostAlike = 200;
/** After so many look-ups others may go on. */
const inOneGo = 2000;

/** By the first two words of names: the folded names that begin so, each with the records that bear it. */
type Known = Map<string, ReadonlyMap<string, readonly number[]>>;

/**
 * The names and variants of standing people, places and subjects in some lines of words, drafts among them, in order: whole
 * words, the longest that fits at each place, whatever script of Chinese a name is written in. A word with a small letter at
 * its beginning is no name. Cost: three look-ups by index for each pair of neighbouring words, other work going on between.
 */
export async function namesInText(db: Connection, lines: readonly string[]): Promise<NameInText[]> {
  const known: Known = new Map();
  const found: { line: number; from: number; to: number; keys: readonly number[] }[] = [];
  let looked = 0;
  for (const [line, words] of lines.entries()) {
    for (const { from, to, keys } of await inLine(words)) found.push({ line, from, to, keys });
  }
  const records = readRecords(db, [...new Set(found.flatMap(({ keys }) => keys))]);
  return found.flatMap(({ keys, ...place }) => {
    const named = keys.flatMap((key) => records.get(key) ?? []);
    return named.length === 0 ? [] : [{ ...place, records: named }];
  });

  async function inLine(words: string): Promise<{ from: number; to: number; keys: readonly number[] }[]> {
    const { tokens } = foldForSearch(words);
    // Another script's text counts where it has its words in the same places.
    const forms = [words, ...otherHanScripts(words)].flatMap((form) => {
      const own = form === words ? tokens : foldForSearch(form).tokens;
      return own.length === tokens.length ? [own] : [];
    });
    const places: { from: number; to: number; keys: readonly number[] }[] = [];
    for (let at = 0; at < tokens.length;) {
      const first = tokens[at];
      if (!first || !mayBeginName(words, first)) {
        at += 1;
        continue;
      }
      const best = forms.map((form) => longestAt(form, at)).sort((a, b) => b.length - a.length)[0];
      if ((looked += 1) % inOneGo === 0) await new Promise(setImmediate);
      const last = best && best.length > 0 ? tokens[at + best.length - 1] : undefined;
      if (best && last) places.push({ from: first.start, to: last.end, keys: best.keys });
      at += Math.max(1, best?.length ?? 1);
    }
    return places;
  }

  function longestAt(tokens: readonly Token[], at: number): { length: number; keys: readonly number[] } {
    let best: { length: number; keys: readonly number[] } = { length: 0, keys: [] };
    const first = tokens[at]?.token ?? '';
    const second = tokens[at + 1]?.token;
    for (const begun of second === undefined ? [first] : [first, `${first} ${second}`]) {
      for (const [name, keys] of namesFrom(begun, begun === first)) {
        const parts = name.split(' ');
        const isHere = parts.every((part, place) => tokens[at + place]?.token === part);
        if (isHere && parts.length > best.length && !isTooShort(name)) best = { length: parts.length, keys };
      }
    }
    return best;
  }

  function namesFrom(begun: string, alone: boolean): ReadonlyMap<string, readonly number[]> {
    const key = alone ? begun : `${begun} `;
    let names = known.get(key);
    if (!names) known.set(key, (names = readNames(db, begun, alone)));
    return names;
  }
}

function mayBeginName(words: string, { start }: Token): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(words.slice(start));
}

/** A lone sign of Chinese, or a lone letter, is found everywhere. */
function isTooShort(name: string): boolean {
  return [...name].length < 2;
}

/** The names that are these words, or that begin with them, as whole words. */
function readNames(db: Connection, begun: string, alone: boolean): Map<string, number[]> {
  const names = new Map<string, number[]>();
  const rows = cached<{ folded: string; key: number }>(
    db,
    `SELECT folded, key FROM desk_names WHERE kind = ? AND folded BETWEEN ? AND ? ORDER BY folded LIMIT ${String(mostAlike)}`,
  );
  for (const kind of kinds) {
    for (const { folded, key } of rows.all(kind, begun, alone ? begun : `${begun} \u{10ffff}`)) {
      const keys = names.get(folded);
      if (keys) keys.push(key);
      else names.set(folded, [key]);
    }
  }
  return names;
}

function readRecords(db: Connection, keys: readonly number[]): Map<number, NamedRecord> {
  const rows = cached<NamedRecord & { key: number }>(
    db,
    `SELECT key, id, kind, title AS name FROM records
     WHERE key IN (SELECT value FROM json_each(?)) AND state NOT IN ('discarded', 'merged')`,
  ).all(JSON.stringify(keys));
  return new Map(rows.map(({ key, ...record }) => [key, record]));
}
