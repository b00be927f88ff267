import type { TableTarget } from './table-target.ts';

const kinds = ['document'] as const;

const releaseParts = [
  ['agency', 'which agency', ['releasing agency', 'declassification agency', 'released by']],
  ['caseNumber', 'its number of the case', ['case number', 'foia case', 'foia number', 'mdr case', 'foia request']],
  [
    'date',
    'its date',
    ['release date', 'date released', 'released', 'declassified', 'дата рассекречивания', '解密日期'],
  ],
  ['words', 'its date, in the source’s words', []],
  ['basis', 'under what (FOIA, MDR …)', ['release basis', 'declassification basis', 'basis of release']],
  ['outcome', 'outcome (in full, in part, denied)', ['release outcome', 'release status', 'release decision']],
  ['withheld', 'what was withheld, as “2 lines [(b)(1)]; page 3”', ['withheld', 'redactions', 'excisions']],
  ['replaces', 'the key of the one that it replaces', []],
  ['note', 'note', ['release note']],
  ['key', 'its key, by which others name it', []],
] as const;

const regradingParts = [
  ['to', 'to what level, or declassified', ['regraded to', 'downgraded to']],
  ['date', 'its date', ['regrading date', 'date regraded', 'downgraded on']],
  ['words', 'its date, in the source’s words', []],
  ['authority', 'on whose authority', ['regrading authority', 'declassification authority']],
  ['note', 'note', ['regrading note']],
] as const;

function partTargets(
  list: 'releases' | 'regradings',
  called: string,
  parts: readonly (readonly [string, string, readonly string[]])[],
): readonly TableTarget[] {
  return parts.map(([part, label, names]) => ({
    id: `${list}.${part}`,
    label: `${called}: ${label}`,
    ...{ kinds, several: true, placed: true, names },
    read: (draft, cell) => {
      draft.putPart(list, part, cell);
    },
  }));
}

/** Decisions about a document's secrecy: several values of a cell belong, by their place, with those of the other parts. */
export const decisionTargets: readonly TableTarget[] = [
  ...partTargets('releases', 'Release', releaseParts),
  ...partTargets('regradings', 'Regrading', regradingParts),
];
