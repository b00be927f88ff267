import { openCsv } from './csv-source.ts';
import { tableFormat } from './table-format.ts';

/** A table as text, with commas, semicolons, tabs or bars, in any encoding. */
export const csvFormat = tableFormat({
  id: 'csv',
  label: 'Table (CSV, TSV)',
  extensions: ['csv', 'tsv', 'tab'],
  open: openCsv,
  isCsv: true,
});
