import type { KindedBody } from '@fonds/domain/bodies';
import { builtInTerm } from '@fonds/domain/built-in-terms';
import type { Document } from '@fonds/domain/document';
import type { LeafSource } from '@fonds/domain/leaves';
import { termsNamed } from '@fonds/domain/term-use';
import type { RecordKind } from '@fonds/domain/record';
import { shelfWords } from '@fonds/domain/shelf-mark-words';
import { indexTokens } from '@fonds/domain/text/tokens';
import { wordsOfPlace } from '../place-words.ts';
import { linksOf, type ProjectedLink } from '../projection-links.ts';
import { wordsOfText } from '../text-words.ts';
import {
  exactToken,
  idToken,
  kindToken,
  languageTokens,
  levelToken,
  rightsToken,
  typeToken,
  wordToken,
} from './desk-tokens.ts';

/** The columns of `desk_index`, in their order. */
export const deskColumns = [
  'title',
  'body',
  'marks',
  'people',
  'senders',
  'recipients',
  'places',
  'subjects',
  'collections',
  'archives',
  'others',
  'terms',
] as const;
export type DeskColumn = (typeof deskColumns)[number];

/** What the desk finds a record by: folded tokens parted by blanks, by column. */
export type DeskWords = Readonly<Record<DeskColumn, string>>;

/** Every word by which the desk finds a record, the note for staff among them. Pure. */
export function deskWords(record: KindedBody): DeskWords {
  const linked = linkedWords(record);
  return {
    title: fold(titlesOf(record)),
    body: joined([fold(proseOf(record)), ...textsIn(record).map((text) => wordsOfText(text).tokens)]),
    marks: marksOf(record),
    people: linked.people.join(' '),
    senders: linked.senders.join(' '),
    recipients: linked.recipients.join(' '),
    places: linked.places.join(' '),
    subjects: linked.subjects.join(' '),
    collections: linked.collections.join(' '),
    archives: linked.archives.join(' '),
    others: linked.others.join(' '),
    terms: termsOf(record).join(' '),
  };
}

type Words = readonly (string | undefined)[];

function fold(texts: Words): string {
  return joined(texts.map((text) => (text === undefined ? '' : indexTokens(text))));
}

function joined(tokens: readonly string[]): string {
  return tokens.filter((one) => one !== '').join(' ');
}

function titlesOf(record: KindedBody): Words {
  switch (record.kind) {
    case 'document': {
      const { title, originalTitle, alternativeTitles, numbers } = record.body;
      const titles = [title, originalTitle, ...alternativeTitles].map((one) => one?.text);
      return [...titles, ...numbers.flatMap(({ label, value }) => [label, value])];
    }
    case 'recordset':
      return [record.body.title.text, record.body.referenceCode];
    case 'collection':
    case 'page':
      return [record.body.title.text];
    default:
      return [record.body.name, ...record.body.variants].map(({ text }) => text);
  }
}

function textsOf(texts: readonly { readonly text: string }[]): string[] {
  return texts.map(({ text }) => text);
}

function proseOf(record: KindedBody): Words {
  const { notes, staffNote } = record.body;
  return [...ownProse(record), ...textsOf(notes), staffNote];
}

function textsIn(record: KindedBody): readonly { readonly html: string }[] {
  return record.kind === 'document' ? record.body.texts : [];
}

function ownProse(record: KindedBody): Words {
  switch (record.kind) {
    case 'document':
      return proseOfDocument(record.body);
    case 'agent':
      return [...textsOf(record.body.description), ...record.body.relations.map(({ note }) => note)];
    case 'place':
    case 'subject':
      return textsOf(record.body.description);
    case 'repository': {
      const { description, access, address, citationForm } = record.body;
      return [...textsOf(description), ...textsOf(access), address, citationForm];
    }
    case 'recordset': {
      const { history, scope, arrangement, access, extent, findingAid, levelName } = record.body;
      return [...textsOf([...history, ...scope, ...arrangement, ...access]), extent, findingAid, levelName];
    }
    case 'collection': {
      const { introduction, essay, members } = record.body;
      return [...textsOf(introduction), plainOf(essay), ...members.map(({ note }) => note)];
    }
    case 'page':
      return [...textsOf(record.body.summary), plainOf(record.body.content)];
  }
}

