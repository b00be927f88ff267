/** Something round on a drawing that would bear a name: pixels. Earlier ones come before later ones. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  /** Nothing is drawn here: the name stands on the point itself. */
  readonly bare?: boolean;
}

/** Where a name stands: the point at its beginning, middle or end, on the line of its letters. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

export const labelSize = 13;
const lineHeight = 16;
const gap = 4;
const longestLabel = 28;

/** How wide a text is at most, in pixels: letters by script, since nothing here can measure. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter) * labelSize;
  return width;
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1100 && !(code >= 0x2000 && code < 0x2e80)) return 1.05;
  return /[mwMW@%—]/.test(letter) ? 0.95 : /[A-ZА-ЯΑ-Ω]/.test(letter) ? 0.72 : /[iljt.,'’ ]/.test(letter) ? 0.36 : 0.62;
}

/** A name that is too long is cut, at a word where one ends in time, and says so. */
export function shortName(name: string, longest = longestLabel): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const cut = letters.slice(0, longest - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > longest / 3 ? cut.slice(0, word) : cut.trimEnd()}…`;
}

/** The box that a label takes. */
export function boxOf({ text, x, y, anchor }: Label): Box {
  const width = textWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - lineHeight * 0.78, right: left + width, bottom: y + lineHeight * 0.22 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Finds a place for each name beside its circle, such that no two names overlap, no name lies over a circle, and all stay
 * in the frame. A name without a place is left out: undefined. The first given have the first choice.
 */
export function placeLabels(items: readonly Labelled[], frame: Frame): (Label | undefined)[] {
  const taken: Box[] = items.filter(({ bare }) => bare !== true).map(circleBox);
  return items.map((item) => {
    const own = item.bare === true ? undefined : circleBox(item);
    const found = candidates(item).find((label) => {
      const box = boxOf(label);
      if (box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height) return false;
      return !taken.some((other) => !sameBox(other, own) && overlap(box, other));
    });
    if (found) taken.push(boxOf(found));
    return found;
  });
}

function circleBox({ x, y, radius }: Labelled): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function sameBox(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/** The places beside a circle, best first: right, left, above, below, and the corners. */
function candidates({ x, y, radius, text, bare }: Labelled): Label[] {
  const middle = y + lineHeight * 0.28;
  if (bare === true) return [{ text, x, y: middle, anchor: 'middle' }];
  const side = radius + gap;
  const above = y - radius - gap;
  const below = y + radius + lineHeight * 0.78 + 1;
  return [
    { text, x: x + side, y: middle, anchor: 'start' },
    { text, x: x - side, y: middle, anchor: 'end' },
    { text, x, y: above, anchor: 'middle' },
    { text, x, y: below, anchor: 'middle' },
    { text, x: x + radius, y: above, anchor: 'start' },
    { text, x: x + radius, y: below, anchor: 'start' },
    { text, x: x - radius, y: above, anchor: 'end' },
    { text, x: x - radius, y: below, anchor: 'end' },
  ];
}
