import type { CslItem, CslName } from './csl.ts';
import { spokenName } from './csl-names.ts';

/** Items as BibTeX with BibLaTeX’s dates, one entry each, in UTF-8. */
export function bibtex(items: readonly CslItem[]): string {
  const keys = new Set<string>();
  return items.map((item) => entryOf(item, keyOf(item, keys))).join('\n');
}

function entryOf(item: CslItem, key: string): string {
  const [from, to] = item.issued?.['date-parts'] ?? [];
  const held = [item.archive, item.archive_collection, item.archive_location, item['archive-place']];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names(item.author)],
    // The second braces keep capitals as the title has them.
    ['title', `{${latex(item.title)}}`],
    ['date', dateOf(from, to)],
    ['year', item.issued?.literal === undefined ? from?.[0]?.toString() : latex(item.issued.literal)],
    ['month', to || item.issued?.season !== undefined ? undefined : from?.[1]?.toString()],
    ['howpublished', optional(item.genre)],
    ['number', optional(item.number)],
    ['translator', names(item.translator)],
    ['library', optional(held.filter(Boolean).join(', '))],
    ['note', optional([recipients(item), item.note, item.source].filter(Boolean).join('. '))],
    ['langid', optional(item.language)],
    ['url', verbatim(item.URL)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@misc{${key},\n${lines.join('\n')}\n}\n`;
}

function recipients({ recipient = [] }: CslItem): string {
  return recipient.length === 0 ? '' : `To ${recipient.map(spokenName).join(', ')}`;
}

function dateOf(from: readonly number[] | undefined, to: readonly number[] | undefined): string | undefined {
  if (!from) return undefined;
  return to ? `${iso(from)}/${iso(to)}` : iso(from);
}

function iso([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

function names(list: readonly CslName[] | undefined): string | undefined {
  return list
    ?.map((name) =>
      'literal' in name ? `{${latex(name.literal)}}` : `{${latex(name.family)}}, {${latex(name.given)}}`,
    )
    .join(' and ');
}

function optional(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : latex(text);
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX prints it to the letter; braces become commands, as BibTeX counts them even when they are escaped. */
export function latex(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\{}~^#$%&_]/g, (character) => commands[character] ?? `\\${character}`)
      // What TeX would draw as one sign: “, ”, –, „, «, ¡.
      .replace(/([`'\-,<>])(?=\1)|[!?](?=`)/g, '$&{}')
  );
}

function verbatim(url: string): string {
  return oneLine(url).replace(/[\\{}%]/g, (character) => (character === '%' ? '%' : encodeURIComponent(character)));
}

/** A key that every BibTeX reads: ASCII letters, digits and hyphens; unlike any before it. */
function keyOf({ id }: CslItem, taken: Set<string>): string {
  const plain = id
    .normalize('NFD')
    .replace(/[^A-Za-z0-9-]+/g, '')
    .replace(/^-+|-+$/g, '');
  const start = plain === '' ? 'document' : plain;
  let key = start;
  for (let number = 2; taken.has(key); number += 1) key = `${start}-${number}`;
  taken.add(key);
  return key;
}

/** Text without line ends and other control characters: these formats are read line by line. Blanks that are more than a gap stay. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').replace(/^ | $/g, '');
}
