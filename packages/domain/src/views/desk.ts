import type { ListCells } from '../list-columns.ts';
import type { Likeness } from '../name-likeness.ts';
import type { KeptList } from '../record-list.ts';
import type { RecordKind, RecordState } from '../record.ts';
import type { Role } from '../roles.ts';
import type { ImportState } from './import.ts';
import type { UnderWayList } from './review.ts';

/** A record in the desk's lists. Times are ISO 8601, UTC. */
export interface DeskRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** EDTF of a document's first date, else empty. */
  readonly edtf: string;
  readonly state: RecordState;
  /** Published, with a newer revision than the public one. */
  readonly changed: boolean;
  readonly head: number;
  readonly publishedRevision: number | null;
  readonly slug: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** A record in a list whose columns were chosen. */
export interface ListedRecord extends DeskRow {
  /** Threads of comments that nobody resolved. */
  readonly openComments: number;
  readonly cells: ListCells;
}

/** A page of one of the desk's lists, and what was odd about the question, in plain words. */
export interface DeskList {
  readonly entries: readonly ListedRecord[];
  /** How many there are; counted no further than is quick, and then `counted` is false. */
  readonly total: number;
  readonly counted: boolean;
  /** Where the pages beside this one end (`before`) and begin (`after`); null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly remarks: readonly string[];
}

/** A record open on the desk. `body` is the latest revision's, with the kind's every field. */
export interface DeskRecord extends DeskRow {
  readonly body: unknown;
  readonly mergedInto: { readonly id: string; readonly title: string } | null;
  /** The path of its public page, while it has one. */
  readonly publicPath: string | null;
  /** The import that it is part of while that isn't through: until then it can't be published. */
  readonly underImport: { readonly number: number; readonly fileName: string; readonly state: ImportState } | null;
}

/** What happened to a record, newest first. */
export type HistoryEntry =
  | {
      readonly type: 'revision';
      readonly number: number;
      readonly parent: number | null;
      readonly at: string;
      readonly by: string;
      readonly message: string | null;
      /** Names of the top-level fields that differ from the parent. */
      readonly changedFields: readonly string[];
    }
  | {
      readonly type: 'transition';
      readonly from: RecordState | null;
      readonly to: RecordState;
      readonly revision: number | null;
      readonly at: string;
      readonly by: string;
      readonly note: string | null;
      /** What the public sees stayed as it was: a step back to it, or a note on the record. */
      readonly quiet: boolean;
    };

/** A page of a record's history, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Every revision that there is, the latest first. */
  readonly numbers: readonly number[];
  /** Where the pages beside this one begin (`before`); null at the ends. */
  readonly older: number | null;
  readonly newer: number | null;
}

/** A record offered for a link while one types. */
export interface LookupEntry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly variants: readonly string[];
  readonly state: RecordState;
}

/** A record whose name is much like one that somebody is about to make. */
export interface NearName {
  readonly entry: LookupEntry;
  /** The name of it that is like it, and how. */
  readonly name: string;
  readonly likeness: Likeness;
}

/** A form filled in beforehand, by its name. Times are ISO 8601, UTC. */
export interface TemplateRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** What narrows and orders a list of records, and its columns, by a name. Times are ISO 8601, UTC. */
export interface SavedFilter {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly list: KeptList;
  /** Offered to everybody on the desk. */
  readonly shared: boolean;
  /** Whose it is. */
  readonly by: string;
  /** It is that of whoever asks. */
  readonly own: boolean;
  readonly changedAt: string;
}

/** Another record that a publication would leave as a plain name. */
export interface UnpublishedTarget {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly state: RecordState;
}

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly disabledAt: string | null;
  readonly lastSignInAt: string | null;
}

/** A link that was given out and not used yet. */
export interface OpenInvitation {
  readonly key: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** It sets the password of somebody who is a user already. */
  readonly resets: boolean;
  readonly by: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A session that stands. */
export interface SessionRow {
  readonly key: number;
  /** As the browser calls itself; empty where it isn't known. */
  readonly browser: string;
  readonly address: string;
  readonly createdAt: string;
  readonly seenAt: string | null;
  /** The one that asks. */
  readonly own: boolean;
}

/** A line of the audit log. */
export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  /** The name as it was then. */
  readonly who: string;
  /** Null for what acted without a user, such as the command line. */
  readonly userId: string | null;
  readonly action: string;
  readonly recordId: string | null;
  /** The record as it is now; null where the line is of none, or of one that is there no more. */
  readonly record: { readonly kind: RecordKind; readonly title: string } | null;
  readonly detail: string | null;
}

/** A page of the audit log, newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** The ids of the lines before which older ones stand, and after which newer ones; null at the end of the log. */
  readonly older: number | null;
  readonly newer: number | null;
  /** How many lines the filter leaves; counted no further than is quick, and then `counted` is false. */
  readonly total: number;
  readonly counted: boolean;
}

/** What the audit log can be narrowed by. */
export interface AuditChoices {
  readonly actors: readonly AuditActor[];
  /** The archive's time zone (IANA), by which its days are counted. */
  readonly timeZone: string;
}

/** Somebody who stands in the audit log: `id` is what its filter takes. */
export interface AuditActor {
  readonly id: string;
  /** The name at their latest line. */
  readonly name: string;
  readonly email: string | null;
}

export interface DeskHome {
  readonly mine: readonly DeskRow[];
  /** What the user was given to work on, and what is in review and theirs to look at, or nobody's. */
  readonly given: readonly DeskRow[];
  readonly waiting: UnderWayList;
  /** What was sent back to the user: they asked for its review, or have it in hand. */
  readonly sentBack: UnderWayList;
  readonly lately: readonly DeskRow[];
  /** Problems in the data, each with how many records have it and the list that shows them (a path of the curator). */
  readonly problems: readonly {
    readonly label: string;
    readonly count: number;
    /** False where there are more than were counted. */
    readonly counted: boolean;
    readonly path: string;
  }[];
}
