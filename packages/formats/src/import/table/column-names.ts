import { languageTagSchema } from '@fonds/domain/language';
import { columnLetters, isEmptyCell } from './table-source.ts';

const prefixes = /^(?:dublin core|dcterms|dc|item type metadata|schema|skos|foaf|bibo|ead)\s*[:.]\s*/;

/** A column's name as names are compared: lower case, without a vocabulary's prefix (`dcterms:title` is `title`). */
export function plainColumnName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(prefixes, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** A name that ends in a language, `title (ru)`, `title@ru` or `title_ru`, as the name before it and the language. */
export function withLanguage(name: string): { readonly name: string; readonly language?: string } {
  const [, before, bracketed, marked] =
    /^(.+?)(?:\s*[[(]([a-z]{2,3}(?:-[A-Za-z\d]+)*)[\])]|[@_]([a-z]{2,3}(?:-[A-Za-z\d]+)*))$/.exec(name.trim()) ?? [];
  const language = bracketed ?? marked;
  if (before === undefined || language === undefined || !languageTagSchema.safeParse(language).success) return { name };
  return { name: before, language };
}

/** The names of a table's columns, each once: a second of the same is numbered, one without a name is called by its letters. */
export function columnNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, place) => {
    const own = isEmptyCell(cell) ? `Column ${columnLetters(place)}` : cell.trim();
    let name = own;
    for (let count = 2; taken.has(name); count += 1) name = `${own} (${count})`;
    taken.add(name);
    return name;
  });
}
