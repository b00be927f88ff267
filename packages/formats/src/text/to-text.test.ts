import { plainText } from '@fonds/domain/text/semantic-html';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { htmlToMarkdown } from './markdown.ts';
import { htmlToPlainText } from './plain-text.ts';

const linking = { address: (path: string) => `https://archive.example${path}`, pathOf: () => '/people/x' };

/** Whether all characters of `words` but blanks stand in `whole`, in their order. */
function hasInOrder(whole: string, words: string): boolean {
  const letters = words.replace(/\s+/g, '');
  let at = 0;
  for (const letter of whole) if (letter === letters.slice(at, at + letter.length)) at += letter.length;
  return at === letters.length;
}

/** The words that a page shows of Markdown. */
function shown(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] })
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

test('plain text has all words of a text in their order', () => {
  fc.assert(
    fc.property(anyText, (html) => hasInOrder(htmlToPlainText(html), plainText(html))),
    { numRuns: 500 },
  );
});

test('Markdown shows all words of a text in their order, and nothing of its own marks', () => {
  fc.assert(
    fc.property(anyText, (html) => {
      // Markdown has no way to write the character NUL.
      const words = plainText(html).replaceAll('\0', '\uFFFD');
      expect(hasInOrder(shown(htmlToMarkdown(html, linking)), words)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what an editor would print stands where words are missing, a page begins, or a reading is unclear', () => {
  const html =
    '<hr data-page="2">\n<p>one <span data-gap="not-declassified" data-extent="3 lines"></span> two <span data-unclear="">three</span></p>';
  expect(htmlToPlainText(html)).toBe('[page 2]\n\none [3 lines not declassified] two three [?]');
  expect(htmlToMarkdown(html, linking)).toBe('\\[page 2\\]\n\none \\[3 lines not declassified\\] two three \\[?\\]');
});

test('emphasis, links, lists and tables are Markdown’s own', () => {
  const html =
    '<p><em>a</em><em>b</em> <strong>“c”</strong> <a data-record="01J00000000000000000000003">d</a></p>\n<ol start="3"><li>x<ul><li>y</li></ul></li></ol>\n<table><tbody><tr><td>1|2</td><td>3</td></tr></tbody></table>';
  expect(htmlToMarkdown(html, linking)).toBe(
    '*a*<em>b</em> <strong>“c”</strong> [d](<https://archive.example/people/x>)\n\n3. x\n   - y\n\n|  |  |\n| --- | --- |\n| 1\\|2 | 3 |',
  );
});
