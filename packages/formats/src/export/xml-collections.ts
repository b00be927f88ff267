import { printXmlAround, printXmlLine, xmlLines, type XmlElement } from '@fonds/domain/xml';
import { dublinCore } from '../dc-xml.ts';
import type { ArchiveFacts, PublishedDocument } from '../format.ts';
import { mods as modsOf, modsXml } from '../mods-xml.ts';
import { teiXml } from '../tei-xml.ts';
import type { ExportWriter, FiledFormat, WrittenFormat } from './export-format.ts';

/** Documents as MODS, in one collection. */
export const mods: WrittenFormat = {
  id: 'mods',
  label: 'MODS',
  extension: 'mods.xml',
  mediaType: modsXml.mediaType,
  kinds: ['document'],
  order: 'id',
  begin: ({ archive }) => within(xmlLines('modsCollection', { xmlns: 'http://www.loc.gov/mods/v3' }), modsOf, archive),
};

/** Documents as simple Dublin Core. The standard names no element to hold several, so `records` does. */
export const dc: WrittenFormat = {
  id: 'dc',
  label: 'Dublin Core',
  extension: 'dc.xml',
  mediaType: 'application/xml',
  kinds: ['document'],
  order: 'id',
  begin: ({ archive }) => within(xmlLines('records', {}), dublinCore, archive),
};

/** Documents as TEI P5, a file for each: the ids of paragraphs are unique within a document alone. */
export const tei: FiledFormat = {
  id: 'tei',
  label: 'TEI P5 (a file for each document)',
  extension: 'tei.zip',
  mediaType: 'application/zip',
  kinds: ['document'],
  order: 'id',
  filesEnd: '.tei.xml',
  print: teiXml.print,
};

function within(
  root: XmlElement,
  element: (document: PublishedDocument, archive: ArchiveFacts) => XmlElement,
  archive: ArchiveFacts,
): ExportWriter {
  const { head, foot } = printXmlAround(root);
  return {
    head: () => head,
    add: (parts) => parts.map(({ document }) => (document ? printXmlLine(element(document, archive)) : '')).join(''),
    foot: () => foot,
  };
}
