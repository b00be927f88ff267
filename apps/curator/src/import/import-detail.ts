import type { ImportSummary, PlanCounts } from '@fonds/domain/views/import';
import type { ReadingOptions } from './reading.ts';

/** An import as its page has it. */
export interface ImportDetail extends ImportSummary {
  readonly counts: PlanCounts;
  readonly options: ReadingOptions;
  /** Whether names in it fit several records. */
  readonly asked: boolean;
}
