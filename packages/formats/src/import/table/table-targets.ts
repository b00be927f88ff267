import type { RecordKind } from '@fonds/domain/record';
import type { TableTarget } from './table-target.ts';
import { authorityTargets } from './targets-authority.ts';
import { commonTargets } from './targets-common.ts';
import { documentTargets } from './targets-document.ts';
import { evidenceTargets } from './targets-evidence.ts';
import { otherTargets, recordSetTargets, titledTargets } from './targets-titled.ts';

/** Everything that a column of a table can be read into, in the order in which a person chooses. */
export const tableTargets: readonly TableTarget[] = [
  ...titledTargets,
  ...documentTargets,
  ...authorityTargets,
  ...recordSetTargets,
  ...otherTargets,
  ...evidenceTargets,
  ...commonTargets,
];

/** What the columns of a table can be read into whose rows are of a kind. */
export function targetsOf(kind: RecordKind): readonly TableTarget[] {
  return tableTargets.filter(({ kinds }) => kinds.includes(kind));
}

/** A target by its id, if records of the kind have it. */
export function findTarget(kind: RecordKind, id: string): TableTarget | undefined {
  return tableTargets.find((target) => target.id === id && target.kinds.includes(kind));
}

const groups: readonly (readonly [string, readonly TableTarget[]])[] = [
  ['Title and dates', titledTargets],
  ['Names', authorityTargets],
  ['What the document is', documentTargets],
  ['Where it is kept, releases, rights, texts', evidenceTargets],
  ['Place in the tree', recordSetTargets],
  ['More', otherTargets],
  ['Identifiers and notes', commonTargets],
];

/** The same, in groups under which a person looks for them. */
export function targetGroupsOf(kind: RecordKind): readonly { label: string; targets: readonly TableTarget[] }[] {
  return groups
    .map(([label, targets]) => ({ label, targets: targets.filter(({ kinds }) => kinds.includes(kind)) }))
    .filter(({ targets }) => targets.length > 0);
}
