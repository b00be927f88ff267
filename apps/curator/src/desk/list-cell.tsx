import { isBodyColumn, listColumns, type ListColumn } from '@fonds/domain/list-columns';
import { kindWords } from '@fonds/domain/record';
import type { DeskRow, ListedRecord } from '@fonds/domain/views/desk';
import { StateMark } from './state-mark.tsx';
import { When } from './when.tsx';

/** A row of a list; what stands in columns is known where columns were asked for. */
export type ShownRow = DeskRow & Partial<Pick<ListedRecord, 'cells' | 'openComments'>>;

// Widths are fixed, so that the columns of all rows stand under each other.
const widths: Readonly<Partial<Record<ListColumn, string>>> = {
  date: 'md:w-28',
  state: 'md:w-34',
  changed: 'md:w-26',
  comments: 'md:w-26',
  type: 'md:w-30',
  languages: 'md:w-26',
  level: 'md:w-24',
  code: 'md:w-28',
  dates: 'md:w-28',
  people: 'md:w-44',
  kept: 'md:w-48',
};

/** The width of a column beside the title, from a middling window on. */
export function widthOf(column: ListColumn): string {
  return `${widths[column] ?? 'md:w-36'} md:shrink-0`;
}

interface ListCellProps {
  readonly row: ShownRow;
  readonly column: ListColumn;
  /** Several kinds stand together: what is no document says what it is in the place of its date. */
  readonly mixed: boolean;
}

/** What stands in one column of a row. */
export function ListCell({ row, column, mixed }: ListCellProps) {
  if (column === 'date') {
    return (
      <span className={`text-muted tabular-nums md:truncate ${widthOf(column)}`}>
        {mixed && row.kind !== 'document' ? kindWords[row.kind].one : row.edtf}
      </span>
    );
  }
  if (column === 'state') {
    return (
      <span className={widthOf(column)}>
        <StateMark state={row.state} changed={row.changed} />
      </span>
    );
  }
  if (column === 'changed') {
    return (
      <span className={`text-muted ${widthOf(column)}`} title={row.changedBy}>
        <When at={row.changedAt} />
      </span>
    );
  }
  const words = wordsIn(row, column);
  const isEmpty = words.length === 0;
  return (
    <span
      title={words.join(' · ')}
      className={`text-muted md:truncate ${widthOf(column)} ${isEmpty ? 'hidden md:block' : ''}`}
    >
      {isEmpty ? null : <span className="md:sr-only">{listColumns[column].label}: </span>}
      {words.map((word, place) => (
        <span key={word}>
          {place > 0 ? ' · ' : ''}
          <bdi>{word}</bdi>
        </span>
      ))}
    </span>
  );
}

function wordsIn(row: ShownRow, column: ListColumn): readonly string[] {
  if (column === 'by') return [row.changedBy];
  if (column === 'comments') return row.openComments ? [String(row.openComments)] : [];
  return isBodyColumn(column) || column === 'hands' ? (row.cells?.[column] ?? []) : [];
}
