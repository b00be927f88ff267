import { recordKinds } from '@fonds/domain/record';
import { csvHeadOf, csvLine } from '../collection/csv.ts';
import { tableColumns, tableRow } from './cells.ts';
import type { ExportFacts, ExportWriter, WrittenFormat } from './export-format.ts';

/** A table for spreadsheets and scripts, a row a record. */
export const csv: WrittenFormat = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  kinds: recordKinds,
  order: 'id',
  begin: (facts: ExportFacts): ExportWriter => {
    const columns = tableColumns(facts);
    return {
      head: () => csvHeadOf(columns.map(({ name }) => name)),
      add: (parts) => parts.map((part) => csvLine(tableRow(part, columns, facts))).join(''),
      foot: () => '',
    };
  },
};
