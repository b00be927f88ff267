import type { RecordKind } from '../record.ts';

/** A record that bears a name. */
export interface NamedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
}

/** A name that stands in some lines of words: which line, from where to where (UTF-16, `to` exclusive), and whose it may be. */
export interface NameInText {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly records: readonly NamedRecord[];
}
