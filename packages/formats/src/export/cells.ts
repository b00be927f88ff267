import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { KeyedField } from '@fonds/domain/fields/field';
import { fieldLines } from '@fonds/domain/fields/field-lines';
import { readBody, rowsOf, textOf, type Json } from '@fonds/domain/fields/json';
import type { RecordKind } from '@fonds/domain/record';
import { lastingAddress } from '../format.ts';
import { joinValues } from '../joined-values.ts';
import type { ExportedPart, ExportFacts } from './export-format.ts';
import { partColumns } from './part-columns.ts';

/** A column of a table of records. */
export interface TableColumn {
  readonly name: string;
  /** The key of a field in the body; undefined for what is said of every record. */
  readonly key?: string;
  /** Which part of that field it holds, where the field has a column for each. */
  readonly cell?: (field: Json | undefined) => string;
}

const ownColumns: readonly TableColumn[] = ['id', 'kind', 'state', 'slug', 'lasting address'].map((name) => ({ name }));

/** The columns of a table of some kinds: what is said of every record, then the fields of the kinds in the order of their forms, each once, or part by part. */
export function tableColumns({ kinds, published }: Pick<ExportFacts, 'kinds' | 'published'>): readonly TableColumn[] {
  const names = new Set(ownColumns.map(({ name }) => name));
  const columns = new Map<string, TableColumn>();
  for (const { key, label, staffOnly } of kinds.flatMap(fieldsOf)) {
    if (columns.has(key) || (staffOnly && published)) continue;
    const parts = partColumns[key];
    if (parts) {
      for (const { name, cell } of parts) columns.set(name, { name, key, cell });
      continue;
    }
    const name = names.has(label) ? `${label} (${key})` : label;
    names.add(name);
    columns.set(key, { name, key });
  }
  return [...ownColumns, ...columns.values()];
}

/** A record as a row of such a table. */
export function tableRow(
  { exported }: ExportedPart,
  columns: readonly TableColumn[],
  facts: Pick<ExportFacts, 'archive' | 'terms'>,
): string[] {
  const { id, kind, state, slug, record } = exported;
  const own = [id, kind, state, slug ?? '', slug === null ? '' : lastingAddress(id, facts.archive)];
  const body = readBody(record.body);
  const fields = fieldsByKey(kind);
  return columns.map(({ key, cell }, place) => {
    if (key === undefined) return own[place] ?? '';
    if (cell) return cell(body[key]);
    const field = fields.get(key);
    return field ? joinValues(valuesOf(field, body[key], facts)) : '';
  });
}

const registers = new Map<RecordKind, ReadonlyMap<string, KeyedField>>();

function fieldsByKey(kind: RecordKind): ReadonlyMap<string, KeyedField> {
  const found = registers.get(kind) ?? new Map(fieldsOf(kind).map((field) => [field.key, field]));
  registers.set(kind, found);
  return found;
}

/** Texts and scans stand in a table by what they are: their words and files are no matter of a cell. */
function valuesOf(field: KeyedField, value: Json | undefined, { terms }: Pick<ExportFacts, 'terms'>): string[] {
  if (field.key === 'texts') return rowsOf(value).map((row) => `${textOf(row, 'language')} ${textOf(row, 'kind')}`);
  if (field.key === 'scans') return rowsOf(value).map((row) => textOf(row, 'fileName'));
  return fieldLines(field, value, terms).map(({ text }) => text);
}
