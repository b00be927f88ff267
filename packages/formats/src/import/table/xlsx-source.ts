import { InvalidError } from '@fonds/domain/errors';
import type { ImportFile, ReadOptions } from '../import-format.ts';
import type { TableQuestion, TableRow, TableSource } from './table-source.ts';
import { sheetRows } from './xlsx-sheet.ts';
import { readWorkbook, sharedStrings } from './xlsx-workbook.ts';

/** Opens an XLSX workbook. Of several sheets one has to be named. */
export async function openXlsx(file: ImportFile, { sheet }: ReadOptions): Promise<TableSource> {
  const workbook = await readWorkbook(file.bytes);
  const names = workbook.sheets.map(({ name }) => name);
  const [first] = workbook.sheets;
  const chosen = sheet === undefined ? first : workbook.sheets.find(({ name }) => name === sheet);
  if (!chosen) {
    const message = `There is no sheet “${sheet ?? ''}”: the workbook has ${names.map((name) => `“${name}”`).join(', ')}.`;
    throw new InvalidError([{ path: 'sheet', message }]);
  }
  const questions: TableQuestion[] = [];
  if (sheet === undefined && names.length > 1) {
    const message = `sheet: the workbook has ${names.length} sheets; say which is to be read: ${names.map((name) => `“${name}”`).join(', ')}.`;
    questions.push({ option: 'sheet', message });
  }
  async function* rows(): AsyncGenerator<TableRow> {
    const strings = await sharedStrings(file.bytes(), workbook.strings);
    yield* sheetRows(file.bytes(), chosen?.part ?? '', workbook, strings);
  }
  return { found: { encoding: 'utf-8', encodingKnownBy: 'declared', sheets: names }, questions, rows };
}
