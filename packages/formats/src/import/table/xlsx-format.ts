import { tableFormat } from './table-format.ts';
import { openXlsx } from './xlsx-source.ts';

/** A sheet of a workbook (ECMA-376), as Excel, LibreOffice and Google Sheets save it. */
export const xlsxFormat = tableFormat({
  id: 'xlsx',
  label: 'Table (Excel workbook)',
  extensions: ['xlsx', 'xlsm'],
  open: openXlsx,
  isCsv: false,
});
