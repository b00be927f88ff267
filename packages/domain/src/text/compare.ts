import { diffArrays } from 'diff';
import { compareTokens, type CompareToken } from './compare-tokens.ts';

/** What became of a stretch of words between two texts. `declassified`: added where the earlier text had a gap `not-declassified`. */
export type Fate = 'same' | 'removed' | 'added' | 'declassified';

export interface ComparedRun {
  readonly fate: Fate;
  readonly tokens: readonly CompareToken[];
}

/** A line of the running text that two texts make together. `end` is the fate of its line's end. */
export interface ComparedLine {
  readonly tag: string;
  readonly lang: string | undefined;
  readonly runs: readonly ComparedRun[];
  readonly end: Fate;
}

export interface Comparison {
  readonly lines: readonly ComparedLine[];
  /** Words (characters where a script has no blanks) by their fate; signs and breaks count for nothing. */
  readonly words: Readonly<Record<Fate, number>>;
  /** Gaps *not declassified* that the first text has and the second no longer. */
  readonly opened: number;
  /** Whether some part differed so much that it is shown as replaced whole. */
  readonly coarse: boolean;
}

// What one comparison may cost: steps of the search for the shortest way, each over the tokens of both texts at worst.
const mostSteps = 12_000_000;
const mostEdits = 3000;

/**
 * Two texts' markup as one running text, with what the second left out, added, or has where the first had a gap. Lines that
 * are the same anchor the comparison, and what stands between them is compared by word. Cost: at most about 12 million
 * steps, whatever the texts; a stretch that would take more is shown as removed and added whole.
 */
export function compareTexts(first: string, second: string): Comparison {
  const search: Search = { steps: mostSteps, coarse: false };
  const changes = compareLines(linesOf(compareTokens(first)), linesOf(compareTokens(second)), search);
  const runs = nameDeclassified(withoutCrumbs(changes));
  return { lines: toLines(runs), words: countWords(runs), opened: countOpened(runs), coarse: search.coarse };
}

interface Search {
  steps: number;
  coarse: boolean;
}

interface Line {
  readonly tokens: readonly CompareToken[];
  readonly same: string;
}

interface Change {
  readonly value: readonly CompareToken[];
  readonly fate: Fate;
}

function linesOf(tokens: readonly CompareToken[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== 'end') return;
    const own = tokens.slice(from, at + 1);
    lines.push({ tokens: own, same: own.map(({ same }) => same).join('\u0001') });
    from = at + 1;
  });
  return lines;
}

