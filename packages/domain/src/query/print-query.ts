import { operator, plainWord } from './plain-word.ts';
import type { Query, Words } from './query.ts';
import { readQuery } from './read-query.ts';
import { isEndAt } from './signs.ts';
import { usualDistance } from './limits.ts';

/** Writes a question as it is typed. What `readQuery` gave is read from it again, to the letter. */
export function printQuery(query: Query): string {
  const text = print(query, ' ');
  if (JSON.stringify(readQuery(text).query) === JSON.stringify(query)) return text;
  // Words that stood apart could be read as a shelf-mark together.
  return print(query, ' AND ');
}

function print(query: Query, joint: string): string {
  switch (query.kind) {
    case 'everything':
      return '';
    case 'or':
      return query.of.map((part) => print(part, joint)).join(' OR ');
    case 'and':
      return query.of.map((part) => (part.kind === 'or' ? inParentheses(part, joint) : print(part, joint))).join(joint);
    case 'not':
      if (query.of.kind === 'and' || query.of.kind === 'or') return `-${inParentheses(query.of, joint)}`;
      return query.of.kind === 'near' || query.of.kind === 'shelf-mark'
        ? `NOT ${print(query.of, joint)}`
        : `-${print(query.of, joint)}`;
    case 'words':
      return printWords(query);
    case 'near': {
      const near = query.distance === usualDistance ? 'NEAR' : `NEAR/${String(query.distance)}`;
      return query.phrases.map(printWords).join(` ${near} `);
    }
    case 'named':
      return `${query.field}:${query.quoted ? `"${query.text}"` : query.text}`;
    case 'term':
      return `${query.field}:${isPlain(query.text) ? query.text : `"${query.text}"`}`;
    case 'identifier':
      return `id:${quoteBlanks(query.text)}`;
    case 'like':
      return `like:${quoteBlanks(query.slug)}`;
    case 'date':
      return `${query.field}:${quoteBlanks(query.text)}`;
    case 'shelf-mark':
      return query.text;
  }
}

function inParentheses(query: Query, joint: string): string {
  return `(${print(query, joint)})`;
}

function printWords({ field, text, quoted, prefix }: Words): string {
  const words = `${quoted ? `"${text}"` : text}${prefix ? '*' : ''}`;
  return field === 'any' ? words : `${field}:${words}`;
}

/** Whether a text without quotation marks is read as the same word. */
function isPlain(text: string): boolean {
  const word = plainWord(text);
  return isWhole(text) && word?.text === text && !word.prefix && !operator.test(text);
}

function quoteBlanks(text: string): string {
  return isWhole(text) ? text : `"${text}"`;
}

function isWhole(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isEndAt(text, at)) return false;
  return true;
}
