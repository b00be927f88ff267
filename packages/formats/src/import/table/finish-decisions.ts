import { parseEdtf } from '@fonds/domain/dates/edtf';
import { readWithheld } from '../../withheld-words.ts';
import type { CellValue, PlacedParts, RowDraft } from './row-draft.ts';
import { readDate } from './value-readings.ts';

/** Puts the parts of releases together, each from the values at its place. */
export function finishReleases(draft: RowDraft): void {
  const rows = draft.parts('releases');
  const taken = new Set(rows.map(({ parts }) => parts.get('key')?.words));
  let number = 0;
  const freeKey = () => {
    do number += 1;
    while (taken.has(`r${String(number)}`));
    return `r${String(number)}`;
  };
  const releases = rows.map(({ parts }) => ({
    key: parts.get('key')?.words ?? freeKey(),
    ...plainParts(parts, ['agency', 'caseNumber', 'basis', 'replaces', 'note']),
    ...dateIn(draft, parts),
    ...outcomeIn(draft, parts.get('outcome')),
    ...(parts.has('withheld') ? { withheld: readWithheld(parts.get('withheld')?.words ?? '') } : {}),
  }));
  if (releases.length > 0) draft.add('releases', ...releases);
}

/** Regradings belong to a classification, and say what the level became. What lacks either is kept in words. */
export function finishRegradings(draft: RowDraft): void {
  for (const { parts } of draft.parts('regradings')) {
    const to = parts.get('to')?.words;
    if (to !== undefined && draft.get('classification.level') !== undefined) {
      const row = { to, ...dateIn(draft, parts), ...plainParts(parts, ['authority', 'note']) };
      draft.add('classification.regradings', row);
      continue;
    }
    const why = to === undefined ? 'A regrading without its new level' : 'A regrading without a classification';
    for (const cell of parts.values()) draft.keep(cell, why);
  }
}

function plainParts(parts: PlacedParts, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const cell = parts.get(name);
      return cell ? [[name, cell.words] as const] : [];
    }),
  );
}

/** EDTF stands for itself; anything else is read as people write dates, its words kept. */
function dateIn(draft: RowDraft, parts: PlacedParts): { words?: string; edtf?: string } {
  const [date, words] = [parts.get('date'), parts.get('words')];
  if (!date) return words ? readDate(draft, words) : {};
  const read = parseEdtf(date.words).ok ? { edtf: date.words } : dated(readDate(draft, date));
  return words ? { ...read, words: words.words } : read;
}

/** A release has no calendar of its own. */
function dated({ words, edtf }: { readonly words: string; readonly edtf?: string }): { words: string; edtf?: string } {
  return { words, ...(edtf === undefined ? {} : { edtf }) };
}

const outcomes: Readonly<Record<string, 'in-full' | 'in-part' | 'denied'>> = {
  ...{ 'in full': 'in-full', full: 'in-full', 'released in full': 'in-full', rif: 'in-full', declassified: 'in-full' },
  ...{ 'in part': 'in-part', part: 'in-part', 'released in part': 'in-part', rip: 'in-part', sanitized: 'in-part' },
  ...{ denied: 'denied', 'denied in full': 'denied', dif: 'denied', withheld: 'denied', 'withheld in full': 'denied' },
};

function outcomeIn(draft: RowDraft, cell: CellValue | undefined): { outcome?: 'in-full' | 'in-part' | 'denied' } {
  if (!cell) return {};
  const plain = cell.words.toLowerCase().replace(/[\s_-]+/g, ' ');
  const outcome = Object.hasOwn(outcomes, plain) ? outcomes[plain] : undefined;
  if (outcome) return { outcome };
  draft.keep(cell, 'An outcome is “in full”, “in part” or “denied”; another word');
  return {};
}
