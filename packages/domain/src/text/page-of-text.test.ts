import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printHtml } from './html-tree.ts';
import { blocksOfPage, pagesBegun } from './page-of-text.ts';
import { plainText } from './semantic-html.ts';

const on = (html: string, page: number, first = 1) => printHtml(blocksOfPage(html, page, first));

const text = [
  '<h2 id="p1">A made-up heading</h2>',
  '<p id="p2">The first page ends <em>in the <span data-page="2"></span>middle</em> of a line.</p>',
  '<hr data-page="4">',
  '<p id="p3">The fourth.</p>',
].join('\n');

it('cuts a paragraph where a page begins in it, and keeps its markup on both', () => {
  expect(on(text, 1)).toBe('<h2 id="p1">A made-up heading</h2><p id="p2">The first page ends <em>in the </em></p>');
  expect(on(text, 2)).toBe('<p id="p2"><em>middle</em> of a line.</p>');
  expect(on(text, 4)).toBe('<p id="p3">The fourth.</p>');
});

it('has nothing of a page that no mark names', () => {
  expect([on(text, 3), on(text, 5)]).toEqual(['', '']);
  expect(pagesBegun(text)).toEqual([2, 4]);
});

it('takes what stands before the first mark to be on the page before, and on none before the first', () => {
  const shared = '<p>Before.</p>\n<hr data-page="46">\n<p>After.</p>';
  expect([on(shared, 45, 45), on(shared, 46, 45)]).toEqual(['<p>Before.</p>', '<p>After.</p>']);
  expect(on(shared, 46, 46)).toBe('<p>Before.</p><p>After.</p>');
  expect(on('<p>No mark.</p>', 7, 7)).toBe('<p>No mark.</p>');
});

it('goes on counting the items of a list', () => {
  const list = '<ol start="3"><li>a</li><li>b</li><li><span data-page="2"></span>c</li></ol>';
  expect(on(list, 2)).toBe('<ol start="5"><li>c</li></ol>');
});

it('loses no word and gives none to two pages, wherever pages begin', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[a-z]{1,6} $/),
    fc.integer({ min: 1, max: 4 }).map((page) => `<span data-page="${page}"></span>`),
  );
  const paragraph = fc.array(piece, { maxLength: 6 }).map((pieces) => `<p>x ${pieces.join('')}</p>`);
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
      const html = paragraphs.join('\n');
      const letters = (words: string) => [...words.replace(/\s/g, '')].sort().join('');
      const pages = [1, 2, 3, 4].map((page) => plainText(on(html, page)));
      expect(letters(pages.join(''))).toBe(letters(plainText(html)));
    }),
  );
});
