import type { Json } from '../fields/json.ts';

/** Who moved a value away from where two people began. */
export type ChangedBy = 'nobody' | 'mine' | 'theirs' | 'both';

/** Two people's work on one value, put together. */
export interface Merged {
  /** Undefined is no value. Where the two clash it is mine, and theirs is still to be looked at. */
  readonly value: Json | undefined;
  readonly changedBy: ChangedBy;
  /** Both changed it, and no rule says what the two mean together. */
  readonly clash: boolean;
}

/** How two people's work on one value is put together. */
export type Merging = (base: Json | undefined, mine: Json | undefined, theirs: Json | undefined) => Merged;
