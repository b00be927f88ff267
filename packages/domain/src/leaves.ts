/** One side of a leaf: leaf 193, its letter where the archive put one in later (193а), and whether it is the verso. */
interface Side {
  readonly leaf: number;
  readonly letter: string;
  readonly verso: boolean;
}

/** The leaves (or pages) of a file on which a document stands, first and last. */
export interface Leaves {
  readonly from: Side;
  readonly to: Side;
  /** As the locator writes it. */
  readonly words: string;
}

/** What leaves are to be found in: a locator's levels, and the source's own words. */
export interface LeafSource {
  readonly levels: readonly { readonly name: string; readonly value: string }[];
  readonly source?: string | undefined;
}

// Archives' own names of the level: Russian, English, Polish, German, and how they are shortened.
const levelName =
  /^(?:л+|лист|листы|листов|l+|lea(?:f|ves)|f+|fol|folio|folios|sheet|sheets|k|karta|karty|bl|blatt|p+|page|pages|с|стр|s|str)\.?$/iu;

const dash = '[-–—−]';
const side = String.raw`\d{1,6}\s?(?:[a-zа-яё](?![a-zа-яё]))?(?:\s?(?:об(?:орот)?\.?|ob\.?|verso|recto|v\.?o?|r\.?o?)(?!\p{L}))?`;
const range = `${side}(?:\\s?${dash}\\s?${side})?`;
const wholeRange = new RegExp(`^(?<words>${range})`, 'iu');
// In a shelf-mark `f.` is a fond and `p.` a folder, so of Latin abbreviations only those of leaves count there.
const inSource = new RegExp(
  String.raw`(?<!\p{L})(?:л{1,2}|лист(?:ы)?|l{1,2}|fols?|folios?|lea(?:f|ves))\.?\s?(?<words>${range})`,
  'giu',
);
const oneSide = new RegExp(
  String.raw`(?<leaf>\d{1,6})\s?(?<rest>(?:[a-zа-яё](?![a-zа-яё]))?(?:\s?(?:об(?:орот)?\.?|ob\.?|verso|recto|v\.?o?|r\.?o?)(?!\p{L}))?)`,
  'giu',
);

/** The leaves that a locator names, by its levels or else in the source's words; undefined where it names none. */
export function leavesOf(locator: LeafSource): Leaves | undefined {
  const level = locator.levels.findLast(({ name }) => levelName.test(name.trim()));
  const found = level ? readLeaves(level.value) : undefined;
  if (found) return found;
  const last = [...(locator.source ?? '').matchAll(inSource)].at(-1)?.groups?.['words'];
  return last === undefined ? undefined : readLeaves(last);
}

/** Reads `193`, `193–194`, `193об`, `193 об.–195`, `12r–13v`, `193а`. */
export function readLeaves(text: string): Leaves | undefined {
  const words = wholeRange.exec(text.trim())?.groups?.['words']?.trim();
  if (words === undefined) return undefined;
  const sides = [...words.matchAll(oneSide)].map(readSide);
  const [from] = sides;
  const last = sides.at(-1);
  if (!from || !last) return undefined;
  // `193–4` is 193 to 194, as sources shorten it.
  const to = last.leaf < from.leaf ? { ...last, leaf: lengthen(from.leaf, last.leaf) } : last;
  return { from, to: compareSides(from, to) > 0 ? from : to, words };
}

/** Orders documents of a file as they lie in it: by first leaf, recto before verso, then by last leaf. Those without come last. */
export function compareLeaves(a: Leaves | undefined, b: Leaves | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compareSides(a.from, b.from) || compareSides(a.to, b.to);
}

function readSide(match: RegExpExecArray): Side {
  const rest = (match.groups?.['rest'] ?? '').trim().toLowerCase();
  const leaf = Number(match.groups?.['leaf']);
  const marked = /^(?<letter>[a-zа-яё]?)\s?(?<mark>об(?:орот)?\.?|ob\.?|verso|recto|v\.?o?|r\.?o?)?$/u.exec(rest);
  // A lone `v` or `r` is a side, not a letter.
  if (/^[vr]\.?o?$/.test(rest)) return { leaf, letter: '', verso: rest.startsWith('v') };
  const mark = marked?.groups?.['mark'] ?? '';
  return { leaf, letter: marked?.groups?.['letter'] ?? '', verso: mark !== '' && !mark.startsWith('r') };
}

function lengthen(from: number, end: number): number {
  const digits = String(end).length;
  return Number(`${String(from).slice(0, -digits)}${String(end)}`);
}

function compareSides(a: Side, b: Side): number {
  if (a.leaf !== b.leaf) return a.leaf - b.leaf;
  if (a.letter !== b.letter) return a.letter < b.letter ? -1 : 1;
  return Number(a.verso) - Number(b.verso);
}
