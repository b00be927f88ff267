import type { JsonObject } from '../fields/json.ts';
import type { RecordKind } from '../record.ts';

/** Where an import is between its file and the archive. */
export const importStates = [
  'uploaded',
  'planning',
  'planned',
  'running',
  'stopped',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a row of a file comes to; *unsettled* while rows that it leads to are still being read. */
export const planOutcomes = ['new', 'changed', 'unchanged', 'doubtful', 'refused', 'skipped', 'unsettled'] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

/** How many rows came to what. */
export type PlanCounts = Readonly<Record<PlanOutcome, number>>;

/** An import as the desk lists it. */
export interface ImportSummary {
  readonly number: number;
  readonly fileName: string;
  readonly bytes: number;
  readonly format: string;
  readonly state: ImportState;
  readonly collection: string | null;
  readonly publish: boolean;
  readonly skipRefused: boolean;
  readonly acceptDoubtful: boolean;
  /** Whether the file is kept: records that a program gave have none. */
  readonly kept: boolean;
  /** Whether its file was taken away, for nobody carried it out. */
  readonly cleared: boolean;
  /** How far what is being done has come; `total` is 0 where it isn't known. */
  readonly done: number;
  readonly total: number;
  /** The number of the batch that it became. */
  readonly batch: number | null;
  readonly error: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly byName: string;
}

/** One row of a plan as the desk shows it. */
export interface PlanRow {
  /** By which the list goes on, and by which the row is accepted. */
  readonly key: number;
  /** Line or row in the file. */
  readonly row: number;
  readonly kind: RecordKind | null;
  readonly title: string;
  readonly outcome: PlanOutcome;
  /** The record that it is or becomes; for a doubtful row the one that it may be. */
  readonly record: string | null;
  readonly accepted: boolean;
  readonly field: string | null;
  readonly message: string | null;
  readonly remarks: readonly { readonly field?: string | undefined; readonly message: string }[];
}

/** A name that fits several records: which of them is meant is asked once for the whole import. */
export interface AskedTarget {
  readonly number: number;
  readonly kind: RecordKind;
  readonly name: string;
  /** How many rows wait for the answer. */
  readonly rows: number;
  readonly choices: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly slug: string | null;
  }[];
  /** The record that was chosen, `new`, or null while it is open. */
  readonly answer: string | null;
}

/** Both sides of a row whose record stands, or may stand, already: the fields in which they differ. */
export interface ImportSides {
  readonly kind: RecordKind;
  /** The record that stands. */
  readonly record: { readonly id: string; readonly title: string };
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** What the columns of a table may be read into, in groups. */
export interface TargetGroup {
  readonly label: string;
  readonly targets: readonly {
    readonly id: string;
    readonly label: string;
    /** Whether a cell may hold several values. */
    readonly several: boolean;
    /** Whether the words carry a language. */
    readonly language: boolean;
    /** Whether only a column can hold it, and no value that is the same in every row. */
    readonly columnOnly: boolean;
  }[];
}
