import { TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { openState } from './editor-state.ts';
import { pageAt } from './page-at.ts';

/** The page on which the cursor is, when it stands before some words of a text. */
function pageBefore(html: string, words: string): number {
  const state = openState(html);
  let place = 0;
  state.doc.descendants((node, at) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) place = at + found;
  });
  return pageAt(state.apply(state.tr.setSelection(TextSelection.create(state.doc, place))));
}

const marked =
  '<p>Made-up start.</p><hr data-page="3"><p>Third, made <span data-page="4"></span>up. Fourth.</p><p>Last.</p>';

it.each([
  ['start', 2],
  ['Third', 3],
  ['up. Fourth', 4],
  ['Last', 4],
])('before “%s” the cursor is on page %i', (words, page) => {
  expect(pageBefore(marked, words)).toBe(page);
});

it('is on the first page where no page is marked', () => {
  expect(pageBefore('<p>Made up.</p>', 'up')).toBe(1);
});
