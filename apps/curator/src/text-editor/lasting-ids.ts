import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, Selection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { textToDoc } from './from-html.ts';
import { nodes } from './schema.ts';
import { docToText } from './to-html.ts';

/** Each id once: of a paragraph that was split, the first part keeps it. */
export const idsOnce = new Plugin({
  appendTransaction: (transactions, _, state) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const seen = new Set<string>();
    const { tr } = state;
    state.doc.descendants((node, pos) => {
      const id: unknown = node.attrs['id'];
      if (typeof id === 'string' && seen.has(id)) tr.setNodeAttribute(pos, 'id', null);
      else if (typeof id === 'string') seen.add(id);
      return !node.inlineContent;
    });
    return tr.docChanged ? tr : null;
  },
});

/**
 * The step to what the archive made of the text. Where only ids are new (a save gave them), nothing else is touched, so that
 * the cursor and what can be undone stay.
 */
export function takingOver(state: EditorState, html: string): Transaction {
  const next = textToDoc(html);
  const tr = state.tr.setMeta('addToHistory', false);
  const mine = linesWithIds(state.doc);
  const theirs = linesWithIds(next);
  if (withoutIds(docToText(state.doc)) === withoutIds(html) && mine.length === theirs.length) {
    mine.forEach(({ pos, id }, at) => {
      const given = theirs[at]?.id ?? null;
      if (given !== id) tr.setNodeAttribute(pos, 'id', given);
    });
    return tr;
  }
  const { from } = state.selection;
  tr.replaceWith(0, state.doc.content.size, next.content);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size))));
}

/** Another text in the place of this one; it can be undone, apart from what was typed just before. */
export function replaceText(html: string): Command {
  return (state, dispatch) => {
    dispatch?.(closeHistory(takingOver(state, html).setMeta('addToHistory', true)));
    return true;
  };
}

function withoutIds(html: string): string {
  return html.replace(/(<\w+) id="p\d+"/g, '$1');
}

/** What bears an id in the markup, in order; lines in which nothing stands don't get there. */
function linesWithIds(doc: Node): { readonly pos: number; readonly id: unknown }[] {
  const found: { pos: number; id: unknown }[] = [];
  doc.descendants((node, pos, parent) => {
    if (!('id' in node.attrs) || parent?.type === nodes.list_item) return !node.inlineContent;
    if (node.type === nodes.table_row || hasWords(node)) found.push({ pos, id: node.attrs['id'] });
    return !node.inlineContent;
  });
  return found;
}

function hasWords(node: Node): boolean {
  let has = false;
  node.descendants((child) => {
    has ||= child.isText ? /[^ \t\r\n\f]/.test(child.text ?? '') : child.type === nodes.gap;
    return !has;
  });
  return has;
}
