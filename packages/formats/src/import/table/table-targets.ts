import type { RecordKind } from '@fonds/domain/record';
import type { TermLabels } from '@fonds/domain/vocabularies';
import { ownTarget, ownTargets } from './own-targets.ts';
import type { TableTarget } from './table-target.ts';
import { authorityTargets } from './targets-authority.ts';
import { commonTargets } from './targets-common.ts';
import { decisionTargets } from './targets-decisions.ts';
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
  ...decisionTargets,
  ...commonTargets,
];

/** What the columns of a table can be read into whose rows are of a kind, the archive's own roles and relations among it. */
export function targetsOf(kind: RecordKind, terms: TermLabels = {}): readonly TableTarget[] {
  return [...tableTargets, ...ownTargets(terms)].filter(({ kinds }) => kinds.includes(kind));
}

/** A target by its id, if records of the kind have it. Whether the archive has a role that it names is for others to say. */
export function findTarget(kind: RecordKind, id: string): TableTarget | undefined {
  const known = tableTargets.find((target) => target.id === id);
  const target = known ?? ownTarget(id);
  return target?.kinds.includes(kind) ? target : undefined;
}

const groups: readonly (readonly [string, readonly TableTarget[]])[] = [
  ['Title and dates', titledTargets],
  ['Names', authorityTargets],
  ['What the document is', documentTargets],
  ['Where it is kept, rights, texts', evidenceTargets],
  ['Releases and regradings', decisionTargets],
  ['Place in the tree', recordSetTargets],
  ['More', otherTargets],
  ['Identifiers and notes', commonTargets],
];

/** The same, in groups under which a person looks for them. */
export function targetGroupsOf(
  kind: RecordKind,
  terms: TermLabels = {},
): readonly { label: string; targets: readonly TableTarget[] }[] {
  return [...groups, ['The archive’s own roles and relations', ownTargets(terms)] as const]
    .map(([label, targets]) => ({ label, targets: targets.filter(({ kinds }) => kinds.includes(kind)) }))
    .filter(({ targets }) => targets.length > 0);
}
