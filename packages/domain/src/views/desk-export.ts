import type { KindedBody } from '../bodies.ts';
import type { RecordKind, RecordState } from '../record.ts';

/** A record as the desk takes it out: its latest revision, or the published one. */
export interface ExportedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly slug: string | null;
  readonly state: RecordState;
  /** The id of the record that it was merged into. */
  readonly mergedInto: string | null;
  /** Of one that left the public: what its address says of that. Of a merged one: that it was public until then. */
  readonly left: { readonly note: string | null } | null;
  /** What was said when its review was asked for or when it was sent back, while it is in review or sent back. */
  readonly reviewNote: string | null;
  readonly revision: number;
  /** When that revision was saved; ISO 8601, UTC. */
  readonly savedAt: string;
  readonly isPublic: boolean;
  readonly record: KindedBody;
  /** The body that the public sees, where it is another one than that of `record`. */
  readonly published: KindedBody | null;
}
