import { isOwnRole, roleInWords } from '@fonds/domain/by-role';
import type { RoledLink } from '@fonds/domain/views/public';
import { printXml, xml, xmlLines, type XmlElement } from '@fonds/domain/xml';
import { locatorInWords } from './facts.ts';
import {
  documentAddress,
  lastingAddress,
  publishedAt,
  type ArchiveFacts,
  type DocumentFormat,
  type PublishedDocument,
} from './format.ts';

export const modsXml = {
  extension: 'mods.xml',
  mediaType: 'application/mods+xml',
  label: 'MODS',
  print: (document: PublishedDocument, archive: ArchiveFacts) => printXml(mods(document, archive)),
} as const satisfies DocumentFormat;

/** MARC relators (id.loc.gov/vocabulary/relators) of the roles that have one; one who is mentioned is a subject. */
const relators: Readonly<Record<string, string>> = {
  author: 'author',
  signatory: 'signer',
  sender: 'sender',
  recipient: 'addressee',
  copied: 'addressee',
  participant: 'participant',
};

/** One of the archive's own roles is *other* to MARC, with what the archive calls it. */
function roleTerms(agent: RoledLink): XmlElement[] {
  const marc = { authority: 'marcrelator' };
  if (isOwnRole('agent-role', agent.role)) {
    return [
      xml('roleTerm', { type: 'code', ...marc }, 'oth'),
      xml('roleTerm', { type: 'text' }, roleInWords('agent-role', agent)),
    ];
  }
  const relator = relators[agent.role];
  return relator === undefined ? [] : [xml('roleTerm', { type: 'text', ...marc }, relator)];
}

const resourceTypes: Readonly<Record<string, string>> = { map: 'cartographic', photograph: 'still image' };

/** A document as MODS 3.8. */
export function mods(document: PublishedDocument, archive: ArchiveFacts): XmlElement {
  const { entry, body, agents, places, subjects } = document;
  const optional = (name: string, value: string | null | undefined, attributes: XmlElement['attributes'] = {}) =>
    value === null || value === undefined || value === '' ? null : xml(name, attributes, value);
  const title = (text: string, language: string | undefined, type?: string, displayLabel?: string) =>
    xmlLines('titleInfo', { type, displayLabel, 'xml:lang': language }, xml('title', {}, text));
  const published = publishedAt(document);
  return xmlLines(
    'mods',
    {
      xmlns: 'http://www.loc.gov/mods/v3',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-8.xsd',
      version: '3.8',
    },
    title(entry.title.text, entry.title.language),
    body.originalTitle
      ? title(body.originalTitle.text, body.originalTitle.language, 'alternative', 'Original title')
      : null,
    body.alternativeTitles.map(({ text, language }) => title(text, language, 'alternative')),
    agents.flatMap((agent) => {
      const terms = roleTerms(agent);
      if (terms.length === 0) return [];
      return [xmlLines('name', {}, xml('namePart', {}, agent.name), xmlLines('role', {}, terms))];
    }),
    xml('typeOfResource', {}, resourceTypes[entry.type?.id ?? ''] ?? 'text'),
    optional('genre', entry.type?.label),
    entry.date.edtf === null
      ? null
      : xmlLines('originInfo', {}, xml('dateCreated', { encoding: 'edtf', keyDate: 'yes' }, entry.date.edtf)),
    body.languages.map((tag) =>
      xmlLines('language', {}, xml('languageTerm', { type: 'code', authority: 'rfc5646' }, tag)),
    ),
    body.extent ? xmlLines('physicalDescription', {}, xml('extent', {}, body.extent)) : null,
    body.summary.map(({ text, language }) => xml('abstract', { 'xml:lang': language }, text)),
    body.notes.map(({ text, language }) => xml('note', { 'xml:lang': language }, text)),
    optional('note', entry.classification, { type: 'classification' }),
    subjects.map(({ name }) => xmlLines('subject', {}, xml('topic', {}, name))),
    places
      .filter(({ role }) => role === 'about')
      .map(({ name }) => xmlLines('subject', {}, xml('geographic', {}, name))),
    agents
      .filter(({ role }) => role === 'mentioned')
      .map(({ name }) => xmlLines('subject', {}, xmlLines('name', {}, xml('namePart', {}, name)))),
    document.collections.map(({ link }) =>
      xmlLines('relatedItem', { type: 'host', displayLabel: 'Collection' }, title(link.name, undefined)),
    ),
    xml('identifier', { type: 'uri' }, lastingAddress(entry.id, archive)),
    body.identifiers.map(({ scheme, value }) => xml('identifier', { type: scheme }, value)),
    body.locators
      .map((locator) => {
        const words = locatorInWords(locator);
        return words === '' ? null : xmlLines('location', {}, xml('physicalLocation', {}, words));
      })
      .filter((location) => location !== null),
    xmlLines('location', {}, xml('url', { usage: 'primary display' }, documentAddress(document, archive))),
    body.rights?.work
      ? xml(
          'accessCondition',
          {
            type: 'use and reproduction',
            'xlink:href': body.rights.work.statement,
            'xmlns:xlink': 'http://www.w3.org/1999/xlink',
          },
          body.rights.work.note ?? body.rights.work.holder ?? body.rights.work.statement ?? '',
        )
      : null,
    xmlLines(
      'recordInfo',
      {},
      xml('recordContentSource', {}, archive.name),
      optional('recordChangeDate', published, { encoding: 'w3cdtf' }),
      xml('recordIdentifier', {}, entry.id),
    ),
  );
}
