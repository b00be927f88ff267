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
  /** The links out that are meant, where the problem is one of links; otherwise empty. */
  readonly links: readonly OutsideLink[];
}

/** A link out of a record, and what visits to its address showed. */
export interface OutsideLink {
  /** Where it stands in the record's body: `links.0.url`. */
  readonly path: string;
  /** The field of the form, in its words. */
  readonly field: string;
  readonly address: string;
  /** What happened, in words. */
  readonly reason: string;
  /** Since when no visit has reached it, ISO 8601; null where it is reached. */
  readonly failingSince: string | null;
  /** When it was last visited. */
  readonly visitedAt: string;
  /** Where it is now, if its server says that it moved for good. */
  readonly movedTo: string | null;
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
