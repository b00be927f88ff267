import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Attrs, Mark, MarkType, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { marks, nodes, textSchema } from './schema.ts';

/** The node of a type that the selection begins in. */
export function around(
  state: EditorState,
  type: NodeType,
): { readonly node: Node; readonly depth: number } | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === type) return { node, depth };
  }
  return undefined;
}

/** Makes lines headings of a level, or paragraphs (`null`). */
export function setLevel(level: number | null): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const { id = null, lang = null }: Readonly<Record<string, unknown>> = $from.parent.attrs;
    const attrs = { id, lang };
    return level === null
      ? setBlockType(nodes.paragraph, attrs)(state, dispatch)
      : setBlockType(nodes.heading, { ...attrs, level })(state, dispatch);
  };
}

/** Begins a list; within one of that kind, takes the item out of it; within one of the other kind, changes the kind. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const item = around(state, nodes.list_item);
    if (!item) return wrapInList(type)(state, dispatch);
    const { $from } = state.selection;
    if ($from.node(item.depth - 1).type === type) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(item.depth - 1), type));
    return true;
  };
}

/** Puts blocks into a quotation or a note, or takes them out of it. */
export function toggleFrame(type: NodeType, attrs: Attrs | null = null): Command {
  return (state, dispatch) => {
    const frame = around(state, type);
    if (!frame) return wrapIn(type, attrs)(state, dispatch);
    const { $from } = state.selection;
    const start = $from.before(frame.depth);
    const end = $from.after(frame.depth);
    dispatch?.(state.tr.replaceWith(start, end, frame.node.content).scrollIntoView());
    return true;
  };
}

export const toggleEmphasis = toggleMark(marks.em);
export const toggleStrong = toggleMark(marks.strong);
export const toggleSup = toggleMark(marks.sup);
export const toggleSub = toggleMark(marks.sub);

/** Where the mark of a type at a place begins and ends. */
export function extentOf($at: ResolvedPos, type: MarkType): { from: number; to: number; mark: Mark } | undefined {
  const line = $at.parent;
  const index = $at.index();
  const has = (at: number, mark: Mark) => line.maybeChild(at)?.marks.some((other) => other.eq(mark)) ?? false;
  const found = [index, index - 1].flatMap((at) => line.maybeChild(at)?.marks.filter((one) => one.type === type) ?? []);
  const mark = found.at(-1);
  if (!mark) return undefined;
  let first = has(index, mark) ? index : index - 1;
  let last = first;
  while (has(first - 1, mark)) first -= 1;
  while (has(last + 1, mark)) last += 1;
  const startOf = (child: number) =>
    Array.from({ length: child }, (_, at) => line.child(at).nodeSize).reduce((sum, size) => sum + size, $at.start());
  return { from: startOf(first), to: startOf(last + 1), mark };
}

/** The mark of a type that the selection stands in or touches. */
export function markHere(state: EditorState, type: MarkType) {
  return extentOf(state.selection.$from, type);
}

/** Gives the chosen words a mark in the place of others of its type; without chosen words, changes the one that stands there. */
export function putMark(type: MarkType, attrs: Attrs): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const here = empty ? markHere(state, type) : { from, to };
    if (!here) return false;
    dispatch?.(state.tr.removeMark(here.from, here.to, type).addMark(here.from, here.to, type.create(attrs)));
    return true;
  };
}

export function takeMark(type: MarkType): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const here = empty ? markHere(state, type) : { from, to };
    if (!here) return false;
    dispatch?.(state.tr.removeMark(here.from, here.to, type).removeStoredMark(type));
    return true;
  };
}

/** Writes words with a mark where the cursor is; what is typed after them has it no longer. */
export function writeMarked(words: string, type: MarkType, attrs: Attrs): Command {
  return (state, dispatch) => {
    const others = state.selection.$from.marks().filter((mark) => mark.type !== type);
    const node = textSchema.text(words, type.create(attrs).addToSet(others));
    const tr = state.tr.replaceSelectionWith(node, false);
    dispatch?.(tr.setStoredMarks(others).scrollIntoView());
    return true;
  };
}

/** Puts a gap where the cursor is, in the place of the chosen words, or changes the gap that is chosen. */
export function putGap(reason: string, extent: string): Command {
  return (state, dispatch) => {
    const gap = nodes.gap.create({ reason, extent: extent === '' ? null : extent });
    dispatch?.(state.tr.replaceSelectionWith(gap).scrollIntoView());
    return true;
  };
}

/** Begins a page of the scan: between blocks where the cursor is at a paragraph's end or in an empty one, else in the line. */
export function putPage(page: string): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const { parent } = $from;
    const between = parent.type === nodes.paragraph && $from.depth === 1 && empty;
    if (between && parent.content.size === 0) {
      const tr = state.tr.insert($from.before(), nodes.page_break.create({ page }));
      dispatch?.(tr.scrollIntoView());
    } else if (between && $from.parentOffset === parent.content.size) {
      const tr = state.tr.insert($from.after(), [nodes.page_break.create({ page }), nodes.paragraph.create()]);
      dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.after() + 2)).scrollIntoView());
    } else dispatch?.(state.tr.replaceSelectionWith(nodes.page_mark.create({ page }), true).scrollIntoView());
    return true;
  };
}

/** A table of empty cells, its first row a head, with the cursor in its first cell. */
export function putTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const row = (at: number) =>
      nodes.table_row.create(
        { head: at === 0 },
        Array.from({ length: columns }, () =>
          at === 0 ? nodes.table_header.create({ scope: 'col' }) : nodes.table_cell.create(),
        ),
      );
    const table = nodes.table.create(
      null,
      Array.from({ length: rows }, (_, at) => row(at)),
    );
    const frame = nodes.table_frame.create(null, table);
    // A table stands after the block of the top that the cursor is in.
    const after = $from.depth === 0 ? $from.pos : $from.after(1);
    const tr = state.tr.insert(after, frame);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 3))).scrollIntoView());
    return true;
  };
}

/** Makes the row that the cursor is in one of the table's head, or of its body. */
export const toggleHeadRow: Command = (state, dispatch) => {
  const row = around(state, nodes.table_row);
  if (!row) return false;
  const start = state.selection.$from.before(row.depth);
  const head = row.node.attrs['head'] !== true;
  const tr = state.tr.setNodeAttribute(start, 'head', head);
  row.node.forEach((cell, offset) => {
    const attrs = { ...cell.attrs, scope: head ? 'col' : null };
    tr.setNodeMarkup(start + 1 + offset, head ? nodes.table_header : nodes.table_cell, attrs);
  });
  dispatch?.(tr);
  return true;
};

/** Gives the table a caption to type in, or goes to the one that it has. */
export const putCaption: Command = (state, dispatch) => {
  const frame = around(state, nodes.table_frame);
  if (!frame) return false;
  const start = state.selection.$from.start(frame.depth);
  const tr = state.tr;
  if (frame.node.firstChild?.type !== nodes.caption) tr.insert(start, nodes.caption.create());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView());
  return true;
};

/** Takes the table away, its caption with it. */
export const dropTable: Command = (state, dispatch) => {
  const frame = around(state, nodes.table_frame);
  if (!frame) return false;
  const { $from } = state.selection;
  const tr = state.tr.delete($from.before(frame.depth), $from.after(frame.depth));
  dispatch?.(tr.scrollIntoView());
  return true;
};

export const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView());
  return true;
};
