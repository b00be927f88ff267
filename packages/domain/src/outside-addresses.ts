import type { KindedBody } from './bodies.ts';
import { isList, isObject, type Json, type JsonObject } from './fields/json.ts';
import { escapeHtml } from './text/html-tree.ts';

/** An address of the web to which a record leads, and where in its body it stands (`links.0.url`). */
export interface OutsideAddress {
  readonly path: string;
  /** To the letter, as it stands there. */
  readonly address: string;
}

/** Longer ones are no address that anybody typed. */
const longestAddress = 2000;

/** Whether something typed is an address that may stand wherever a record links out, in the markup of a text too. */
export function isWebAddress(typed: string): boolean {
  return typed.length <= longestAddress && /^https?:\/\/[^/\s"'<>`\\][^\s"'<>`\\]*$/i.test(typed);
}

/** How a value holds addresses: it is one, it is the markup of a text, or they are written out in its words. */
type Holds = 'address' | 'markup' | 'words';

/**
 * Keys of a body's values that lead out, whatever they stand in. A rights statement is left out: its address names a
 * term of a vocabulary. So is what only the staff reads.
 */
const holding: ReadonlyMap<string, Holds> = new Map([
  ['url', 'address'],
  ['web', 'address'],
  ['html', 'markup'],
  ['findingAid', 'words'],
]);

/** A note holds addresses as part of somebody's rights; elsewhere it is a remark. */
function holds(path: readonly string[]): Holds | undefined {
  const key = path.at(-1) ?? '';
  return key === 'note' && path.includes('rights') ? 'words' : holding.get(key);
}

const inMarkup = /(<a href=")(https?:[^"<>]*)(?=")/gi;
// What closes a sentence or a bracket around the address is no part of it.
const inWords = /()(https?:\/\/[^\s<>"“”«»()[\]{}]*[^\s<>"“”«»()[\]{}.,;:!?'’])/gi;
const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function addressesIn(text: string, how: Holds): string[] {
  if (how === 'address') return /^https?:/i.test(text) ? [text] : [];
  const found = [...text.matchAll(how === 'markup' ? inMarkup : inWords)].map((match) => match[2] ?? '');
  return how === 'markup' ? found.map(unescape) : found;
}

function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => characters[entity] ?? entity);
}

/** The addresses of the web to which a record leads, each once for each value in which it stands. */
export function outsideAddresses({ body }: KindedBody): OutsideAddress[] {
  const found: OutsideAddress[] = [];
  const path: string[] = [];
  const look = (value: unknown) => {
    if (typeof value === 'string') {
      const how = holds(path);
      const addresses =
        how === undefined ? [] : addressesIn(value, how).filter(({ length }) => length <= longestAddress);
      for (const address of new Set(addresses)) found.push({ path: path.join('.'), address });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        path.push(key);
        look(part);
        path.pop();
      }
    }
  };
  look(body);
  return found;
}

/**
 * A body's field with one address put in the place of another; undefined where it doesn't stand there any more. The rest
 * of the field stays as it is, to the letter.
 */
export function withAddress(
  body: JsonObject,
  { path, address }: OutsideAddress,
  instead: string,
): { readonly field: string; readonly value: Json } | undefined {
  const keys = path.split('.');
  const [field = ''] = keys;
  const before = body[field];
  if (before === undefined) return undefined;
  let places = 0;
  const put = (value: Json, [key, ...rest]: readonly string[]): Json => {
    if (key !== undefined) {
      if (isList(value)) return value.map((part, place) => (String(place) === key ? put(part, rest) : part));
      if (!isObject(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, name === key ? put(part, rest) : part]),
      );
    }
    const how = typeof value === 'string' ? holds(keys) : undefined;
    if (typeof value !== 'string' || how === undefined || !addressesIn(value, how).includes(address)) return value;
    places += 1;
    return exchanged(value, how, address, instead);
  };
  const value = put(before, keys.slice(1));
  return places > 0 ? { field, value } : undefined;
}

function exchanged(text: string, how: Holds, address: string, instead: string): string {
  if (how === 'address') return instead;
  const isMarkup = how === 'markup';
  const printed = isMarkup ? escapeHtml(instead).replace(/"/g, '&quot;') : instead;
  return text.replace(isMarkup ? inMarkup : inWords, (whole: string, before: string, found: string) =>
    (isMarkup ? unescape(found) : found) === address ? `${before}${printed}` : whole,
  );
}
