import { readHtml, type HtmlElement, type HtmlNode } from './html-tree.ts';

/** What of two texts stands side by side: the places of their blocks (as `blocksOf` numbers them), `to` exclusive. */
export interface AlignedRow {
  readonly left: BlockSpan;
  readonly right: BlockSpan;
}

export interface BlockSpan {
  readonly from: number;
  readonly to: number;
}

/** The blocks at the top of a text: paragraphs, headings, lists, tables, notes, page breaks. */
export function blocksOf(html: string): HtmlElement[] {
  return readHtml(html).filter((node): node is HtmlElement => typeof node !== 'string');
}

interface Block {
  readonly size: number;
  readonly kind: 'words' | 'heading' | 'frame' | 'page';
  /** The page that begins with it. */
  readonly page: string | undefined;
}

/**
 * Puts the blocks of two texts beside each other: pages that both number begin together, headings go with headings, and
 * between them paragraphs are paired by their length (Gale and Church 1993), one with one, one with two or one with none.
 * Every block of both stands in one row, in order. Cost: the product of the numbers of blocks on a page, at most 250,000;
 * beyond that they are paired by place.
 */
export function alignTexts(left: readonly HtmlElement[], right: readonly HtmlElement[]): AlignedRow[] {
  const [a, b] = [left.map(toBlock), right.map(toBlock)];
  const rows: AlignedRow[] = [];
  let from: [number, number] = [0, 0];
  for (const [atLeft, atRight] of [...sharedPages(a, b), [a.length, b.length] as const]) {
    rows.push(...alignBetween(a, b, from, [atLeft, atRight]));
    from = [atLeft, atRight];
  }
  return rows;
}

function toBlock(element: HtmlElement): Block {
  const page = element.attributes['data-page'];
  if (page !== undefined) return { size: 0, kind: 'page', page };
  const { tag } = element;
  const kind = /^h\d$/.test(tag) ? 'heading' : tag === 'p' ? 'words' : 'frame';
  return { size: sizeOf(element), kind, page: undefined };
}

/** The places where a page begins that both texts number, in order in both. */
function sharedPages(a: readonly Block[], b: readonly Block[]): (readonly [number, number])[] {
  const places = new Map<string, number>();
  b.forEach(({ page }, at) => {
    if (page !== undefined && !places.has(page)) places.set(page, at);
  });
  const shared: (readonly [number, number])[] = [];
  a.forEach(({ page }, at) => {
    const other = page === undefined ? undefined : places.get(page);
    if (other !== undefined && other > (shared.at(-1)?.[1] ?? -1)) shared.push([at, other]);
  });
  return shared;
}

const mostPairs = 250_000;

/** How many blocks of each side a row may take, and what that costs beside the difference in length. */
const steps = [
  { left: 1, right: 1, cost: 0 },
  { left: 1, right: 0, cost: 4.5 },
  { left: 0, right: 1, cost: 4.5 },
  { left: 2, right: 1, cost: 2.3 },
  { left: 1, right: 2, cost: 2.3 },
] as const;

function alignBetween(
  a: readonly Block[],
  b: readonly Block[],
  [fromLeft, fromRight]: readonly [number, number],
  [toLeft, toRight]: readonly [number, number],
): AlignedRow[] {
  const [left, right] = [a.slice(fromLeft, toLeft), b.slice(fromRight, toRight)];
  const sizes = left.length * right.length > mostPairs ? byPlace(left.length, right.length) : byLength(left, right);
  let [atLeft, atRight] = [fromLeft, fromRight];
  return sizes.map(([leftSize, rightSize]) => {
    const row = {
      left: { from: atLeft, to: atLeft + leftSize },
      right: { from: atRight, to: atRight + rightSize },
    };
    atLeft += leftSize;
    atRight += rightSize;
    return row;
  });
}

type Size = readonly [left: number, right: number];

function byPlace(left: number, right: number): Size[] {
  return Array.from({ length: Math.max(left, right) }, (_, at) => [Number(at < left), Number(at < right)] as const);
}

/** The cheapest way through both lists. */
function byLength(left: readonly Block[], right: readonly Block[]): Size[] {
  const width = right.length + 1;
  const cost = new Float64Array((left.length + 1) * width).fill(Infinity);
  const way = new Uint8Array(cost.length);
  const ratio = ratioOf(left, right);
  cost[0] = 0;
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      steps.forEach((step, chosen) => {
        if (step.left > i || step.right > j) return;
        const before = cost[(i - step.left) * width + j - step.right] ?? Infinity;
        const total = before + step.cost + unlikeness(left, right, i, j, step, ratio);
        if (total >= (cost[i * width + j] ?? Infinity)) return;
        cost[i * width + j] = total;
        way[i * width + j] = chosen;
      });
    }
  }
  const sizes: Size[] = [];
  let [i, j] = [left.length, right.length];
  while (i > 0 || j > 0) {
    const step = steps[way[i * width + j] ?? 0] ?? steps[0];
    sizes.push([step.left, step.right]);
    i -= step.left;
    j -= step.right;
  }
  return sizes.reverse();
}

/** How much longer the right text is on the whole: a Chinese text has fewer characters than its translation. */
function ratioOf(left: readonly Block[], right: readonly Block[]): number {
  const total = (blocks: readonly Block[]) => blocks.reduce((sum, { size }) => sum + size, 1);
  return Math.min(8, Math.max(1 / 8, total(right) / total(left)));
}

function unlikeness(
  left: readonly Block[],
  right: readonly Block[],
  i: number,
  j: number,
  step: (typeof steps)[number],
  ratio: number,
): number {
  if (step.left === 0 || step.right === 0) return 0;
  const [own, other] = [left.slice(i - step.left, i), right.slice(j - step.right, j)];
  const kinds = new Set([...own, ...other].map(({ kind }) => kind));
  const mixed = kinds.size > 1 || (step.left + step.right > 2 && !kinds.has('words')) ? 12 : 0;
  const size = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.size, 0);
  const [expected, found] = [size(own) * ratio, size(other)];
  // The difference in standard deviations of Gale and Church's model (variance 6.8 for each character).
  return mixed + Math.abs(found - expected) / Math.sqrt(6.8 * Math.max(1, (expected + found) / 2)) / 2;
}

function sizeOf(node: HtmlNode): number {
  return typeof node === 'string' ? node.trim().length : node.children.reduce((sum, child) => sum + sizeOf(child), 0);
}
