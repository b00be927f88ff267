import { fieldsOf } from '@fonds/domain/fields/all-fields';
import type { KeyedField } from '@fonds/domain/fields/field';
import { fieldLines } from '@fonds/domain/fields/field-lines';
import { readBody, rowsOf, textOf, type Json } from '@fonds/domain/fields/json';
import type { RecordKind } from '@fonds/domain/record';
import { lastingAddress } from '../format.ts';
import type { ExportedPart, ExportFacts } from './export-format.ts';

/** A column of a table of records. */
export interface TableColumn {
  readonly name: string;
  /** The key of a field in the body; undefined for what is said of every record. */
  readonly key?: string;
}

const ownColumns: readonly TableColumn[] = ['id', 'kind', 'state', 'slug', 'lasting address'].map((name) => ({ name }));

/** The columns of a table of some kinds: what is said of every record, then the fields of the kinds in the order of their forms, each once. */
export function tableColumns({ kinds, published }: Pick<ExportFacts, 'kinds' | 'published'>): readonly TableColumn[] {
  const names = new Set(ownColumns.map(({ name }) => name));
  const columns = new Map<string, TableColumn>();
  for (const { key, label, staffOnly } of kinds.flatMap(fieldsOf)) {
    if (columns.has(key) || (staffOnly && published)) continue;
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
  facts: Pick<ExportFacts, 'archive' | 'types'>,
): string[] {
  const { id, kind, state, slug, record } = exported;
  const own = [id, kind, state, slug ?? '', slug === null ? '' : lastingAddress(id, facts.archive)];
  const body = readBody(record.body);
  const fields = fieldsByKey(kind);
  return columns.map(({ key }, place) => {
    if (key === undefined) return own[place] ?? '';
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
function valuesOf(field: KeyedField, value: Json | undefined, { types }: Pick<ExportFacts, 'types'>): string[] {
  if (field.key === 'texts') return rowsOf(value).map((row) => `${textOf(row, 'language')} ${textOf(row, 'kind')}`);
  if (field.key === 'scans') return rowsOf(value).map((row) => textOf(row, 'fileName'));
  return fieldLines(field, value, types).map(({ text }) => text);
}

/**
 * Several values in one cell, parted by ` | `. A bar within a value has a backslash before it, and one more backslash where
 * there are some already, so that it can be taken apart again.
 */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replace(/\\*\|/g, '\\$&')).join(' | ');
}

/** The values of such a cell. */
export function splitValues(cell: string): string[] {
  return cell.split(' | ').map((value) => value.replace(/\\(\\*\|)/g, '$1'));
}
