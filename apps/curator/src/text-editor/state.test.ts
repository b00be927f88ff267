import { splitBlock } from 'prosemirror-commands';
import { undo } from 'prosemirror-history';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { addRowAfter, mergeCells, CellSelection } from 'prosemirror-tables';
import { expect, it } from 'vitest';
import {
  putCaption,
  putGap,
  putMark,
  putPage,
  putTable,
  toggleEmphasis,
  toggleFrame,
  toggleHeadRow,
  toggleList,
  writeMarked,
} from './commands.ts';
import { openState } from './editor-state.ts';
import { takingOver } from './lasting-ids.ts';
import { marks, nodes } from './schema.ts';
import { docToText } from './to-html.ts';

/** The editor with a stretch of words chosen, or the cursor behind them. */
function chosen(html: string, words: string, behind = false): EditorState {
  const state = openState(html);
  let at = -1;
  state.doc.descendants((node, pos) => {
    const place = node.text?.indexOf(words) ?? -1;
    if (at === -1 && place !== -1) at = pos + place;
  });
  const end = at + words.length;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, behind ? end : at, end)));
}

function after(state: EditorState, ...commands: readonly Command[]): EditorState {
  let now = state;
  for (const command of commands) {
    expect(command(now, (tr) => (now = now.apply(tr)))).toBe(true);
  }
  now.doc.check();
  return now;
}
const html = (state: EditorState) => docToText(state.doc);
const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

it.each<readonly [string, EditorState, readonly Command[], string]>([
  [
    'italic',
    chosen('<p>a <strong>made up</strong> word</p>', 'made'),
    [toggleEmphasis],
    '<p>a <strong><em>made</em> up</strong> word</p>',
  ],
  [
    'a note over words of which some are italic',
    chosen('<p>a <em>made</em> up</p>', 'a '),
    [
      (state, dispatch) => {
        dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, 10)));
        return true;
      },
      putMark(marks.note, { note: 'editor' }),
    ],
    '<p><span data-note="editor">a <em>made</em> up</span></p>',
  ],
  [
    'a link of a name',
    chosen('<p>Made Up came</p>', 'Made Up'),
    [putMark(marks.record, { record: id })],
    `<p><a data-record="${id}">Made Up</a> came</p>`,
  ],
  [
    'a note that is written',
    chosen('<p>came</p>', 'came', true),
    [writeMarked('by train', marks.note, { note: 'translator' })],
    '<p>came<span data-note="translator">by train</span></p>',
  ],
  [
    'a gap in the place of words',
    chosen('<p>he met X.</p>', 'X'),
    [putGap('not-declassified', '3 lines')],
    '<p>he met <span data-gap="not-declassified" data-extent="3 lines"></span>.</p>',
  ],
  [
    'a page within a line',
    chosen('<p>one two</p>', 'one ', true),
    [putPage('2')],
    '<p>one <span data-page="2"></span>two</p>',
  ],
  [
    'a page after a paragraph',
    chosen('<p>one</p><p>two</p>', 'one', true),
    [putPage('2')],
    '<p>one</p>\n<hr data-page="2">\n<p>two</p>',
  ],
  ['a list', chosen('<p id="p1">one</p>', 'one'), [toggleList(nodes.bullet_list)], '<ul><li>one</li></ul>'],
  ['a list and out again', chosen('<ul><li>one</li></ul>', 'one'), [toggleList(nodes.bullet_list)], '<p>one</p>'],
  [
    'a list that becomes numbered',
    chosen('<ul><li>one</li></ul>', 'one'),
    [toggleList(nodes.ordered_list)],
    '<ol><li>one</li></ol>',
  ],
  [
    'a quotation',
    chosen('<p id="p1">one</p>', 'one'),
    [toggleFrame(nodes.blockquote)],
    '<blockquote><p id="p1">one</p></blockquote>',
  ],
  [
    'a quotation and out again',
    chosen('<blockquote><p>one</p><p>two</p></blockquote>', 'two'),
    [toggleFrame(nodes.blockquote)],
    '<p>one</p>\n<p>two</p>',
  ],
  [
    'a paragraph that is split',
    chosen('<p id="p1">one two</p>', 'one ', true),
    [splitBlock],
    '<p id="p1">one</p>\n<p>two</p>',
  ],
  [
    'a table',
    chosen('<p>one</p>', 'one', true),
    [
      putTable(2, 2),
      (state, dispatch) => {
        dispatch?.(state.tr.insertText('head'));
        return true;
      },
      addRowAfter,
      putCaption,
      (state, dispatch) => {
        dispatch?.(state.tr.insertText('caption'));
        return true;
      },
    ],
    '<p>one</p>\n<table><caption>caption</caption><thead><tr><th scope="col">head</th><th scope="col"></th></tr></thead><tbody><tr><td></td><td></td></tr><tr><td></td><td></td></tr></tbody></table>',
  ],
  [
    'a row that becomes the head',
    chosen('<table><tbody><tr id="p1"><td>a</td></tr><tr><td>b</td></tr></tbody></table>', 'a', true),
    [toggleHeadRow],
    '<table><thead><tr id="p1"><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  ],
])('%s', (_, state, commands, expected) => {
  expect(html(after(state, ...commands))).toBe(expected);
});

it('cells are joined', () => {
  const state = chosen('<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>', 'a', true);
  const row = 3;
  const both = state.apply(state.tr.setSelection(CellSelection.create(state.doc, row, row + 3)));
  expect(html(after(both, mergeCells))).toBe('<table><tbody><tr><td colspan="2">ab</td></tr></tbody></table>');
});

it('what a save made of the text brings its ids, and everything can still be undone', () => {
  const typed = chosen('<p id="p1">one</p><ul><li>two</li></ul>', 'one', true);
  const more = typed.apply(typed.tr.insertText(' more'));
  const blank = more.apply(more.tr.insert(more.doc.content.size, nodes.paragraph.create()));
  const saved = blank.apply(takingOver(blank, '<p id="p1">one more</p>\n<ul><li id="p2">two</li></ul>'));
  expect(html(saved)).toBe('<p id="p1">one more</p>\n<ul><li id="p2">two</li></ul>');
  expect(saved.selection.from).toBe(blank.selection.from);
  expect(html(after(saved, undo, undo))).toBe('<p id="p1">one</p>\n<ul><li id="p2">two</li></ul>');
});

it('another text takes the place of this one', () => {
  const state = chosen('<p id="p1">one</p>', 'one', true);
  expect(html(state.apply(takingOver(state, '<p id="p7">x</p>\n<hr data-page="2">')))).toBe(
    '<p id="p7">x</p>\n<hr data-page="2">',
  );
});
