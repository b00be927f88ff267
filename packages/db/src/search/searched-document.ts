import { classificationMark } from '@fonds/domain/classification-mark';
import type { Document } from '@fonds/domain/document';
import { shelfWords } from '@fonds/domain/shelf-mark-words';
import { abbreviationTokens } from '@fonds/domain/text/abbreviations';
import { indexTokens } from '@fonds/domain/text/tokens';
import { languageOfStems } from '@fonds/domain/text/word-forms';
import { wordsOfPlace } from '../place-words.ts';
import { wordsOfText } from '../text-words.ts';
import type { FacetCode } from './facet-codes.ts';

/** What the search knows of a document: folded tokens parted by blanks, words by language, and values of facets. */
export interface SearchedDocument {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** Shelf-marks and the numbers that stand on it. */
  readonly marks: string;
  readonly capitals: string;
  readonly words: readonly { readonly language: string; readonly tokens: string }[];
  /** Words that a hyphen joins, by their two tokens: *cease fire*. */
  readonly compounds: readonly string[];
  readonly facets: readonly FacetCode[];
}

interface Piece {
  readonly text: string;
  readonly language?: string | undefined;
  /** Where they are known already. */
  readonly tokens?: string;
}

/** What the search knows of a document, as the public may have it. Pure. */
export function searchedDocument(id: string, document: Document): SearchedDocument {
  const numbers = document.numbers.map((number) => `${number.label ?? ''} ${number.value}`);
  const { titles, texts } = piecesOf(document, document.texts);
  const title = tokensOf(titles);
  const summary = tokensOf(document.summary);
  const body = tokensOf(texts);
  return {
    title: joined(title, numbers.map(indexTokens)),
    summary: joined(summary),
    body: joined(body),
    marks: marksOf(document, numbers),
    capitals: abbreviationTokens([...titles, ...document.summary, ...texts].map(({ text }) => text).join('\n')),
    words: wordsOf([...title, ...summary, ...body], document.languages[0]),
    compounds: compoundsOf([...titles, ...document.summary, ...texts]),
    facets: facetsOf(id, document),
  };
}

interface Text {
  readonly html: string;
  readonly language: string;
}

function piecesOf(document: Document, texts: readonly Text[]): { titles: Piece[]; texts: Piece[] } {
  const titles = [document.title, document.originalTitle, ...document.alternativeTitles];
  return {
    titles: titles.filter((title) => title !== undefined),
    texts: texts.map((text) => {
      const { plain, tokens } = wordsOfText(text);
      return { text: plain, language: text.language, tokens };
    }),
  };
}

/** The words of a document whose texts are kept apart from it. */
export function wordsOfDocument(
  document: Document,
  texts: readonly Text[],
): Pick<SearchedDocument, 'words' | 'compounds'> {
  const pieces = piecesOf(document, texts);
  const all = [...pieces.titles, ...document.summary, ...pieces.texts];
  return { words: wordsOf(tokensOf(all), document.languages[0]), compounds: compoundsOf(all) };
}

interface Indexed {
  readonly language: string | undefined;
  readonly tokens: string;
}

function tokensOf(pieces: readonly Piece[]): Indexed[] {
  return pieces.map(({ text, language, tokens }) => ({ language, tokens: tokens ?? indexTokens(text) }));
}

function joined(pieces: readonly Indexed[], more: readonly string[] = []): string {
  return [...pieces.map(({ tokens }) => tokens), ...more].filter((tokens) => tokens !== '').join(' ');
}

/** Words without a language of their own are taken for those of the original. */
function wordsOf(pieces: readonly Indexed[], original: string | undefined): SearchedDocument['words'] {
  return pieces.flatMap(({ language, tokens }) => {
    const known = languageOfStems(language ?? original ?? 'en');
    return known === undefined || tokens === '' ? [] : [{ language: known, tokens }];
  });
}

/** The *language* of compounds: *cease fire* under *ceasefire*. */
export const compounds = 'compounds';

/** Words that a hyphen joins in one line, so that *ceasefire* finds *cease-fire*. */
function compoundsOf(pieces: readonly Piece[]): string[] {
  const found = pieces.flatMap(({ text }) =>
    text.includes('-') ? (text.match(/(?<![\p{L}-])\p{L}{2,20}-\p{L}{2,20}(?![\p{L}-])/gu) ?? []) : [],
  );
  return found.map(indexTokens).filter((tokens) => /^\S+ \S+$/.test(tokens));
}

function marksOf(document: Document, numbers: readonly string[]): string {
  const located = document.locators.map(wordsOfPlace).flatMap(({ levels, words }) => [...levels, words]);
  return [...located, ...numbers.map(shelfWords)].filter((tokens) => tokens !== '').join(' ');
}

const versionRelations: readonly string[] = ['version-of', 'draft-of', 'duplicate-of'];

function facetsOf(id: string, document: Document): FacetCode[] {
  const code = (facet: FacetCode['facet'], value: string, role = ''): FacetCode => ({ facet, role, value });
  const versions = document.relations.filter(({ relation }) => versionRelations.includes(relation));
  const { classification } = document;
  const all = [
    ...document.collections.map((to) => code('collection', to.id)),
    ...document.agents.map(({ agent, role }) => code('agent', agent.id, role)),
    ...document.places.map(({ place, role }) => code('place', place.id, role)),
    ...document.subjects.map((to) => code('subject', to.id)),
    ...(document.type === undefined ? [] : [code('type', document.type)]),
    ...document.languages.map((language) => code('language', language)),
    ...document.texts.map(({ language }) => code('textLanguage', language)),
    ...document.locators.flatMap(({ repository, recordset }) => [
      ...(repository ? [code('repository', repository.id)] : []),
      ...(recordset ? [code('recordset', recordset.id)] : []),
    ]),
    ...(classification ? [code('classification', classificationMark(classification))] : []),
    ...(document.texts.length > 0 ? [code('has', 'text')] : []),
    ...(document.texts.some(({ kind }) => kind === 'translation') ? [code('has', 'translation')] : []),
    ...(document.scans.length > 0 ? [code('has', 'scan')] : []),
    ...(versions.length > 0 ? [id, ...versions.map((part) => part.document.id)].map((to) => code('version', to)) : []),
  ];
  const seen = new Set<string>();
  return all.filter(({ facet, role, value }) => {
    const key = `${facet} ${role} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
}
