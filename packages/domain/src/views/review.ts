import type { DeskRow } from './desk.ts';

/** What was said about a record, or about the field of that key. Never public. */
export interface CommentThread {
  readonly id: number;
  /** Null for the record as a whole. */
  readonly field: string | null;
  readonly resolved: boolean;
  readonly lines: readonly {
    readonly action: 'say' | 'resolve' | 'reopen';
    /** Empty where it was only resolved or opened again. */
    readonly words: string;
    /** The latest revision when it was said. */
    readonly revision: number;
    readonly at: string;
    readonly by: string;
  }[];
}

/** Somebody who may be given a record. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Whether they may review. */
  readonly reviews: boolean;
}

/** What the editor shows of a record's review beside the record itself. */
export interface ReviewOfRecord {
  readonly threads: readonly CommentThread[];
  readonly assignedTo: { readonly id: string; readonly name: string } | null;
  /** Why it was sent back, while it is. */
  readonly sentBack: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** When it will be published, and at which revision; `publishAt` is ISO 8601, UTC, `local` the archive's time. */
  readonly scheduled: { readonly publishAt: string; readonly local: string; readonly revision: number } | null;
  /** Why a scheduled publication failed, until something else is done with the record. */
  readonly failed: { readonly reason: string; readonly at: string } | null;
  /** The archive's time zone (IANA). */
  readonly timeZone: string;
  /** Earlier publications that the public can still read of. */
  readonly earlier: readonly {
    readonly revision: number;
    readonly publishedAt: string;
    readonly note: string | null;
  }[];
}

/** A record that is on its way to the public. */
export interface UnderWayRow extends DeskRow {
  /** When it came into its state, and who brought it there. */
  readonly since: string;
  readonly by: string;
  readonly assignedTo: string | null;
  readonly openComments: number;
  /** What was said when it came into its state. */
  readonly note: string | null;
  readonly scheduledFor: string | null;
}

/** A page of them, oldest first; `next` asks for what follows, and is null at the end. */
export interface UnderWayList {
  readonly entries: readonly UnderWayRow[];
  readonly next: string | null;
  readonly total: number;
}

/** What a joint publication would do with one record. */
export interface JointCandidate {
  readonly id: string;
  readonly revision: number;
  readonly row: DeskRow;
  /** Asked for itself, or only linked to from what was. */
  readonly why: 'asked' | 'linked';
  /** Null when it can be published. */
  readonly refusal: string | null;
}

/** What would happen: what becomes public, what can't, and how many were public as they are. Of long lists the first stand here. */
export interface JointPreview {
  readonly title: string;
  readonly publishable: { readonly total: number; readonly first: readonly JointCandidate[] };
  readonly refused: { readonly total: number; readonly first: readonly JointCandidate[] };
  readonly unchanged: number;
  /** Names what was looked at: the publication is refused when it has changed since. */
  readonly seal: string;
}

/** How a joint publication goes on. */
export interface JointView {
  readonly number: number;
  readonly title: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly total: number;
  readonly done: number;
  /** Why it failed. */
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
  readonly endedAt: string | null;
}
