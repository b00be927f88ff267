import { isList, isObject, textOf, type Json } from '../fields/json.ts';
import { printHtml, readHtml, type HtmlNode } from '../text/html-tree.ts';

/** What is looked for and what it becomes. */
export interface Replacement {
  readonly find: string;
  readonly by: string;
  readonly matchCase: boolean;
  readonly language?: string | undefined;
}

/**
 * A value with words replaced wherever people read words in it: in its texts, and within the paragraphs of its markup, but
 * not across elements. A letter is found however its accents are encoded, and never without an accent that follows it.
 */
export function replaceWords(value: Json, replacement: Replacement): Json {
  return replacedIn(value, patternOf(replacement), replacement, undefined);
}

function patternOf({ find, matchCase }: Replacement): RegExp {
  const forms = [...new Set([find, find.normalize('NFC'), find.normalize('NFD')])];
  const escaped = forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?:${escaped.join('|')})(?!\\p{M})`, matchCase ? 'gu' : 'giu');
}

function replacedIn(value: Json, pattern: RegExp, replacement: Replacement, language: string | undefined): Json {
  if (typeof value === 'string') {
    return isWanted(language, replacement.language) ? value.replace(pattern, () => replacement.by) : value;
  }
  if (isList(value)) return value.map((item) => replacedIn(item, pattern, replacement, language));
  if (!isObject(value)) return value;
  const own = textOf(value, 'language') || language;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]): [string, Json] => {
      if (key === 'text') return [key, replacedIn(part, pattern, replacement, own)];
      if (key !== 'html' || typeof part !== 'string' || !isWanted(own, replacement.language)) return [key, part];
      return [key, printHtml(readHtml(part).map((node) => inNode(node, pattern, replacement.by)))];
    }),
  );
}

function inNode(node: HtmlNode, pattern: RegExp, by: string): HtmlNode {
  if (typeof node === 'string') return node.replace(pattern, () => by);
  return { ...node, children: node.children.map((child) => inNode(child, pattern, by)) };
}

function isWanted(language: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || language === wanted || language?.startsWith(`${wanted}-`) === true;
}
