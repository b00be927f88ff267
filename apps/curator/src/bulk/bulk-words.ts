import type { BulkChange } from '@fonds/domain/bulk/bulk-change';
import { fieldsOf } from '@fonds/domain/fields/all-fields';
import { fieldLines } from '@fonds/domain/fields/field-lines';
import type { RecordKind } from '@fonds/domain/record';
import { bulkOutcomes, type BulkEdit, type BulkOutcome, type BulkState } from '@fonds/domain/views/bulk';
import type { Terms } from '@fonds/domain/vocabularies';

export const stateWords: Readonly<Record<BulkState, string>> = {
  examining: 'Being worked out',
  ready: 'To be looked at',
  running: 'Under way',
  done: 'Carried out',
  undoing: 'Being taken back',
  undone: 'Taken back',
  failed: 'Failed',
};

export const outcomeWords: Readonly<Record<BulkOutcome, string>> = {
  change: 'would change',
  changed: 'changed',
  refused: 'refused: would not be right',
  meanwhile: 'left: somebody saved it meanwhile',
  'taken-back': 'taken back',
  'edited-since': 'left as it is: edited since',
};

/** A change in one sentence. */
export function changeInWords(change: BulkChange, kind: RecordKind | null, terms: Terms): string {
  if (change.kind === 'move-links') return `Links lead to “${change.to.name}”`;
  const field = kind === null ? undefined : fieldsOf(kind).find(({ key }) => key === change.field);
  const label = field?.label ?? change.field;
  if (change.kind === 'replace') {
    const where = change.language === undefined ? label : `${label} in ${change.language}`;
    return `${where}: “${change.find}” becomes “${change.by}”${change.matchCase ? ', in just these letters' : ''}`;
  }
  const said = field ? fieldLines(field, change.value, terms).map(({ text }) => text) : [];
  const value = said.length === 0 ? 'nothing' : said.join('; ');
  const verb = { set: 'becomes', add: 'also has', remove: 'no longer has' }[change.kind];
  return `${label} ${verb}: ${value}`;
}

/** How many records there are of each outcome, those that nobody has left out. */
export function countsInWords({ counts, unchanged, total }: BulkEdit): string {
  const told = bulkOutcomes.flatMap((outcome) => {
    const count = counts[outcome];
    return count > 0 ? [`${count.toLocaleString('en')} ${outcomeWords[outcome]}`] : [];
  });
  const same = unchanged > 0 ? [`${unchanged.toLocaleString('en')} say so already`] : [];
  return [`${total.toLocaleString('en')} chosen`, ...told, ...same].join(' · ');
}
