import type { Expansion } from '@fonds/domain/views/search';

/** Additions of one kind to one part of a question. */
export interface ExpansionGroup {
  readonly of: string;
  readonly kind: Expansion['kind'];
  readonly expansions: readonly Expansion[];
}

const order: readonly Expansion['kind'][] = ['record', 'variant', 'script', 'form', 'joined', 'abbreviation'];

/** Additions by what they were added to, in the question's order, and by their kind: what changes most comes first. */
export function groupExpansions(expansions: readonly Expansion[]): readonly ExpansionGroup[] {
  const parts = [...Map.groupBy(expansions, ({ of }) => of)];
  return parts.flatMap(([of, ofPart]) =>
    order.flatMap((kind) => {
      const ofKind = ofPart.filter((expansion) => expansion.kind === kind);
      return ofKind.length === 0 ? [] : [{ of, kind, expansions: ofKind }];
    }),
  );
}

/** The groups cut after so many additions: what is shown at once, and what is folded. A cut group goes on in the second. */
export function foldGroups(
  groups: readonly ExpansionGroup[],
  most: number,
): readonly [shown: readonly ExpansionGroup[], folded: readonly ExpansionGroup[]] {
  const shown: ExpansionGroup[] = [];
  const folded: ExpansionGroup[] = [];
  let left = most;
  for (const group of groups) {
    const first = group.expansions.slice(0, left);
    const rest = group.expansions.slice(first.length);
    if (first.length > 0) shown.push({ ...group, expansions: first });
    if (rest.length > 0) folded.push({ ...group, expansions: rest });
    left -= first.length;
  }
  return [shown, folded];
}
