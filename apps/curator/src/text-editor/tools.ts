import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
} from 'prosemirror-tables';
import {
  around,
  dropTable,
  markHere,
  putCaption,
  setLevel,
  takeMark,
  toggleEmphasis,
  toggleFrame,
  toggleHeadRow,
  toggleList,
  toggleStrong,
  toggleSub,
  toggleSup,
} from './commands.ts';
import { marks, nodes } from './schema.ts';

/** A tool that does something at once. */
export interface Tool {
  readonly label: string;
  readonly command: Command;
  /** Whether it holds where the selection is; a tool without this is no switch. */
  readonly isOn?: (state: EditorState) => boolean;
  readonly isIdle?: (state: EditorState) => boolean;
}

const level = (words: string, wanted: number | null): Tool => ({
  label: words,
  command: setLevel(wanted),
  isOn: ({ selection: { $from } }) =>
    wanted === null
      ? $from.parent.type === nodes.paragraph
      : $from.parent.type === nodes.heading && $from.parent.attrs['level'] === wanted,
});

const words = (label: string, type: MarkType, command: Command): Tool => ({
  label,
  command,
  isOn: (state) => hasMark(state, type),
});

export function hasMark(
  { doc, storedMarks, selection: { from, to, empty, $from } }: EditorState,
  type: MarkType,
): boolean {
  if (empty) return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, type);
}

/** What shapes lines and words. */
export const shapingTools: readonly Tool[] = [
  level('Paragraph', null),
  level('Heading', 2),
  level('Heading 2', 3),
  level('Heading 3', 4),
  words('Bold', marks.strong, toggleStrong),
  words('Italic', marks.em, toggleEmphasis),
  words('Raised', marks.sup, toggleSup),
  words('Lowered', marks.sub, toggleSub),
  {
    label: 'List',
    command: toggleList(nodes.bullet_list),
    isOn: (state) => listAround(state) === nodes.bullet_list.name,
  },
  {
    label: 'Numbered',
    command: toggleList(nodes.ordered_list),
    isOn: (state) => listAround(state) === nodes.ordered_list.name,
  },
  {
    label: 'Quotation',
    command: toggleFrame(nodes.blockquote),
    isOn: (state) => around(state, nodes.blockquote) !== undefined,
  },
];

function listAround(state: EditorState): string | undefined {
  const item = around(state, nodes.list_item);
  return item && state.selection.$from.node(item.depth - 1).type.name;
}

/** What a table's cells take, while the cursor is in one. */
export const tableTools: readonly Tool[] = [
  { label: 'Row above', command: addRowBefore },
  { label: 'Row below', command: addRowAfter },
  { label: 'Column before', command: addColumnBefore },
  { label: 'Column after', command: addColumnAfter },
  {
    label: 'Head row',
    command: toggleHeadRow,
    isOn: (state) => around(state, nodes.table_row)?.node.attrs['head'] === true,
  },
  { label: 'Caption', command: putCaption },
  { label: 'Join cells', command: mergeCells },
  { label: 'Part cells', command: splitCell },
  { label: 'Delete row', command: deleteRow },
  { label: 'Delete column', command: deleteColumn },
  { label: 'Delete table', command: dropTable },
];

export const undoTools: readonly Tool[] = [
  { label: 'Undo', command: undo, isIdle: (state) => undoDepth(state) === 0 },
  { label: 'Redo', command: redo, isIdle: (state) => redoDepth(state) === 0 },
];

/** An unclear reading is one or isn't: no question is asked. */
export const unclearTool: Tool = {
  label: 'Unclear',
  command: (state, dispatch) => {
    if (markHere(state, marks.unclear) && (state.selection.empty || hasMark(state, marks.unclear))) {
      return takeMark(marks.unclear)(state, dispatch);
    }
    const { from, to, empty } = state.selection;
    if (empty) return false;
    dispatch?.(state.tr.addMark(from, to, marks.unclear.create()));
    return true;
  },
  isOn: (state) => hasMark(state, marks.unclear),
};

export function isInTable(state: EditorState): boolean {
  return around(state, nodes.table_frame) !== undefined;
}
