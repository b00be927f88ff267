import { alignTexts, blocksOf, type AlignedRow } from '@fonds/domain/text/align-texts';

interface Pane {
  readonly scroller: HTMLElement;
  readonly html: () => string;
  /** The elements of the blocks in the markup, in order. */
  readonly blocks: () => readonly Element[];
}

/** Scrolls two texts together, page by page and paragraph by paragraph; whichever one is at leads. Gives what ends it. */
export function keepTogether(left: Pane, right: Pane): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let leader = right;
  // Worked out when somebody scrolls, not at each key.
  let rows: readonly AlignedRow[] | undefined;
  for (const pane of [left, right]) {
    const lead = () => {
      leader = pane;
    };
    for (const event of ['pointerenter', 'wheel', 'touchstart', 'focusin', 'keydown']) {
      pane.scroller.addEventListener(event, lead, { signal, passive: true });
    }
    pane.scroller.addEventListener(
      'scroll',
      () => {
        if (leader !== pane) return;
        rows ??= alignTexts(blocksOf(left.html()), blocksOf(right.html()));
        follow(rows, pane === left ? 'left' : 'right', left, right);
      },
      { signal, passive: true },
    );
  }
  return () => ended.abort();
}

function follow(rows: readonly AlignedRow[], leading: 'left' | 'right', left: Pane, right: Pane): void {
  const [lead, other] = leading === 'left' ? [left, right] : [right, left];
  const [own, theirs] = [lead.blocks(), other.blocks()];
  const top = lead.scroller.getBoundingClientRect().top;
  const row = rows.find((one) => {
    const last = own[one[leading].to - 1];
    return one[leading].to > one[leading].from && last !== undefined && last.getBoundingClientRect().bottom > top;
  });
  if (!row) return;
  const span = row[leading];
  const facing = row[leading === 'left' ? 'right' : 'left'];
  const begins = own[span.from]?.getBoundingClientRect().top ?? top;
  const ends = own[span.to - 1]?.getBoundingClientRect().bottom ?? begins + 1;
  const passed = Math.min(1, Math.max(0, (top - begins) / Math.max(1, ends - begins)));
  const first = theirs[facing.from]?.getBoundingClientRect().top;
  if (first === undefined) return;
  const last = theirs[Math.max(facing.from, facing.to - 1)]?.getBoundingClientRect().bottom ?? first;
  const height = facing.to > facing.from ? last - first : 0;
  other.scroller.scrollTop += first + passed * height - other.scroller.getBoundingClientRect().top;
}
