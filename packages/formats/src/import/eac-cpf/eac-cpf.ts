import { elementsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { ImportFormat } from '../import-format.ts';
import { inspectEncoding } from '../xml/xml-encoding.ts';
import { recordsOfXml } from '../xml/xml-records.ts';
import { readEacCpf } from './eac-cpf-record.ts';

/** EAC-CPF: authority records of people, corporate bodies and families. */
export const eacCpfFormat: ImportFormat = {
  id: 'eac-cpf',
  label: 'EAC-CPF (people, bodies, families)',
  extensions: ['xml', 'eac'],
  inspect: inspectEncoding,
  read: (file, options) =>
    recordsOfXml(file, options, {
      label: 'EAC-CPF',
      isRecord: (name) => name === 'eac-cpf' || name === 'record',
      within: descriptionWithin,
      read: readEacCpf,
    }),
};

function descriptionWithin(element: XmlElement): XmlElement | undefined {
  if (element.name === 'eac-cpf') return element;
  return elementsOf(element)
    .map(descriptionWithin)
    .find((found) => found !== undefined);
}
