/** A paragraph as alignment sees it: its id, if it has one, and its words. */
export interface Paragraph {
  readonly id: string | null;
  readonly text: string;
}

/** The number of an id such as `p12`; 0 for anything else. */
export function paragraphNumber(id: string | null): number {
  const digits = /^p([1-9]\d{0,8})$/.exec(id ?? '')?.[1];
  return digits === undefined ? 0 : Number(digits);
}

/**
 * An id for each paragraph. One that it has stays. The others take, in this order, the id of the previous text's paragraph
 * with the same words, that of one much alike between the same neighbours (so that the first part of a split keeps the
 * id), or a number above every one used, `atLeast` included.
 */
export function alignIds(now: readonly Paragraph[], before: readonly Paragraph[], atLeast: number): string[] {
  const taken = new Set(now.flatMap(({ id }) => (id === null ? [] : [id])));
  const partners = pairSame(now, before, taken);
  pairAlike(now, before, partners, taken);
  let highest = atLeast;
  for (const { id } of [...now, ...before]) highest = Math.max(highest, paragraphNumber(id));
  return now.map(({ id }, place) => {
    const partner = partners[place];
    const aligned = id ?? (partner === undefined ? null : before[partner]?.id);
    if (aligned) return aligned;
    highest += 1;
    return `p${String(highest)}`;
  });
}

/** For each paragraph now, the place of the one before whose id it has or whose words are the same; each used once. */
function pairSame(now: readonly Paragraph[], before: readonly Paragraph[], taken: Set<string>): (number | undefined)[] {
  const byId = new Map<string, number>();
  const byText = new Map<string, number[]>();
  before.forEach(({ id, text }, place) => {
    if (id === null) return;
    byId.set(id, place);
    if (taken.has(id)) return;
    const places = byText.get(text);
    if (places) places.push(place);
    else byText.set(text, [place]);
  });
  return now.map(({ id, text }) => {
    if (id !== null) return byId.get(id);
    const place = byText.get(text)?.shift();
    const found = place === undefined ? null : before[place]?.id;
    if (found) taken.add(found);
    return place;
  });
}

// How many paragraphs before are looked at for one that may be an edited form of one now.
const reach = 20;

/** Pairs, in order, what is alike among the paragraphs that stand between two paired neighbours. */
function pairAlike(
  now: readonly Paragraph[],
  before: readonly Paragraph[],
  partners: (number | undefined)[],
  taken: Set<string>,
): void {
  const following = followingPartners(partners, before.length);
  const wordsBefore: Set<string>[] = [];
  let from = 0;
  now.forEach(({ id, text }, place) => {
    const partner = partners[place];
    if (partner !== undefined) from = partner + 1;
    else if (id === null) {
      let words: Set<string> | undefined;
      const until = Math.min(following[place] ?? 0, from + reach);
      for (let candidate = from; candidate < until; candidate += 1) {
        const old = before[candidate];
        if (!old?.id || taken.has(old.id)) continue;
        words ??= wordsOf(text);
        if (!alike(words, (wordsBefore[candidate] ??= wordsOf(old.text)))) continue;
        partners[place] = candidate;
        taken.add(old.id);
        from = candidate + 1;
        return;
      }
    }
  });
}

/** For each place the nearest partner after it. */
function followingPartners(partners: readonly (number | undefined)[], end: number): number[] {
  const following: number[] = [];
  let next = end;
  for (let place = partners.length - 1; place >= 0; place -= 1) {
    following[place] = next;
    next = partners[place] ?? next;
  }
  return following;
}

/** Whether most words of both agree, or most of the shorter, if those are more than a few, stand in the longer. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of shorter) if (longer.has(word)) shared += 1;
  return shared * 2 > (shorter.size > 4 ? shorter.size : longer.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu) ?? []);
}
