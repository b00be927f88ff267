import { isOwnRole, roleInWords } from '@fonds/domain/by-role';
import { rightsInWords } from '@fonds/domain/evidence-words';
import { languageName } from '@fonds/domain/language-name';
import { chosenDate, type Document } from '@fonds/domain/document';
import type { DateBasis } from '@fonds/domain/dates/historical-date';
import { xml, xmlLines, type XmlElement } from '@fonds/domain/xml';
import { isoDay } from '@fonds/domain/dates/days';
import { licenceOf, rightsFact } from './facts.ts';
import { textHeading } from './text/headings.ts';
import {
  documentAddress,
  lastingAddress,
  pathAddress,
  publishedAt,
  type ArchiveFacts,
  type PublishedDocument,
} from './format.ts';

/** The `teiHeader` of a document: file, manuscript, correspondence, languages and subjects. */
export function teiHeader(document: PublishedDocument, archive: ArchiveFacts): XmlElement {
  return xmlLines('teiHeader', {}, fileDesc(document, archive), profileDesc(document, archive));
}

function fileDesc(document: PublishedDocument, archive: ArchiveFacts): XmlElement {
  const { entry, texts } = document;
  const published = publishedAt(document);
  const responsible = texts.flatMap(({ translator, reviewer }) => [
    ...(translator ? [['translation', translator] as const] : []),
    ...(reviewer ? [['review', reviewer] as const] : []),
  ]);
  return xmlLines(
    'fileDesc',
    {},
    xmlLines(
      'titleStmt',
      {},
      xml('title', { 'xml:lang': entry.title.language }, entry.title.text),
      named(document, archive, 'author', 'signatory').map((name) => xml('author', {}, name)),
      responsible.map(([resp, name]) => xmlLines('respStmt', {}, xml('resp', {}, resp), xml('name', {}, name))),
      document.agents
        .filter(({ role }) => isOwnRole('agent-role', role))
        .map((agent) =>
          xmlLines(
            'respStmt',
            {},
            xml('resp', {}, roleInWords('agent-role', agent)),
            reference('name', agent, archive),
          ),
        ),
    ),
    xmlLines(
      'publicationStmt',
      {},
      xml('publisher', {}, archive.name),
      xml('idno', { type: 'URI' }, lastingAddress(entry.id, archive)),
      // What isn't public yet has neither.
      document.shown.readable ? xml('ptr', { target: documentAddress(document, archive) }) : null,
      document.shown.readable ? xml('date', { when: published }, published.slice(0, 10)) : null,
      availability(document),
    ),
    xmlLines('sourceDesc', {}, msDescs(document)),
  );
}

/** Who may use the document, and each text that has rights of its own. */
function availability(document: PublishedDocument): XmlElement | null {
  const { body, texts, labels } = document;
  const statement = licenceOf(document);
  const note = body.rights?.work?.note;
  const whole = [statement && rightsInWords(statement, labels.rights), note].filter(Boolean).join('. ');
  const licences = [
    ...(whole === '' ? [] : [xml('licence', { target: statement }, whole)]),
    ...texts.flatMap((text) => {
      const said = rightsFact(text.rights, labels);
      if (said === '') return [];
      const words = `${textHeading(text, labels)}: ${said}`;
      return [xml('licence', { corresp: `#t.${text.key}`, target: text.rights?.statement }, words)];
    }),
  ];
  return licences.length === 0 ? null : xmlLines('availability', {}, licences);
}

/** One description for each place where the original or a copy is; TEI wants a source, so without any the words that none is recorded. */
function msDescs(document: PublishedDocument): XmlElement[] {
  const { body, entry } = document;
  if (body.locators.length === 0) return [xml('p', {}, 'No location of the original is recorded.')];
  return body.locators.map((locator) =>
    xmlLines(
      'msDesc',
      { type: locator.role, status: locator.current ? undefined : 'former' },
      xmlLines('msIdentifier', {}, msIdentifier(locator)),
      xmlLines(
        'msContents',
        {},
        entry.summary ? xml('summary', { 'xml:lang': entry.summary.language }, entry.summary.text) : null,
        body.languages.length > 0
          ? xml(
              'textLang',
              { mainLang: body.languages[0], otherLangs: body.languages.slice(1).join(' ') || undefined },
              entry.languages.map(({ label }) => label).join(', '),
            )
          : null,
        xmlLines('msItem', {}, xml('title', {}, (body.originalTitle ?? entry.title).text)),
      ),
      body.extent
        ? xmlLines(
            'physDesc',
            {},
            xmlLines('objectDesc', {}, xmlLines('supportDesc', {}, xml('extent', {}, body.extent))),
          )
        : null,
      history(body.provenance),
    ),
  );
}

