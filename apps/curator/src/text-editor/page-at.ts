import type { EditorState } from 'prosemirror-state';

/**
 * The page of the scan on which the cursor stands: that of the last page break above it. Before the first break, the page
 * before that one, as readers are shown it.
 */
export function pageAt({ doc, selection }: EditorState): number {
  let above: number | undefined;
  let first: number | undefined;
  doc.descendants(({ attrs }, place) => {
    if (attrs['page'] === undefined) return;
    first ??= Number(attrs['page']);
    if (place < selection.head) above = Number(attrs['page']);
  });
  return above ?? Math.max(1, (first ?? 1) - 1);
}
