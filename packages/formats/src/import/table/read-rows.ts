import { InvalidError } from '@fonds/domain/errors';
import type { RecordKind } from '@fonds/domain/record';
import type { TermLabels } from '@fonds/domain/vocabularies';
import type { ColumnMapping, FoundColumn, ImportedRecord, ImportEvent } from '../import-format.ts';
import { everyRowInWords, labelOf, refuseOfEveryRow } from './every-row.ts';
import { finishDraft } from './finish-draft.ts';
import { placedValuesOf, valuesOf } from './found-columns.ts';
import { RowDraft } from './row-draft.ts';
import { rowKeys } from './row-keys.ts';
import { columnLetters, isEmptyCell, type TableRow } from './table-source.ts';
import type { TableTarget } from './table-target.ts';
import { findTarget } from './table-targets.ts';

/** What a format has to say of each row, beyond where each column goes. */
export interface RowRule {
  /** The kind of this row's record, where that differs, and where a column goes then. */
  readonly kindOf?: (cells: readonly string[]) => RecordKind | undefined;
  readonly retarget?: (column: string, target: string, kind: RecordKind) => string | null;
  /** The language of the row's words, where the column says none. */
  readonly languageOf?: (cells: readonly string[]) => string | undefined;
  /** The cells as they are to be read, where several columns belong together. */
  readonly prepare?: (cells: readonly string[], draft: RowDraft) => readonly string[];
}

/** How a table is to be read. */
export interface TableReading {
  readonly columns: readonly string[];
  readonly found: readonly FoundColumn[];
  readonly headerRow: number;
  readonly mapping: ColumnMapping;
  readonly isCsv: boolean;
  readonly rule: RowRule;
  /** Those that the archive has. */
  readonly terms?: TermLabels | undefined;
}

/** A column with its place, or a value that holds for every row. */
type MappedColumn = ColumnMapping['columns'][number] & { readonly target: string } & (
    { readonly place: number } | { readonly value: string }
  );

/** A table's rows as records, in their order, in memory that grows by a few bytes a row. */
export async function* readRows(rows: AsyncIterable<TableRow>, reading: TableReading): AsyncGenerator<ImportEvent> {
  const { columns, headerRow, mapping } = reading;
  refuseOfEveryRow(mapping);
  const columnsRead = mappedColumns(reading);
  const mapped = [...columnsRead, ...valuesOfEveryRow(mapping)];
  const keyOf = rowKeys();
  const filled = new Set<number>();
  yield* unreadColumns(reading, columnsRead);
  let last = headerRow;
  for await (const { row, cells } of rows) {
    if (row <= headerRow) continue;
    last = row;
    cells.forEach((cell, place) => {
      if (!filled.has(place) && !isEmptyCell(cell)) filled.add(place);
    });
    if (cells.every(isEmptyCell)) continue;
    const beyond = cells.findIndex((cell, place) => place >= columns.length && !isEmptyCell(cell));
    if (beyond !== -1) yield { type: 'refused', row, field: columnLetters(beyond), message: tooMany(cells, columns) };
    else yield recordOf(row, cells, mapping.kind, mapped, reading, keyOf);
  }
  const empty = columnsRead.filter(({ place }) => !filled.has(place)).map(({ column }) => column);
  if (empty.length > 0) yield { type: 'skipped', row: last, message: `Nothing stands in ${listed(empty)}.` };
}

function tooMany(cells: readonly string[], columns: readonly string[]): string {
  return `The row has ${cells.length} cells, the line of names ${columns.length}: a cell in which the delimiter or a line end stands has to be quoted.`;
}

type ReadColumn = Extract<MappedColumn, { readonly place: number }>;

function valuesOfEveryRow({ kind, everyRow = [] }: ColumnMapping): MappedColumn[] {
  return everyRow.map((one) => ({ ...one, column: labelOf(kind, one) }));
}

