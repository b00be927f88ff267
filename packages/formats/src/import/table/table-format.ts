import { InvalidError } from '@fonds/domain/errors';
import type {
  ColumnMapping,
  FoundColumn,
  ImportFile,
  ImportFormat,
  Inspection,
  ReadOptions,
} from '../import-format.ts';
import { columnNames } from './column-names.ts';
import { foundColumns } from './found-columns.ts';
import { proposeMapping, type ProposedMapping } from './propose-mapping.ts';
import { readRows, type RowRule } from './read-rows.ts';
import { isEmptyCell, type OpenTable, type TableRow, type TableSource } from './table-source.ts';

/** What makes a format of tables. */
export interface TableDialect extends Pick<ImportFormat, 'id' | 'label' | 'extensions'> {
  readonly open: OpenTable;
  /** Whether its own exporters put an apostrophe before words that look like a formula, and leave no cell of a row out. */
  readonly isCsv: boolean;
  readonly propose?: (columns: readonly FoundColumn[]) => ProposedMapping;
  /** How the rows are read where not each is a record of the one kind, cell by cell. */
  readonly rule?: (columns: readonly string[]) => RowRule;
}

// What a column holds is found from so many rows.
const sampleRows = 500;

/** A format whose rows are records: its columns go to fields as a mapping says, or as their names propose. */
export function tableFormat(dialect: TableDialect): ImportFormat {
  const { id, label, extensions } = dialect;
  return {
    id,
    label,
    extensions,
    inspect: async (file, options = {}) => (await inspectTable(dialect, file, options)).inspection,
    read: (file, options) => readTable(dialect, file, options),
  };
}

interface Inspected {
  readonly source: TableSource;
  readonly inspection: Inspection;
  readonly proposed: ProposedMapping;
  readonly header: TableRow;
}

async function inspectTable(dialect: TableDialect, file: ImportFile, options: ReadOptions): Promise<Inspected> {
  const source = await dialect.open(file, options);
  const { header, rows } = await headOf(source);
  const names = columnNames(header.cells);
  const columns = foundColumns(names, rows);
  const proposed = dialect.propose?.(columns) ?? proposeMapping(columns, options.terms);
  const questions = [
    ...source.questions.map(({ message }) => message),
    ...(proposed.question === undefined || options.mapping ? [] : [proposed.question]),
  ];
  return { source, proposed, header, inspection: { ...source.found, columns, mapping: proposed.mapping, questions } };
}

async function headOf(source: TableSource): Promise<{ header: TableRow; rows: TableRow[] }> {
  let header: TableRow | undefined;
  const rows: TableRow[] = [];
  for await (const row of source.rows()) {
    if (header) rows.push(row);
    else if (row.cells.some((cell) => !isEmptyCell(cell))) header = row;
    if (rows.length >= sampleRows) break;
  }
  if (!header) throw new InvalidError([{ path: 'row 1', message: 'There is nothing in this table.' }]);
  return { header, rows };
}

async function* readTable(dialect: TableDialect, file: ImportFile, options: ReadOptions) {
  const { source, proposed, header, inspection } = await inspectTable(dialect, file, options);
  const asked = source.questions.map(({ option, message }) => ({ path: option, message }));
  if (!options.mapping && proposed.question !== undefined) asked.push({ path: 'mapping', message: proposed.question });
  if (asked.length > 0) throw new InvalidError(asked);
  const columns = columnNames(header.cells);
  const mapping: ColumnMapping = options.mapping ?? proposed.mapping;
  yield* readRows(source.rows(), {
    columns,
    found: inspection.columns ?? [],
    headerRow: header.row,
    mapping,
    isCsv: dialect.isCsv,
    rule: dialect.rule?.(columns) ?? {},
    terms: options.terms,
  });
}
