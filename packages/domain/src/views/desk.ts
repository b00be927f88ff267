import type { RecordKind, RecordState } from '../record.ts';
import type { Role } from '../roles.ts';

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

export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly recordId: string | null;
  readonly detail: string | null;
}

export interface DeskHome {
  readonly mine: readonly DeskRow[];
  readonly lately: readonly DeskRow[];
  /** Problems in the data, each with how many records have it and the list that shows them (a path of the curator). */
  readonly problems: readonly { readonly label: string; readonly count: number; readonly path: string }[];
}
