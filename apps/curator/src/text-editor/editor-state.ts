import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Plugin, Command } from 'prosemirror-state';
import { EditorState } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { insertBreak, toggleEmphasis, toggleFrame, toggleList, toggleStrong } from './commands.ts';
import { textToDoc } from './from-html.ts';
import { idsOnce } from './lasting-ids.ts';
import { marks, nodes } from './schema.ts';

/** Notes go on while one types; an arrow to the right at their end leaves them. */
const leaveNote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const here = state.storedMarks ?? $from.marks();
  if (!empty || !marks.note.isInSet(here)) return false;
  const after = $from.nodeAfter?.marks ?? [];
  if (marks.note.isInSet(after)) return false;
  dispatch?.(state.tr.setStoredMarks(here.filter(({ type }) => type !== marks.note)));
  return true;
};

const inCell: Command = (state, dispatch) => {
  const type = state.selection.$from.parent.type;
  return type === nodes.table_cell || type === nodes.table_header || type === nodes.caption
    ? insertBreak(state, dispatch)
    : false;
};

const keys: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleStrong,
  'Mod-i': toggleEmphasis,
  'Mod-Shift-7': toggleList(nodes.ordered_list),
  'Mod-Shift-8': toggleList(nodes.bullet_list),
  'Mod-Shift-9': toggleFrame(nodes.blockquote),
  'Mod-]': sinkListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  Tab: goToNextCell(1),
  'Shift-Tab': goToNextCell(-1),
  'Shift-Enter': insertBreak,
  ArrowRight: leaveNote,
};

// Escape is for what stands around the text.
const { Escape: _, ...others } = baseKeymap;

/** The keys of the editor in words, for those who look for them. */
export const keysInWords = [
  ['Alt F10', 'to the tools; arrows move among them, Escape leads back'],
  ['Ctrl B, Ctrl I', 'bold, italic'],
  ['Ctrl Z, Ctrl Y', 'undo, redo'],
  ['Ctrl Shift 7', 'numbered list'],
  ['Ctrl Shift 8', 'list'],
  ['Ctrl Shift 9', 'quotation'],
  ['Ctrl ], Ctrl [', 'an item deeper, and out'],
  ['Shift Enter', 'a line’s end within the paragraph'],
  ['Tab, Shift Tab', 'in a table: to the next cell and back; elsewhere out of the text'],
  ['→', 'at the end of a note: out of it'],
  ['Ctrl Shift V', 'paste the words alone'],
] as const;

/** A text open in an editor, with its keys, its undo and what keeps it in order. */
export function openState(html: string, more: readonly Plugin[] = []): EditorState {
  return EditorState.create({
    doc: textToDoc(html),
    plugins: [
      ...more,
      history(),
      keymap(keys),
      keymap({ Enter: chainCommands(inCell, splitListItem(nodes.list_item)) }),
      keymap(others),
      tableEditing(),
      idsOnce,
    ],
  });
}