function mappedColumns({ columns, mapping }: TableReading): ReadColumn[] {
  return mapping.columns.flatMap(({ target, ...column }, index) => {
    const place = columns.indexOf(column.column);
    if (target === null || place === -1) return [];
    if (findTarget(mapping.kind, target)) return [{ ...column, target, place }];
    const message = `A ${mapping.kind} has no field “${target}” for a column of a table.`;
    throw new InvalidError([{ path: `mapping.columns.${index}.target`, message }]);
  });
}

/** Says once what the mapping leaves out, what it doesn't know, and what it asks for in vain. */
function* unreadColumns(
  { columns, headerRow, mapping }: TableReading,
  mapped: readonly ReadColumn[],
): Generator<ImportEvent> {
  const skipped = (message: string): ImportEvent => ({ type: 'skipped', row: headerRow, message });
  const read = new Set(mapped.map(({ place }) => place));
  const left = columns.filter((_, place) => !read.has(place));
  if (left.length > 0) yield skipped(`Not read, as the mapping leaves them out: ${listed(left)}.`);
  const absent = mapping.columns.map(({ column }) => column).filter((column) => !columns.includes(column));
  if (absent.length > 0) yield skipped(`In the mapping and not in the table: ${listed(absent)}.`);
  const same = everyRowInWords(mapping);
  if (same !== undefined) yield skipped(same);
}

function listed(columns: readonly string[]): string {
  return `${columns.length === 1 ? 'the column' : `${columns.length} columns:`} ${columns.map((column) => `“${column}”`).join(', ')}`;
}

function recordOf(
  row: number,
  given: readonly string[],
  usual: RecordKind,
  mapped: readonly MappedColumn[],
  { columns, isCsv, rule, terms }: TableReading,
  keyOf: (draft: RowDraft, head: string) => string,
): ImportEvent {
  const kind = rule.kindOf?.(given) ?? usual;
  const draft = new RowDraft(kind, terms);
  if (isCsv && given.length < columns.length)
    draft.remark(
      columns[given.length] ?? '',
      `The row has ${given.length} cells, the line of names ${columns.length}: the others are taken to be empty.`,
    );
  const cells = rule.prepare?.(given, draft) ?? given;
  const rowLanguage = rule.languageOf?.(given);
  for (const one of mapped) {
    const { column, target: own, separator, language = rowLanguage } = one;
    const id = kind === usual ? own : (rule.retarget?.(column, own, kind) ?? null);
    const target = id === null ? undefined : findTargetOf(kind, id);
    if (!target) continue;
    const parted = target.several ? separator : null;
    const whole = 'value' in one ? one.value : (cells[one.place] ?? '');
    const values = target.placed ? placedValuesOf(whole, parted) : valuesOf(whole, parted).map((words) => ({ words }));
    for (const { words, ...at } of values) {
      const isMarked = isCsv && !('value' in one);
      const cell = { column, words: isMarked ? unmarked(words, column, draft) : words, ...at };
      target.read(draft, language !== undefined && target.language ? { ...cell, language } : cell);
    }
  }
  finishDraft(draft);
  if (draft.refused) return { type: 'refused', row, ...draft.refused };
  const body = draft.body();
  const key = keyOf(draft, headOf(body));
  const record: ImportedRecord = { row, kind, key, body, targets: draft.targets, remarks: draft.remarks };
  return { type: 'record', record };
}

/** Words that a spreadsheet would run as a formula are written with an apostrophe before them; it isn't theirs. */
function unmarked(words: string, column: string, draft: RowDraft): string {
  if (!/^'[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(words)) return words;
  draft.remark(
    column,
    `The apostrophe before “${words.slice(1, 40)}” is taken for a spreadsheet’s mark of words, and left out.`,
  );
  return words.slice(1);
}

function headOf(body: Readonly<Record<string, unknown>>): string {
  const head = body['title'] ?? body['name'];
  return typeof head === 'object' && head !== null && 'text' in head ? String(head.text) : '';
}

const targets = new Map<string, TableTarget | undefined>();

/** Looked up for each cell, so kept. */
function findTargetOf(kind: RecordKind, id: string): TableTarget | undefined {
  const name = `${kind} ${id}`;
  if (!targets.has(name)) targets.set(name, findTarget(kind, id));
  return targets.get(name);
}
