import type { RecordKind, RecordState } from '../record.ts';
import type { Role } from '../roles.ts';
import type { Listed } from './public.ts';

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

/** A page of one of the desk's lists, and what was odd about the question, in plain words. */
export interface DeskList extends Listed<DeskRow> {
  readonly remarks: readonly string[];
}

/** A record open on the desk. `body` is the latest revision's, with the kind's every field. */
export interface DeskRecord extends DeskRow {
  readonly body: unknown;
  readonly mergedInto: { readonly id: string; readonly title: string } | null;
  /** The path of its public page, while it has one. */
  readonly publicPath: string | null;
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
    };

/** A record offered for a link while one types. */
export interface LookupEntry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly variants: readonly string[];
  readonly state: RecordState;
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

/** Somebody who stands in the audit log: `id` is what its filter takes. */
export interface AuditActor {
  readonly id: string;
  /** The name at their latest line. */
  readonly name: string;
  readonly email: string | null;
}

export interface DeskHome {
  readonly mine: readonly DeskRow[];
  readonly lately: readonly DeskRow[];
  /** Problems in the data, each with how many records have it and the list that shows them (a path of the curator). */
  readonly problems: readonly { readonly label: string; readonly count: number; readonly path: string }[];
}
