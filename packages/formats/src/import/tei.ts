import { readTypedDate } from '@fonds/domain/dates/typed-date';
import { ConversionError, type NotUnderstood } from '../text/converted.ts';
import { textOfTei, type RecordOf } from '../text/from-tei.ts';
import { allWithin, elementsOf, findElement, readXml, wordsOf, type XmlElement } from '../text/xml-tree.ts';
import type { ImportIssue } from './import-row.ts';
import { unreadHeader } from './tei-header.ts';

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
  readonly date: { readonly words?: string; readonly edtf?: string } | undefined;
  readonly parties: readonly TeiParty[];
  readonly summary: string;
  readonly language: string | undefined;
  /** What the file says of where its words come from. */
  readonly source: string;
  readonly rights: { readonly statement?: string; readonly note?: string } | undefined;
  /** Of the closed set of semantic HTML; empty where the file has no words. */
  readonly html: string;
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
  const parts = partsOf(text);
  const { consumed, report } = unreadHeader(header);
  const whole = describe(header, consumed);
  const language = text?.attributes['xml:lang'] ?? whole.language;
  const first = parts.length === 0 ? [{ element: text, own: undefined }] : parts.map((own) => ({ element: own, own }));
  return first.map(({ element, own }, at) => {
    const converted = element ? textOfTei(element, recordOf) : { html: '', notUnderstood: [] };
    const described = own ? { ...whole, ...describePart(own) } : whole;
    return {
      ...described,
      line: own?.line ?? file.line,
      title: described.title || headOf(element),
      language: own?.attributes['xml:lang'] ?? language,
      html: converted.html,
      notUnderstood: [...(at === 0 ? report() : []), ...converted.notUnderstood],
    };
  });
}

/** The documents within a text, where there are several; none where the text is one. */
function partsOf(text: XmlElement | undefined): XmlElement[] {
  const grouped = elementsOf(findElement(text, 'group'), 'text');
  if (grouped.length > 0) return grouped;
  return elementsOf(findElement(text, 'body')).filter(
    ({ name, attributes }) => /^div1?$/.test(name) && documentTypes.has(attributes['type'] ?? ''),
  );
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
  const title = elementsOf(statement, 'title').find(({ attributes }) => attributes['type'] !== 'sub');
  const actions = elementsOf(findElement(profile, 'correspDesc'), 'correspAction');
  const sent = actions.find(({ attributes }) => attributes['type'] === 'sent');
  const received = actions.find(({ attributes }) => attributes['type'] === 'received');
  const date =
    findElement(sent, 'date') ??
    findElement(profile, 'creation', 'date') ??
    allWithin(findElement(file, 'sourceDesc'), 'date')[0];
  const identifiers = elementsOf(findElement(file, 'publicationStmt'), 'idno');
  const licence = findElement(file, 'publicationStmt', 'availability');
  const target = allWithin(licence, 'licence')[0]?.attributes['target'];
  const note = licence ? wordsOf(licence) : '';
  const abstract = findElement(profile, 'abstract');
  const source = findElement(file, 'sourceDesc');
  const language = findElement(profile, 'langUsage', 'language');
  const authors = elementsOf(statement, 'author');
  for (const element of [title, licence, abstract, source, language, date, ...identifiers, ...authors]) take(element);
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
    rights: licence && {
      ...(target !== undefined && /^https?:\/\//.test(target) ? { statement: target } : {}),
      ...(note === '' ? {} : { note }),
    },
    language: language?.attributes['ident'],
  };
}

/** What a part says of itself: its heading, its date, its own id. */
function describePart(part: XmlElement): Partial<Described> {
  const date =
    allWithin(findElement(part, 'opener') ?? findElement(part, 'body', 'opener'), 'date')[0] ??
    allWithin(headElement(part), 'date')[0];
  const id = part.attributes['xml:id'];
  return {
    title: headOf(part),
    parties: [],
    summary: '',
    identifiers: id === undefined ? [] : [{ scheme: 'local', value: id }],
    date: date && dateOf(date),
  };
}

function headElement(element: XmlElement | undefined): XmlElement | undefined {
  return allWithin(element, 'head')[0];
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

/** A date as the file says it: its words, and by its attributes (or, without them, its words) as EDTF. */
function dateOf(element: XmlElement): TeiDocument['date'] {
  const { when, from, to, notBefore, notAfter } = element.attributes;
  const words = wordsOf(element);
  const interval = (start: string | undefined, end: string | undefined) =>
    start === undefined && end === undefined ? undefined : `${start ?? '..'}/${end ?? '..'}`;
  const read = readTypedDate(words);
  const said = read.kind === 'date' ? read.edtf : undefined;
  const edtf = (when ?? interval(from, to) ?? interval(notBefore, notAfter))?.slice(0, 60) ?? said;
  if (words === '' && edtf === undefined) return undefined;
  return { ...(words === '' ? {} : { words }), ...(edtf === undefined ? {} : { edtf }) };
}
