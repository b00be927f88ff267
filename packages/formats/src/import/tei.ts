import { textKinds } from '@fonds/domain/document-contents';
import { ConversionError, type NotUnderstood } from '../text/converted.ts';
import { explaining, textOfTei, type RecordOf } from '../text/from-tei.ts';
import { allWithin, elementsOf, findElement, readXml, wordsOf, type XmlElement } from '../text/xml-tree.ts';
import type { ImportIssue } from './import-row.ts';
import { unreadHeader } from './tei-header.ts';
import { contradiction, createdDate, dateOf, datelineOf, headElement, machineDate, type TeiDate } from './tei-dates.ts';
import { listedIn, type TeiListed } from './tei-lists.ts';

type TextKind = (typeof textKinds)[number];

/** A sender or recipient as the file names it. */
export interface TeiParty {
  readonly name: string;
  readonly role: 'sender' | 'recipient' | 'author';
  readonly type: 'person' | 'organisation';
}

/** A document that a TEI file holds, and what of it was not understood. */
export interface TeiDocument {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly title: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly date: TeiDate | undefined;
  readonly parties: readonly TeiParty[];
  readonly summary: string;
  readonly language: string | undefined;
  /** What the file says of where its words come from. */
  readonly source: string;
  readonly rights: { readonly statement?: string; readonly note?: string } | undefined;
  /** Of the closed set of semantic HTML; empty where the file has no words. */
  readonly html: string;
  /** What kind of text that is, where the file says so as our own export does. */
  readonly kind?: TextKind;
  /** Further texts of the same document: a transcript and its translations under one header. */
  readonly others?: readonly {
    readonly kind: TextKind;
    readonly language: string | undefined;
    readonly html: string;
  }[];
  /** Those whom the file's own lists explain, by what its names refer to (`#p_1`); left out where there are none. */
  readonly listed?: ReadonlyMap<string, TeiListed>;
  readonly notUnderstood: readonly NotUnderstood[];
}

export type TeiResult =
  | { readonly ok: true; readonly documents: readonly TeiDocument[] }
  | { readonly ok: false; readonly issues: readonly ImportIssue[] };

/** Parts of a text that are documents of their own. */
const documentTypes = new Set(['document', 'letter', 'telegram', 'memorandum', 'report', 'minutes', 'note']);

/**
 * Reads a TEI P5 file: one document, a `teiCorpus` of several, a `group` of texts, or a text of `div type="document"`. All or
 * nothing: what is no TEI, or has no title, is an issue with its line. `recordOf` says which record a name's `ref` means.
 */
