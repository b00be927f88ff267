import { InvalidError, type Issue } from '@fonds/domain/errors';
import type { ColumnMapping, ValueOfEveryRow } from '../import-format.ts';
import { isEmptyCell } from './table-source.ts';
import { findTarget } from './table-targets.ts';

/** Throws InvalidError with an issue for each value of a mapping that can't hold for every row. */
export function refuseOfEveryRow({ kind, columns, everyRow = [] }: ColumnMapping): void {
  const issues = everyRow.flatMap((one, index): Issue[] => {
    const path = `mapping.everyRow.${index}`;
    const target = findTarget(kind, one.target);
    const again = everyRow.slice(0, index).some((before) => before.target === one.target);
    if (!target) return [{ path: `${path}.target`, message: `A ${kind} has no field “${one.target}”.` }];
    const field = `“${target.label}”`;
    const column = columns.find((other) => other.target === one.target);
    if (column && !target.several) {
      const message = `${field} comes from the column “${column.column}”: leave the column out, or take the value for every row away.`;
      return [{ path: `${path}.target`, message }];
    }
    if (target.columnOnly)
      return [
        { path: `${path}.target`, message: `${field} can’t be the same in every row: only a column can hold it.` },
      ];
    if (again && !target.several)
      return [{ path: `${path}.target`, message: `${field} holds one value: name it once.` }];
    if (isEmptyCell(one.value))
      return [{ path: `${path}.value`, message: `Write what ${field} is in every row, or take it away.` }];
    return [];
  });
  if (issues.length > 0) throw new InvalidError(issues);
}

/** What holds for every row, to be said once; undefined where nothing does. */
export function everyRowInWords({ kind, everyRow = [] }: ColumnMapping): string | undefined {
  const said = everyRow.map((one) => `${labelOf(kind, one)}: “${one.value}”`);
  return said.length === 0 ? undefined : `In every row, as the mapping says: ${said.join('; ')}.`;
}

/** What stands for the name of a column where a value has none. */
export function labelOf(kind: ColumnMapping['kind'], { target }: Pick<ValueOfEveryRow, 'target'>): string {
  return findTarget(kind, target)?.label ?? target;
}
