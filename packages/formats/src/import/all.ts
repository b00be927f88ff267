import { bibtexFormat } from './bibtex/bibtex.ts';
import { dcFormat } from './dc/dc.ts';
import { eacCpfFormat } from './eac-cpf/eac-cpf.ts';
import { eadFormat } from './ead/ead.ts';
import type { ImportFormat } from './import-format.ts';
import { jsonlFormat } from './jsonl.ts';
import { listingFormat } from './listing-format.ts';
import { modsFormat } from './mods/mods.ts';
import { omekaSFormat } from './omeka-s/omeka-s.ts';
import { risFormat } from './ris/ris.ts';
import { atomCsvFormat } from './table/atom-csv-format.ts';
import { csvFormat } from './table/csv-format.ts';
import { omekaCsvFormat } from './table/omeka-csv-format.ts';
import { xlsxFormat } from './table/xlsx-format.ts';
import { teiFormat } from './tei-format.ts';

/** The formats that are read, in the order in which they are offered. */
export const importFormats: readonly ImportFormat[] = [
  listingFormat,
  csvFormat,
  xlsxFormat,
  jsonlFormat,
  teiFormat,
  omekaCsvFormat,
  omekaSFormat,
  atomCsvFormat,
  dcFormat,
  modsFormat,
  eadFormat,
  eacCpfFormat,
  risFormat,
  bibtexFormat,
];

/** A format by its id. */
export function findImportFormat(id: string): ImportFormat | undefined {
  return importFormats.find((format) => format.id === id);
}