function compareLines(first: readonly Line[], second: readonly Line[], search: Search): Change[] {
  const changes: Change[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  const settle = () => {
    for (const change of compareWords(tokensOf(removed), tokensOf(added), search)) changes.push(change);
    removed = [];
    added = [];
  };
  for (const { value, fate } of differences(first, second, search)) {
    if (fate === 'removed') removed = removed.concat(value);
    else if (fate === 'added') added = added.concat(value);
    else {
      settle();
      changes.push({ value: tokensOf(value), fate });
    }
  }
  settle();
  return changes;
}

function compareWords(first: readonly CompareToken[], second: readonly CompareToken[], search: Search): Change[] {
  if (first.length === 0 && second.length === 0) return [];
  return differences(first, second, search);
}

/** The shortest way from one list to the other, or everything replaced where finding it costs more than is left. */
function differences<Item extends { readonly same: string }>(
  first: readonly Item[],
  second: readonly Item[],
  search: Search,
): { value: Item[]; fate: Fate }[] {
  const length = first.length + second.length;
  const maxEditLength = Math.min(mostEdits, Math.floor(search.steps / Math.max(1, length)));
  const found = diffArrays([...first], [...second], { comparator: (a, b) => a.same === b.same, maxEditLength });
  if (found) {
    const edits = found.reduce((sum, change) => sum + (change.added || change.removed ? change.count : 0), 0);
    search.steps = Math.max(0, search.steps - edits * length);
    return found.map(({ value, added, removed }) => ({ value, fate: added ? 'added' : removed ? 'removed' : 'same' }));
  }
  search.steps = Math.max(0, search.steps - maxEditLength * length);
  search.coarse = true;
  return [
    { value: [...first], fate: 'removed' },
    { value: [...second], fate: 'added' },
  ];
}

/** A single word or sign that happens to be the same between larger changes is part of them: confetti can't be read. */
function withoutCrumbs(changes: readonly Change[]): Change[] {
  const cleared = changes.flatMap((change, at): Change[] => {
    if (change.fate !== 'same' || !isCrumb(change.value)) return [change];
    const [before, after] = [weight(changes, at, -1), weight(changes, at, 1)];
    if (before < 3 || after < 3) return [change];
    return [
      { ...change, fate: 'removed' },
      { ...change, fate: 'added' },
    ];
  });
  return joinChanges(cleared);
}

function isCrumb(tokens: readonly CompareToken[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  return words <= 1 && tokens.length <= 2 && tokens.every(({ kind }) => kind === 'word' || kind === 'sign');
}

/** How many words change on one side of a place, up to what is the same. */
function weight(changes: readonly Change[], at: number, step: 1 | -1): number {
  let words = 0;
  for (let place = at + step; ; place += step) {
    const change = changes[place];
    if (!change || change.fate === 'same') return words;
    words += change.value.filter(({ kind }) => kind === 'word' || kind === 'gap').length;
  }
}

/** Between what is the same, first all that is removed, then all that is added. */
function joinChanges(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  let removed: CompareToken[] = [];
  let added: CompareToken[] = [];
  const settle = () => {
    if (removed.length > 0) joined.push({ value: removed, fate: 'removed' });
    if (added.length > 0) joined.push({ value: added, fate: 'added' });
    removed = [];
    added = [];
  };
  // Words one by one: a call takes no hundred thousand arguments.
  const addTo = (tokens: CompareToken[], more: readonly CompareToken[]) => {
    for (const token of more) tokens.push(token);
  };
  for (const { value, fate } of changes) {
    if (fate === 'removed') addTo(removed, value);
    else if (fate === 'added') addTo(added, value);
    else if (value.length > 0) {
      settle();
      joined.push({ value, fate });
    }
  }
  settle();
  return joined;
}

/** What stands where the first text had a gap *not declassified*, and no other words to speak of, is newly declassified. */
function nameDeclassified(changes: readonly Change[]): Change[] {
  return changes.map((change, at) => {
    const before = changes[at - 1];
    if (change.fate !== 'added' || before?.fate !== 'removed' || !before.value.some(isWithheld)) return change;
    const replaced = before.value.filter(({ kind }) => kind === 'word').length;
    const words = change.value.filter(({ kind }) => kind === 'word').length;
    return words > 0 && replaced * 4 <= words ? { ...change, fate: 'declassified' } : change;
  });
}

function isWithheld({ kind, within }: CompareToken): boolean {
  return kind === 'gap' && within.at(-1)?.attributes['data-gap'] === 'not-declassified';
}

function toLines(changes: readonly Change[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  let runs: ComparedRun[] = [];
  for (const { value, fate } of changes) {
    let from = 0;
    const cut = (to: number) => {
      if (to > from) runs.push({ fate, tokens: value.slice(from, to) });
      from = to + 1;
    };
    value.forEach(({ line }, at) => {
      if (!line) return;
      cut(at);
      lines.push({ tag: line.tag, lang: line.attributes['lang'], runs, end: fate });
      runs = [];
    });
    cut(value.length);
  }
  return lines;
}

function countWords(changes: readonly Change[]): Record<Fate, number> {
  const words = { same: 0, removed: 0, added: 0, declassified: 0 };
  for (const { value, fate } of changes) words[fate] += value.filter(({ kind }) => kind === 'word').length;
  return words;
}

function countOpened(changes: readonly Change[]): number {
  const count = (fates: readonly Fate[]) =>
    changes.filter(({ fate }) => fates.includes(fate)).flatMap(({ value }) => value.filter(isWithheld)).length;
  return Math.max(0, count(['removed']) - count(['added', 'declassified']));
}

function tokensOf(lines: readonly Line[]): CompareToken[] {
  return lines.flatMap(({ tokens }) => tokens);
}
