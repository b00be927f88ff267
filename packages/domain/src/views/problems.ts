import type { RecordKind } from '../record.ts';
import type { DeskRow } from './desk.ts';

/** A record that has a problem, and the other one that it concerns, where there is one. */
export interface ProblemRow {
  readonly record: DeskRow;
  readonly other: { readonly id: string; readonly kind: RecordKind; readonly title: string } | null;
  /** Why, in words; may be empty. */
  readonly detail: string;
  /** What it was seen in: somebody who dismisses it means this. */
  readonly about: string;
}

/** A page of a problem's records, those made last first; `next` is where the page after it begins. */
export interface ProblemPage {
  readonly rows: readonly ProblemRow[];
  readonly next: string | null;
}

/** What somebody said is no problem, and why. */
export interface DismissalRow {
  readonly number: number;
  readonly record: Pick<DeskRow, 'id' | 'kind' | 'title'>;
  readonly other: { readonly id: string; readonly kind: RecordKind; readonly title: string } | null;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  /** The problem is still seen in the same; otherwise it stands again, or is gone. */
  readonly holds: boolean;
}