function plainOf(rich: { readonly html: string } | undefined): string | undefined {
  return rich && wordsOfText(rich).plain;
}

function proseOfDocument(document: Document): Words {
  const { classification, provenance, rights } = document;
  return [
    ...textsOf(document.summary),
    ...document.texts.flatMap(({ translator, reviewer }) => [translator, reviewer]),
    ...document.dates.flatMap(({ words, note }) => [words, note]),
    document.extent,
    ...(classification ? [classification.level, classification.marking, ...classification.caveats] : []),
    ...document.releases.flatMap(({ agency, caseNumber, basis, note }) => [agency, caseNumber, basis, note]),
    ...Object.values(provenance ?? {}),
    ...[rights?.work, rights?.scan, rights?.description].flatMap((one) => [one?.holder, one?.note]),
    ...document.relations.map(({ note }) => note),
    ...document.scans.map(({ fileName }) => fileName),
  ];
}

function marksOf(record: KindedBody): string {
  const { body } = record;
  const outside = 'links' in body ? body.links.map(({ identifier }) => identifier) : [];
  return joined([
    ...placesInArchives(record)
      .map(wordsOfPlace)
      .flatMap(({ levels, words }) => [...levels.map(levelToken), words]),
    ...('numbers' in body ? body.numbers.map(({ value }) => shelfWords(value)) : []),
    fold([...body.identifiers.map(({ value }) => value), ...outside]),
  ]);
}

function placesInArchives(record: KindedBody): readonly LeafSource[] {
  if (record.kind === 'document') return record.body.locators;
  if (record.kind !== 'recordset' || record.body.referenceCode === undefined) return [];
  return [{ levels: [], source: record.body.referenceCode }];
}

const addedWords = ['agent-role', 'place-role', 'document-relation', 'agent-relation'] as const;

function termsOf(record: KindedBody): string[] {
  const { kind, body } = record;
  const type = 'type' in body ? body.type : 'level' in body ? body.level : undefined;
  return [
    kindToken(kind),
    ...(type === undefined ? [] : [typeToken(type)]),
    ...termsNamed('rights-statement', record).map(rightsToken),
    ...termsNamed('classification', record).map((mark) => exactToken('classification', mark)),
    ...termsNamed('language', record).map((tag) => exactToken('language', tag)),
    ...addedWords.flatMap((vocabulary) =>
      termsNamed(vocabulary, record)
        .filter((id) => builtInTerm(vocabulary, id) === undefined)
        .map((id) => wordToken(vocabulary, id)),
    ),
    ...('languages' in body ? body.languages.flatMap((tag) => languageTokens('lang', tag)) : []),
    ...('texts' in body ? body.texts.flatMap(({ language }) => languageTokens('textlang', language)) : []),
  ];
}

type LinkColumn = Exclude<DeskColumn, 'title' | 'body' | 'marks' | 'terms'>;

/** The names of linked records as this one writes them, each with the token of its id. */
function linkedWords(record: KindedBody): Readonly<Record<LinkColumn, readonly string[]>> {
  const words: Record<LinkColumn, string[]> = {
    people: [],
    senders: [],
    recipients: [],
    places: [],
    subjects: [],
    collections: [],
    archives: [],
    others: [],
  };
  for (const link of linksOf('', 0, record, 0)) {
    for (const column of columnsOf(record.kind, link)) words[column].push(indexTokens(link.name), idToken(link.toId));
  }
  return words;
}

const senders: readonly string[] = ['author', 'signatory', 'sender'];

function columnsOf(kind: RecordKind, { relation, role }: ProjectedLink): readonly LinkColumn[] {
  switch (relation) {
    case 'agent':
      if (senders.includes(role)) return ['people', 'senders'];
      return role === 'recipient' ? ['people', 'recipients'] : ['people'];
    case 'related':
    case 'editor':
    case 'creator':
      return ['people'];
    case 'place':
      return ['places'];
    case 'subject':
      return ['subjects'];
    case 'broader':
      return [kind === 'place' ? 'places' : 'subjects'];
    case 'collection':
      return ['collections'];
    case 'repository':
    case 'recordset':
      return ['archives'];
    case 'parent':
      return [kind === 'collection' ? 'collections' : 'archives'];
    case 'document':
      return ['others'];
  }
}
