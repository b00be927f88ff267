import type { ImportFormat } from '../import-format.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { recordsOfXml } from '../xml/xml-records.ts';
import { elementsOf, type XmlElement } from '../../text/xml-tree.ts';
import { dublinCoreTerms } from './dc-terms.ts';
import { readDublinCore } from './dc-record.ts';

const holders = new Set(['dc', 'qualifieddc', 'record', 'Description', 'dublin_core', 'simpledc']);
const wrappers = new Set([
  'OAI-PMH',
  'ListRecords',
  'GetRecord',
  'records',
  'RDF',
  'searchRetrieveResponse',
  'metadata',
  'collection',
]);

/** Dublin Core in XML, simple and qualified (DCMI Metadata Terms), bare or as OAI-PMH and others carry it. */
export const dcFormat: ImportFormat = {
  id: 'dc',
  label: 'Dublin Core (XML)',
  extensions: ['xml'],
  inspect: inspectEncoding,
  read: (file, options) =>
    recordsOfXml(file, options, {
      label: 'Dublin Core',
      isRecord: (name, path) => holders.has(name) || (path.length === 0 && !wrappers.has(name)),
      within: holderOf,
      read: (element, row, oai, keyOf) => readDublinCore(element, row, oai, keyOf, options.terms),
    }),
};

/** The element whose own children are the terms. */
function holderOf(element: XmlElement): XmlElement | undefined {
  const children = elementsOf(element);
  if (children.some(({ name }) => dublinCoreTerms.has(name)) && !foreign.has(element.name)) return element;
  return children
    .map((child) => (holders.has(child.name) ? holderOf(child) : undefined))
    .find((found) => found !== undefined);
}

// Formats of their own, whose elements are called alike.
const foreign = new Set(['mods', 'ead', 'TEI', 'eac-cpf', 'html', 'rss', 'feed']);
