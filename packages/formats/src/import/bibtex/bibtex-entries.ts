import type { ImportFile, ReadOptions } from '../import-format.ts';
import { decodeFile } from '../xml/xml-encoding.ts';

/** An entry of a BibTeX file in its raw words: `fields` still hold their TeX. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly row: number;
  readonly fields: ReadonlyMap<string, string>;
  /** What in it has no meaning that is known: macros that no @string defines. */
  readonly unknown: readonly string[];
}

export type BibtexPart =
  | { readonly type: 'entry'; readonly entry: BibtexEntry }
  | { readonly type: 'broken'; readonly row: number; readonly message: string }
  | { readonly type: 'words'; readonly row: number; readonly words: string };

// Longer than any entry.
const longestEntry = 1_000_000;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The entries of a BibTeX or BibLaTeX file, one held at a time; `@string` is applied and `@comment` is words. An entry that
 * is broken is told with its line, and reading goes on at the next line that begins with `@`.
 */
export async function* bibtexParts(file: ImportFile, options: ReadOptions): AsyncGenerator<BibtexPart> {
  const { pieces } = await decodeFile(file, options.encoding);
  const macros = new Map(months.map((month, at) => [month, String(at + 1).padStart(2, '0')]));
  let text = '';
  let row = 1;
  for await (const piece of pieces) {
    text += piece;
    for (;;) {
      const next = cut(text, false);
      if (!next) break;
      yield* partsOf(next, row, macros);
      row += linesIn(text.slice(0, next.end));
      text = text.slice(next.end);
    }
  }
  while (text !== '') {
    const next = cut(text, true);
    if (!next) break;
    yield* partsOf(next, row, macros);
    row += linesIn(text.slice(0, next.end));
    text = text.slice(next.end);
  }
}

interface Cut {
  readonly before: string;
  /** From its `@` to its last brace; undefined where only words are left. */
  readonly entry: string | undefined;
  readonly isWhole: boolean;
  readonly end: number;
}

/** The next entry with the words before it; undefined where more of the file is needed. */
function cut(text: string, isLast: boolean): Cut | undefined {
  const start = /@[a-zA-Z]+\s*[{(]/.exec(text);
  const isEnough = isLast || text.length > longestEntry;
  if (!start) return isEnough ? { before: text, entry: undefined, isWhole: true, end: text.length } : undefined;
  const before = text.slice(0, start.index);
  let depth = 0;
  // An entry's own brackets may be round; those within are braces.
  const isRound = start[0].endsWith('(');
  for (let at = start.index + start[0].length; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (depth === 0 && sign === (isRound ? ')' : '}')) {
      return { before, entry: text.slice(start.index, at + 1), isWhole: true, end: at + 1 };
    } else if (sign === '}') depth -= 1;
    else if (sign === '@' && text[at - 1] === '\n' && /^@[a-zA-Z]+\s*[{(]/.test(text.slice(at, at + 40))) {
      return { before, entry: text.slice(start.index, at), isWhole: false, end: at };
    }
  }
  if (!isLast && text.length - start.index < longestEntry) return undefined;
  return { before, entry: text.slice(start.index), isWhole: false, end: text.length };
}

function* partsOf({ before, entry, isWhole }: Cut, row: number, macros: Map<string, string>): Generator<BibtexPart> {
  const words = before.replace(/^[ \t]*%.*$/gm, (line) => line.replace(/^[ \t]*%/, '')).trim();
  if (words !== '') yield { type: 'words', row: row + linesIn(/^\s*/.exec(before)?.[0] ?? ''), words };
  if (entry === undefined) return;
  const start = row + linesIn(before);
  if (!isWhole) {
    yield {
      type: 'broken',
      row: start,
      message: `The entry that begins here has no end: its last brace is missing. It begins “${entry.slice(0, 80).trim()}”.`,
    };
    return;
  }
  const [, type = '', body = ''] = /^@([a-zA-Z]+)\s*[{(](.*)[)}]$/s.exec(entry) ?? [];
  const kind = type.toLowerCase();
  if (kind === 'comment' || kind === 'preamble') {
    yield { type: 'words', row: start, words: body.trim() };
    return;
  }
  const [, key = '', rest = ''] =
    kind === 'string' ? [undefined, '', body] : (/^\s*([^,\s"{}=]*)\s*,?(.*)$/s.exec(body) ?? []);
  const unknown: string[] = [];
  const fields = readFields(rest, macros, unknown);
  if (typeof fields === 'string')
    yield {
      type: 'broken',
      row: start,
      message: `In the entry “${key}” stands what is no field: “${fields}”. A field is written name = {value},`,
    };
  else if (kind === 'string') for (const [name, value] of fields) macros.set(name, value);
  else yield { type: 'entry', entry: { type: kind, key, row: start, fields, unknown } };
}

/** `name = {value} # macro, …`; what can't be read is given back in words. */
function readFields(
  text: string,
  macros: ReadonlyMap<string, string>,
  unknown: string[],
): Map<string, string> | string {
  const fields = new Map<string, string>();
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  for (;;) {
    skip(/[\s,]*/y);
    if (at >= text.length) return fields;
    const name = skip(/([^\s=,{}"#]+)\s*=\s*/y)?.[1]?.toLowerCase();
    if (name === undefined) return text.slice(at, at + 80).trim();
    let value = '';
    do {
      skip(/\s*/y);
      const part = valueAt(text, at);
      if (!part) return text.slice(at, at + 80).trim();
      at = part.end;
      const known = part.isMacro ? macros.get(part.value.toLowerCase()) : part.value;
      if (known === undefined) unknown.push(part.value);
      value += known ?? part.value;
    } while (skip(/\s*#/y));
    if (!skip(/\s*(?:,|$)/y)) return text.slice(at, at + 80).trim();
    fields.set(name, fields.has(name) ? `${fields.get(name) ?? ''}\n${value}` : value);
  }
}

function valueAt(
  text: string,
  start: number,
): { readonly value: string; readonly end: number; readonly isMacro: boolean } | undefined {
  const sign = text[start];
  if (sign !== '{' && sign !== '"') {
    const bare = /[^\s,#{}"=]+/y;
    bare.lastIndex = start;
    const word = bare.exec(text)?.[0];
    return word === undefined ? undefined : { value: word, end: start + word.length, isMacro: !/^\d+$/.test(word) };
  }
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const here = text[at];
    if (here === '\\') at += 1;
    else if (depth === 0 && here === (sign === '{' ? '}' : '"'))
      return { value: text.slice(start + 1, at), end: at + 1, isMacro: false };
    else if (here === '{') depth += 1;
    else if (here === '}') depth -= 1;
  }
  return undefined;
}

function linesIn(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}
