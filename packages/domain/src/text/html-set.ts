import { languageTagSchema } from '../language.ts';
import { recordIdSchema } from '../record.ts';

/** Why words are missing from a text: the values of `data-gap`. */
export const gapReasons = ['not-declassified', 'illegible', 'damaged'] as const;

/** Whose note it is, the document's own or a later hand's: the values of `data-note`. */
export const noteKinds = ['original', 'editor', 'translator'] as const;

/** Elements that hold a line of words. Each but `td` and `th` has an id; a table row has one for its cells together. */
export const wordTags = ['p', 'h2', 'h3', 'h4', 'li', 'caption', 'td', 'th'] as const;
/** Elements with a lasting id. */
export const idTags: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'li', 'caption', 'tr']);
/** Elements that stand between or around lines of words. */
export const frameTags = ['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'aside', 'hr'] as const;
/** Elements within a line of words. */
export const inlineTags = ['em', 'strong', 'sup', 'sub', 'span', 'a', 'br'] as const;

export const allowedTags: readonly string[] = [...wordTags, ...frameTags, ...inlineTags];

const inline: ReadonlySet<string> = new Set(inlineTags);
export const isInlineTag = (tag: string): boolean => inline.has(tag);

type Check = (value: string) => string | undefined;

const number: Check = (value) => (/^[1-9]\d{0,4}$/.test(value) ? value : undefined);
// One row or column is what a cell has without saying so.
const span: Check = (value) => (value === '1' ? undefined : number(value));
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value) ? value : undefined;
const lang: Check = (value) => (languageTagSchema.safeParse(value).success ? value : undefined);
const id: Check = (value) => (/^p[1-9]\d{0,8}$/.test(value) ? value : undefined);
const words: Check = (value) => [...value.replace(/\s+/g, ' ').trim()].slice(0, 80).join('').trim() || undefined;
// Addresses of the web and of mail, and paths of this archive: nothing that runs, nothing that a browser reads otherwise.
const href: Check = (value) =>
  /^(?:https?:\/\/[^/]|mailto:|\/(?![/\\]))/i.test(value) && !/[\p{C}\p{Z}"'<>`\\]/u.test(value) ? value : undefined;

const checks: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  p: { id, lang },
  h2: { id, lang },
  h3: { id, lang },
  h4: { id, lang },
  li: { id, lang },
  caption: { id, lang },
  tr: { id },
  td: { colspan: span, rowspan: span, lang },
  th: { scope: oneOf(['row', 'col']), colspan: span, rowspan: span, lang },
  ol: { start: number },
  blockquote: { lang },
  aside: { 'data-note': oneOf(noteKinds), lang },
  hr: { 'data-page': number },
  span: {
    'data-page': number,
    'data-gap': oneOf(gapReasons),
    'data-extent': words,
    'data-unclear': () => '',
    'data-note': oneOf(noteKinds),
    lang,
  },
  a: { 'data-record': (value) => (recordIdSchema.safeParse(value).success ? value : undefined), href },
};

/** The attributes that an element may have, by name. */
export const allowedAttributes: Record<string, string[]> = Object.fromEntries(
  Object.entries(checks).map(([tag, named]) => [tag, Object.keys(named)]),
);

/** Those of an element's attributes that the set knows and whose values are right, in one order. */
export function rightAttributes(tag: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const right: Record<string, string> = {};
  for (const [name, check] of Object.entries(checks[tag] ?? {})) {
    const value = given[name];
    const checked = value === undefined ? undefined : check(value);
    if (checked !== undefined) right[name] = checked;
  }
  if (tag === 'aside') return { 'data-note': 'original', ...right };
  if (tag === 'a' && right['data-record'] !== undefined) return { 'data-record': right['data-record'] };
  return tag === 'span' ? spanAttributes(right) : right;
}

/** A span is one thing: a page break, a gap, an unclear reading, a note, or words in another language. */
function spanAttributes(right: Readonly<Record<string, string>>): Record<string, string> {
  const {
    'data-page': page,
    'data-gap': gap,
    'data-extent': extent,
    'data-unclear': unclear,
    'data-note': note,
  } = right;
  if (page !== undefined) return { 'data-page': page };
  if (gap !== undefined) return { 'data-gap': gap, ...(extent === undefined ? {} : { 'data-extent': extent }) };
  const language: Record<string, string> = right['lang'] === undefined ? {} : { lang: right['lang'] };
  if (unclear !== undefined) return { 'data-unclear': unclear, ...language };
  return note === undefined ? language : { 'data-note': note, ...language };
}
