import {
  planOutcomes,
  type ImportState,
  type ImportSummary,
  type PlanCounts,
  type PlanOutcome,
} from '@fonds/domain/views/import';

export const stateWords: Readonly<Record<ImportState, string>> = {
  uploaded: 'Not looked through yet',
  planning: 'Being looked through',
  planned: 'Looked through',
  running: 'Being carried out',
  stopped: 'Stopped',
  done: 'Carried out',
  failed: 'Could not be read',
  undoing: 'Being taken back',
  undone: 'Taken back',
};

/** Said in place of its state of one whose file was taken away. */
export const clearedWords = 'Never carried out, and cleared away';

export const outcomeWords: Readonly<Record<PlanOutcome, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  doubtful: 'Doubtful',
  refused: 'Refused',
  skipped: 'About the file',
  unsettled: 'Not settled',
};

/** How many rows came to what; nothing for outcomes that no row has. */
export function countsInWords(counts: PlanCounts): string {
  const told = planOutcomes.filter((outcome) => counts[outcome] > 0);
  if (told.length === 0) return 'no rows';
  return told
    .map((outcome) => `${counts[outcome].toLocaleString('en')} ${outcomeWords[outcome].toLowerCase()}`)
    .join(' · ');
}

/** Whether somebody waits for work that goes on by itself. */
export function isUnderWay({ state }: Pick<ImportSummary, 'state'>): boolean {
  return state === 'planning' || state === 'running' || state === 'undoing';
}

/** Whether there is a row that carrying it out would do something with, or that an answer may yet settle. */
export function hasRowsToTake(counts: PlanCounts): boolean {
  return planOutcomes.some((outcome) => outcome !== 'refused' && outcome !== 'skipped' && counts[outcome] > 0);
}

/** Whether how the file is read may still be changed. */
export function isReadable({ state, kept }: Pick<ImportSummary, 'state' | 'kept'>): boolean {
  return kept && (state === 'uploaded' || state === 'planned' || state === 'failed');
}

const delimiters: Readonly<Record<string, string>> = {
  ',': 'comma ,',
  ';': 'semicolon ;',
  '\t': 'tab',
  '|': 'upright stroke |',
};

/** Signs that may part the cells of a table, that which was found among them. */
export function delimiterChoices(found: string): { value: string; label: string }[] {
  const signs = [...new Set([found, ...Object.keys(delimiters)])];
  return signs.map((value) => ({ value, label: delimiters[value] ?? value }));
}