export function readTei(xml: string, recordOf?: RecordOf): TeiResult {
  let root: XmlElement;
  try {
    root = readXml(xml.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    return { ok: false, issues: [{ line: error.line ?? 1, message: error.message }] };
  }
  const files = root.name === 'teiCorpus' ? allWithin(root, 'TEI') : root.name === 'TEI' ? [root] : [];
  if (files.length === 0) {
    const message = `The file begins with <${root.name}>; TEI begins with <TEI> or <teiCorpus>, and has a <TEI> in it.`;
    return { ok: false, issues: [{ line: root.line, message }] };
  }
  const documents = files.flatMap((file) => documentsOf(file, recordOf));
  const issues = documents.flatMap(({ line, title }) =>
    title === '' ? [{ line, message: 'There is no title: it stands in teiHeader, titleStmt, or in a <head>.' }] : [],
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, documents };
}

function documentsOf(file: XmlElement, recordOf: RecordOf | undefined): TeiDocument[] {
  const header = findElement(file, 'teiHeader');
  const text = findElement(file, 'text');
  const versions = versionsOf(text);
  const parts = versions.length > 0 ? [] : partsOf(text);
  const { consumed, report } = unreadHeader(header);
  const whole = describe(header, consumed);
  const language = text?.attributes['xml:lang'] ?? whole.language;
  const listed = listedIn(file);
  const created = createdDate(header, consumed);
  const around = parts.length === 0 ? [] : outside(text, parts);
  const [version, ...others] = versions.map((each) => ({
    ...{ kind: kindOf(each) ?? 'transcript', language: each.attributes['xml:lang'] },
    ...textOfTei(each, recordOf),
  }));
  const more = version && {
    ...{ kind: version.kind, language: version.language ?? language, html: version.html },
    others: others.map(({ kind, language: its, html }) => ({ kind, language: its, html })),
  };
  const first =
    parts.length === 0
      ? [{ element: versions[0] ?? text, own: undefined }]
      : parts.map((own) => ({ element: own, own }));
  return first.map(({ element, own }, at) => {
    const converted = element ? textOfTei(element, recordOf) : { html: '', notUnderstood: [] };
    const described = own ? { ...whole, ...describePart(own) } : whole;
    // What the header says of its only document holds where that says nothing.
    const date = described.date ?? (parts.length < 2 ? (whole.date ?? datelineOf(element) ?? created) : undefined);
    const against = parts.length < 2 ? contradiction(date, created, header) : [];
    return {
      ...described,
      date,
      line: own?.line ?? file.line,
      title: described.title || headOf(element),
      language: own?.attributes['xml:lang'] ?? language,
      html: converted.html,
      ...(listed.size > 0 ? { listed } : {}),
      ...more,
      notUnderstood: [
        ...(at === 0 ? [...report(), ...around] : []),
        ...against,
        ...converted.notUnderstood,
        ...others.flatMap(({ notUnderstood }) => notUnderstood),
      ],
    };
  });
}

/** The texts of a group that say that they are a transcript, a translation or so, of one document; none where others are among them. */
function versionsOf(text: XmlElement | undefined): XmlElement[] {
  const grouped = elementsOf(findElement(text, 'group'), 'text');
  return grouped.every((each) => kindOf(each) !== undefined) ? grouped : [];
}

function kindOf({ attributes }: XmlElement): TextKind | undefined {
  return textKinds.find((kind) => kind === attributes['type']);
}

/** The documents within a text, however deep in its chapters, where there are several; none where the text is one. */
function partsOf(text: XmlElement | undefined): XmlElement[] {
  const grouped = elementsOf(findElement(text, 'group'), 'text');
  return grouped.length > 0 ? grouped : documentsWithin(findElement(text, 'body'));
}

function documentsWithin(element: XmlElement | undefined): XmlElement[] {
  return elementsOf(element)
    .filter(({ name }) => /^div\d?$/.test(name))
    .flatMap((part) => (documentTypes.has(part.attributes['type'] ?? '') ? [part] : documentsWithin(part)));
}

/** What stands around the documents of a file, and is part of none. */
function outside(text: XmlElement | undefined, parts: readonly XmlElement[]): NotUnderstood[] {
  const documents = new Set(parts);
  const found: NotUnderstood[] = [];
  /** Whether it is or holds a document; what holds none is told by the first that does. */
  const visit = (element: XmlElement): boolean => {
    if (documents.has(element)) return true;
    const without = elementsOf(element).filter((child) => !visit(child));
    if (without.length === elementsOf(element).length) return false;
    for (const child of without) {
      const words = wordsOf(child);
      if (words === '' || child.name === 'back' || explaining.has(child.name)) continue;
      const message = `<${child.name}> stands outside of the documents and is left out.`;
      found.push({ line: child.line, message, words });
    }
    return true;
  };
  if (text) visit(text);
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

type Described = Pick<
  TeiDocument,
  'title' | 'identifiers' | 'date' | 'parties' | 'summary' | 'source' | 'rights' | 'language'
>;

function describe(header: XmlElement | undefined, consumed: (element: XmlElement | undefined) => void): Described {
  const take = (element: XmlElement | undefined) => {
    consumed(element);
    return element;
  };
  const file = findElement(header, 'fileDesc');
  const profile = findElement(header, 'profileDesc');
  const statement = findElement(file, 'titleStmt');
  const title = titleWithin(elementsOf(statement, 'title'));
  const actions = elementsOf(findElement(profile, 'correspDesc'), 'correspAction');
  const sent = actions.find(({ attributes }) => attributes['type'] === 'sent');
  const received = actions.find(({ attributes }) => attributes['type'] === 'received');
  const date =
    findElement(sent, 'date') ??
    findElement(profile, 'creation', 'date') ??
    allWithin(findElement(file, 'sourceDesc'), 'date')[0];
  const identifiers = elementsOf(findElement(file, 'publicationStmt'), 'idno');
  const availability = findElement(file, 'publicationStmt', 'availability');
  const parts = elementsOf(availability);
  // What names a text by `corresp` is said of that text, not of the document.
  const licences = (parts.length === 0 && availability ? [availability] : parts).filter(
    ({ attributes }) => attributes['corresp'] === undefined,
  );
  const target = licences.map(({ attributes }) => attributes['target']).find((one) => one !== undefined);
  const note = licences.map(wordsOf).join(' ');
  const abstract = findElement(profile, 'abstract');
  const source = findElement(file, 'sourceDesc');
  const language = findElement(profile, 'langUsage', 'language');
  const authors = elementsOf(statement, 'author');
  for (const element of [title, ...licences, abstract, source, language, date, ...identifiers, ...authors])
    take(element);
  return {
    title: title ? wordsOf(title) : '',
    identifiers: identifiers.map((idno) => ({ scheme: idno.attributes['type'] ?? 'local', value: wordsOf(idno) })),
    date: date && dateOf(date),
    parties: [
      ...partiesOf(sent, 'sender', take),
      ...partiesOf(received, 'recipient', take),
      ...authors.map((author): TeiParty => ({ name: wordsOf(author), role: 'author', type: 'person' })),
    ].filter(({ name }) => name !== ''),
    summary: abstract ? wordsOf(abstract) : '',
    source: source ? wordsOf(source) : '',
    rights:
      licences.length === 0
        ? undefined
        : {
            ...(target !== undefined && /^https?:\/\//.test(target) ? { statement: target } : {}),
            ...(note === '' ? {} : { note }),
          },
    language: language?.attributes['ident'],
  };
}

/** What a part says of itself: its heading, its date, its own id. */
function describePart(part: XmlElement): Partial<Described> {
  const date = datelineOf(part) ?? machineDate(part);
  const id = part.attributes['xml:id'];
  const source = allWithin(part, 'note').find(({ attributes }) => attributes['type'] === 'source');
  return {
    title: headOf(part),
    parties: correspondents(part),
    summary: '',
    ...(source ? { source: wordsOf(source).replace(/^Source:\s*/, '') } : {}),
    identifiers: id === undefined ? [] : [{ scheme: 'local', value: id }],
    date,
  };
}

/** Whom a volume marks as sender and addressee in its headings. */
function correspondents(part: XmlElement): TeiParty[] {
  const roles: Readonly<Record<string, TeiParty['role']>> = { from: 'sender', to: 'recipient' };
  return allWithin(part, 'persName', 'orgName').flatMap((element): TeiParty[] => {
    const role = roles[element.attributes['type'] ?? ''];
    const name = wordsOf(element);
    return role === undefined || name === ''
      ? []
      : [{ name, role, type: element.name === 'orgName' ? 'organisation' : 'person' }];
  });
}

/** The document's own title among those of its series, of a short form, of its date for machines. */
function titleWithin(titles: readonly XmlElement[]): XmlElement | undefined {
  const named = titles.filter(({ attributes }) => !['sub', 'short', 'iso-date'].includes(attributes['type'] ?? ''));
  const isOwn = ({ attributes }: XmlElement) => attributes['level'] === 'a' || attributes['type'] === 'main';
  const isSeries = ({ attributes }: XmlElement) => ['s', 'j', 'm'].includes(attributes['level'] ?? '');
  return named.find(isOwn) ?? named.find((title) => !isSeries(title)) ?? named[0] ?? titles[0];
}

function headOf(element: XmlElement | undefined): string {
  const head = headElement(element);
  return head ? wordsOf(head) : '';
}

function partiesOf(
  action: XmlElement | undefined,
  role: TeiParty['role'],
  take: (element: XmlElement) => void,
): TeiParty[] {
  return elementsOf(action)
    .filter(({ name }) => ['persName', 'orgName', 'name'].includes(name))
    .map((element) => {
      take(element);
      return { name: wordsOf(element), role, type: element.name === 'orgName' ? 'organisation' : 'person' };
    });
}
