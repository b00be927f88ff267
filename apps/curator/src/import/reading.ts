import type { RecordKind } from '@fonds/domain/record';

/** How a file is read, as the archive keeps it. */
export interface ReadingOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly mapping?: Mapping;
}

/** One column of a table and where it goes. */
export interface MappedColumn {
  readonly column: string;
  /** Null for a column that is left out knowingly. */
  readonly target: string | null;
  readonly separator?: string | null;
  readonly language?: string;
}

/** What a field has in every row of a table. */
export interface ValueOfEveryRow {
  readonly target: string;
  readonly value: string;
  readonly language?: string;
}

export interface Mapping {
  readonly kind: RecordKind;
  readonly columns: readonly MappedColumn[];
  readonly everyRow?: readonly ValueOfEveryRow[];
}

/** What was found out about a file. */
export interface Found {
  readonly encoding: string;
  readonly encodingKnownBy: 'declared' | 'byte-order-mark' | 'well-formed' | 'guessed';
  readonly lineEnds?: string;
  readonly delimiter?: string;
  readonly sheets?: readonly string[];
  readonly columns?: readonly { name: string; samples: readonly string[]; separator: string | null }[];
  readonly mapping?: Mapping;
  readonly questions: readonly string[];
}

/** The same as the archive's procedures take it, which want lists that they may change. */
export function sentOptions({ mapping, ...rest }: ReadingOptions) {
  if (mapping === undefined) return rest;
  const { columns, everyRow, ...kept } = mapping;
  return {
    ...rest,
    mapping: {
      ...kept,
      columns: columns.map((one) => ({ ...one })),
      ...(everyRow === undefined ? {} : { everyRow: everyRow.map((one) => ({ ...one })) }),
    },
  };
}

/** Whether a person has to say something about how the file is read before its columns mean anything. */
export function isToBeSaid({ encodingKnownBy, questions }: Found): boolean {
  return encodingKnownBy === 'guessed' || questions.some((question) => !question.startsWith('mapping:'));
}

/** A mapping that was kept, as far as this table has its columns, with what it says of every row; a column that it doesn't know goes where it would go anyway. */
export function appliedTo(kept: Mapping, proposed: Mapping): Mapping {
  const known = new Map(kept.columns.map((one) => [one.column, one]));
  return { ...kept, columns: proposed.columns.map((one) => known.get(one.column) ?? one) };
}

/** Whether nothing of a table goes to the title or name, without which each of its rows is refused. */
export function isUntitled({ columns, everyRow = [] }: Mapping): boolean {
  return ![...columns, ...everyRow].some(({ target }) => target === 'title' || target === 'name');
}
