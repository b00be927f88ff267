import type { RecordKind } from '@fonds/domain/record';
import type { CellValue, RowDraft } from './row-draft.ts';

/** What a column of a table can be read into. */
export interface TableTarget {
  /** As a saved mapping names it; never changed. */
  readonly id: string;
  readonly label: string;
  /** The kinds of record that have it. */
  readonly kinds: readonly RecordKind[];
  /** Whether a cell may hold several values. */
  readonly several?: boolean;
  /** Whether its values belong, by their place in the cell, with those of other columns; then an empty one keeps its place. */
  readonly placed?: boolean;
  /** Whether only a column can hold it: no two rows have the same, or the column’s name is part of it. */
  readonly columnOnly?: boolean;
  /** Whether the column's language goes with the words. */
  readonly language?: boolean;
  /** What columns for it are called, as `plainColumnName` writes names. */
  readonly names?: readonly string[];
  /** Reads one value that isn't empty. What it doesn't understand it keeps or remarks upon. */
  readonly read: (draft: RowDraft, cell: CellValue) => void;
}

/** Words with the column's language. */
export function localized({ words, language }: CellValue): { text: string; language?: string } {
  return { text: words, ...(language !== undefined && { language }) };
}
