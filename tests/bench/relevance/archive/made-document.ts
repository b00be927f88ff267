import type { ImportItem } from '@fonds/api/import/items';
import { nameOf } from './authorities.ts';
import { collectionTitles, repositoryNames, type CollectionKey, type RepositoryKey } from './holdings.ts';

/** A document of the test archive in few words. Everybody and everything is named by key. */
export interface MadeDocument {
  readonly title: string;
  /** Of the title and the text; English where it isn't said. */
  readonly language?: string;
  readonly otherTitle?: string;
  readonly summary?: string;
  /** A paragraph, or several; `html` where there is more to a text than paragraphs. */
  readonly text?: string | readonly string[];
  readonly html?: string;
  /** The text was read by a machine. */
  readonly ocr?: true;
  readonly translation?: { readonly language: string; readonly text: string };
  /** EDTF; undated without. */
  readonly date?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
  readonly author?: string;
  readonly present?: string;
  readonly mentions?: string;
  readonly madeAt?: string;
  readonly about?: string;
  readonly subjects?: readonly string[];
  readonly number?: string;
  readonly classified?: readonly [level: string, scheme: string];
  readonly kept?: {
    readonly in: RepositoryKey;
    readonly levels?: Readonly<Record<string, string>>;
    readonly source?: string;
    readonly recordset?: string;
  };
  readonly identifier?: string;
}

const made = 'Made up for testing a search: no such document exists.';

/** Documents by key, all of them in one collection. Rows are given later. */
export function documentItems(
  collection: CollectionKey,
  documents: Readonly<Record<string, MadeDocument>>,
): Omit<ImportItem, 'row'>[] {
  return Object.entries(documents).map(([matchKey, document]) => ({
    matchKey,
    kind: 'document',
    body: bodyOf(collection, document),
  }));
}

const linkTo = (key: string) => ({ id: `@${key}`, name: nameOf(key) });

function bodyOf(collection: CollectionKey, document: MadeDocument): Readonly<Record<string, unknown>> {
  const { title, language = 'en', otherTitle, summary, date, type, number, classified, kept, identifier } = document;
  return {
    title: { text: title, language },
    languages: [language],
    collections: [{ id: `@${collection}`, name: collectionTitles[collection] }],
    notes: [{ text: made, language: 'en' }],
    agents: agentsOf(document),
    places: placesOf(document),
    subjects: (document.subjects ?? []).map(linkTo),
    texts: textsOf(document, language),
    ...(otherTitle ? { alternativeTitles: [{ text: otherTitle }] } : {}),
    ...(summary ? { summary: [{ text: summary, language: 'en' }] } : {}),
    ...(date ? { dates: [{ edtf: date, kind: 'created', basis: 'on-document' }] } : {}),
    ...(type ? { type } : {}),
    ...(number ? { numbers: [{ value: number }] } : {}),
    ...(classified ? { classification: { level: classified[0], scheme: classified[1] } } : {}),
    ...(kept ? { locators: [locatorOf(kept)] } : {}),
    ...(identifier ? { identifiers: [{ scheme: 'local', value: identifier }] } : {}),
  };
}

function agentsOf({ from, to, author, present, mentions }: MadeDocument) {
  const roles = { sender: from, recipient: to, author, participant: present, mentioned: mentions };
  return Object.entries(roles).flatMap(([role, key]) => (key ? [{ agent: linkTo(key), role }] : []));
}

function placesOf({ madeAt, about }: MadeDocument) {
  const roles = { 'created-at': madeAt, about };
  return Object.entries(roles).flatMap(([role, key]) => (key ? [{ place: linkTo(key), role }] : []));
}

function textsOf({ text, html, ocr, translation }: MadeDocument, language: string) {
  const original = html ?? (text === undefined ? undefined : paragraphsOf(text));
  return [
    ...(original === undefined
      ? []
      : [{ key: 'original', language, kind: ocr ? 'ocr' : 'transcript', html: original }]),
    ...(translation
      ? [
          {
            key: 'translation',
            language: translation.language,
            kind: 'translation',
            html: paragraphsOf(translation.text),
          },
        ]
      : []),
  ];
}

function paragraphsOf(text: string | readonly string[]): string {
  return (typeof text === 'string' ? [text] : text).map((paragraph) => `<p>${paragraph}</p>`).join('\n');
}

function locatorOf({ in: repository, levels = {}, source, recordset }: NonNullable<MadeDocument['kept']>) {
  return {
    role: 'original',
    repository: { id: `@${repository}`, name: repositoryNames[repository] },
    levels: Object.entries(levels).map(([name, value]) => ({ name, value })),
    ...(source ? { source } : {}),
    ...(recordset ? { recordset: { id: `@${recordset}`, name: recordset } } : {}),
  };
}
