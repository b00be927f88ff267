import type { Issue } from '@fonds/domain/errors';
import type { KeyedField } from '@fonds/domain/fields/field';
import type { Json } from '@fonds/domain/fields/json';

/** What every control of a form is given. */
export interface ControlProps {
  /** `field-dates`: the ids of its parts begin with it. */
  readonly id: string;
  readonly field: KeyedField;
  readonly value: Json;
  /** What the archive refused, with paths within the field. */
  readonly issues: readonly Issue[];
  /** No other field stands in its group, whose heading then says what it is. */
  readonly alone: boolean;
  readonly onChange: (value: Json) => void;
}

/** A row's part of a label: nothing for the first, *, 2* for the second. */
export function numbered(label: string, index: number): string {
  return index === 0 ? label : `${label}, ${index + 1}`;
}

/** A list with one entry put in the place of another. */
export function replaced<Row>(rows: readonly Row[], index: number, row: Row): readonly Row[] {
  return index < rows.length ? rows.map((old, at) => (at === index ? row : old)) : [...rows, row];
}

export function without<Row>(rows: readonly Row[], index: number): readonly Row[] {
  return rows.filter((_, at) => at !== index);
}

/** A list with one entry moved by a place. */
export function moved<Row>(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const row = rows[index];
  const other = rows[index + by];
  if (row === undefined || other === undefined) return rows;
  return replaced(replaced(rows, index, other), index + by, row);
}
