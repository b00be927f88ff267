import { printXml, xml, xmlLines } from '@fonds/domain/xml';
import { isOwnRole } from '@fonds/domain/by-role';
import type { LocalizedText } from '@fonds/domain/language';
import { locatorInWords } from './facts.ts';
import {
  documentAddress,
  lastingAddress,
  type ArchiveFacts,
  type DocumentFormat,
  type PublishedDocument,
} from './format.ts';

export const dcXml = {
  extension: 'dc.xml',
  mediaType: 'application/xml',
  label: 'Dublin Core',
  shown: true,
  print: (document: PublishedDocument, archive: ArchiveFacts) => printXml(dublinCore(document, archive)),
} as const satisfies DocumentFormat;

/** Simple Dublin Core as OAI-PMH carries it (`oai_dc`). */
export function dublinCore(document: PublishedDocument, archive: ArchiveFacts) {
  const { entry, body, agents, places, subjects } = document;
  const words = (name: string, values: readonly (string | null | undefined)[]) =>
    values.flatMap((value) =>
      value === null || value === undefined || value === '' ? [] : [xml(`dc:${name}`, {}, value)],
    );
  const worded = (name: string, values: readonly LocalizedText[]) =>
    values.map(({ text, language }) => xml(`dc:${name}`, { 'xml:lang': language }, text));
  const byRole = (...roles: readonly string[]) => [
    ...new Set(agents.filter(({ role }) => roles.includes(role)).map(({ name }) => name)),
  ];
  const own = agents.filter(({ role }) => isOwnRole('agent-role', role)).map(({ name }) => name);
  return xmlLines(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    worded('title', [entry.title, ...(body.originalTitle ? [body.originalTitle] : []), ...body.alternativeTitles]),
    words('creator', byRole('author', 'signatory', 'sender')),
    words('contributor', [...new Set([...byRole('recipient', 'copied', 'participant'), ...own])]),
    worded('description', body.summary),
    words('date', [entry.date.edtf]),
    words('type', [entry.type?.label]),
    words('format', [body.extent]),
    words('language', body.languages),
    words('subject', [...subjects.map(({ name }) => name), ...byRole('mentioned')]),
    words(
      'coverage',
      places.map(({ name }) => name),
    ),
    words('publisher', [archive.name]),
    words('identifier', [
      lastingAddress(entry.id, archive),
      documentAddress(document, archive),
      ...body.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    ]),
    words('source', body.locators.map(locatorInWords)),
    words('relation', [
      ...document.collections.map(({ link }) => link.name),
      ...document.relations.map(({ name }) => name),
    ]),
    words('rights', [body.rights?.work?.statement, body.rights?.work?.note]),
  );
}