function msIdentifier(locator: Document['locators'][number]): XmlElement[] {
  const { repository, recordset, levels, source } = locator;
  const parts = [
    ...(repository ? [xml('repository', {}, repository.name)] : []),
    ...(recordset ? [xml('collection', {}, recordset.name)] : []),
    ...levels.map(({ name, value }) => xml('idno', { type: name.replace(/\s+/g, '-') }, value)),
    ...(source === undefined ? [] : [xml('idno', { type: 'source' }, source)]),
  ];
  return parts.length > 0 ? parts : [xml('msName', {}, locator.url ?? 'not recorded')];
}

function history(provenance: Document['provenance']): XmlElement | null {
  const parts = [
    provenance?.creatorHistory ? xml('origin', {}, provenance.creatorHistory) : null,
    provenance?.custodialHistory ? xml('provenance', {}, provenance.custodialHistory) : null,
    provenance?.obtainedBy ? xml('acquisition', {}, provenance.obtainedBy) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? xmlLines('history', {}, parts) : null;
}

function profileDesc(document: PublishedDocument, archive: ArchiveFacts): XmlElement | null {
  const { entry, body, subjects, texts } = document;
  const date = teiDate(document);
  const languages = [...new Set([...body.languages, ...texts.map(({ language }) => language)])];
  const parts = [
    date || document.places.some(({ role }) => role === 'created-at')
      ? xmlLines(
          'creation',
          {},
          date,
          document.places
            .filter(({ role }) => role === 'created-at')
            .map((place) => reference('placeName', place, archive)),
        )
      : null,
    languages.length > 0
      ? xmlLines(
          'langUsage',
          {},
          languages.map((ident) => xml('language', { ident }, languageName(ident, document.labels.languages))),
        )
      : null,
    body.summary.length > 0
      ? xmlLines(
          'abstract',
          {},
          body.summary.map(({ text, language }) => xml('p', { 'xml:lang': language }, text)),
        )
      : null,
    correspDesc(document, archive, date),
    subjects.length > 0 || entry.type
      ? xmlLines(
          'textClass',
          {},
          xmlLines(
            'keywords',
            {},
            entry.type ? xml('term', { type: 'genre' }, entry.type.label) : null,
            subjects.map((subject) => reference('term', subject, archive)),
          ),
        )
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? xmlLines('profileDesc', {}, parts) : null;
}

/** Sender and recipients as TEI has correspondence (`correspDesc`); of other documents nothing. */
function correspDesc(document: PublishedDocument, archive: ArchiveFacts, date: XmlElement | null): XmlElement | null {
  const senders = named(document, archive, 'sender');
  const recipients = named(document, archive, 'recipient');
  const copied = named(document, archive, 'copied');
  if (senders.length === 0 && recipients.length === 0) return null;
  const place = (wanted: string) =>
    document.places.filter(({ role }) => role === wanted).map((each) => reference('placeName', each, archive));
  const action = (type: string, ...parts: readonly (readonly XmlElement[])[]) =>
    parts.some((part) => part.length > 0) ? xmlLines('correspAction', { type }, parts.flat()) : null;
  return xmlLines(
    'correspDesc',
    {},
    action('sent', senders, place('created-at'), date ? [date] : []),
    action('received', recipients, place('sent-to')),
    action('copied', copied),
  );
}

function named(document: PublishedDocument, archive: ArchiveFacts, ...roles: readonly string[]): XmlElement[] {
  return document.agents.filter(({ role }) => roles.includes(role)).map((agent) => reference('name', agent, archive));
}

function reference(
  element: string,
  { name, path }: { readonly name: string; readonly path: string | null },
  archive: ArchiveFacts,
): XmlElement {
  return xml(element, { ref: path === null ? undefined : pathAddress(path, archive) }, name);
}

/** Inside or outside of the document, for those who ask how a date is known (TEI `@evidence`); what stands on it needs none. */
const evidence: Readonly<Record<DateBasis, string | undefined>> = {
  'on-document': undefined,
  content: 'internal',
  neighbours: 'external',
  envelope: 'external',
  research: 'external',
  editorial: 'external',
};

function teiDate({ entry, body }: PublishedDocument): XmlElement | null {
  const { edtf, words, earliest, latest } = entry.date;
  if (edtf === null) return null;
  const from = earliest === null ? undefined : isoDay(earliest);
  const to = latest === null ? undefined : isoDay(latest);
  const when = from !== undefined && from === to ? { when: from } : { notBefore: from, notAfter: to };
  const basis = chosenDate(body)?.basis;
  return xml('date', { ...when, evidence: basis && evidence[basis] }, words);
}
