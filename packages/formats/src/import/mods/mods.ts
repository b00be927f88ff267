import { elementsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { ImportFormat } from '../import-format.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { recordsOfXml } from '../xml/xml-records.ts';
import { readMods } from './mods-record.ts';

/** MODS 3: one record, a `modsCollection`, or as OAI-PMH, SRU and METS carry it. */
export const modsFormat: ImportFormat = {
  id: 'mods',
  label: 'MODS',
  extensions: ['xml', 'mods'],
  inspect: inspectEncoding,
  read: (file, options) =>
    recordsOfXml(file, options, {
      label: 'MODS',
      isRecord: (name) => name === 'mods' || name === 'record',
      within: modsWithin,
      read: (element, row, oai, keyOf) => readMods(element, row, oai, keyOf, options.terms),
    }),
};

function modsWithin(element: XmlElement): XmlElement | undefined {
  if (element.name === 'mods') return element;
  for (const child of elementsOf(element)) {
    const found = modsWithin(child);
    if (found) return found;
  }
  return undefined;
}
