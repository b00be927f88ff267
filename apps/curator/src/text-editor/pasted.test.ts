import { readFileSync } from 'node:fs';
import { printHtml, type HtmlNode } from '@fonds/domain/text/html-tree';
import { plainText, sanitizeText } from '@fonds/domain/text/semantic-html';
import { anyHtml } from '@fonds/domain/testing/any-html';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, it } from 'vitest';
import { pastedBlocks } from './pasted.ts';

/** What a browser makes of the clipboard's HTML. */
function treeOf(node: Tree.Node): HtmlNode[] {
  if ('value' in node) return [node.value];
  if (!('childNodes' in node)) return [];
  const children = node.childNodes.flatMap(treeOf);
  if (!('tagName' in node)) return children;
  return [
    { tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), children },
  ];
}
const paste = (html: string, isOwn = false) =>
  pastedBlocks(treeOf(parse(html)), isOwn)
    .map((block) => printHtml([block]))
    .join('\n');
const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');

it('what Word copies keeps its headings, lists, table and footnote, and nothing of its styles', () => {
  expect(paste(sample('made-up-word.html.txt'))).toBe(
    [
      '<h2>Made-up report</h2>',
      '<p>The <strong>first</strong> paragraph, <em>made up</em> for a test<span data-note="original">A made-up note.</span>, on two lines of the source.</p>',
      '<h3>Points</h3>',
      '<ul><li>one<ul><li>one deeper</li></ul></li><li>two</li></ul>',
      '<ol><li>first</li><li>second</li></ol>',
      '<table><tbody><tr><td><strong>Place</strong></td><td>Day</td></tr><tr><td colspan="2">Nowhere</td></tr></tbody></table>',
      '<p>Он сказал: «нет». 毛泽东 x<sup>2</sup></p>',
    ].join('\n'),
  );
});

it('a page of the web keeps its structure, without scripts, pictures and addresses that lead nowhere', () => {
  expect(paste(sample('made-up-page.html.txt'))).toBe(
    [
      '<h2>Made-up page</h2>',
      '<p>A <a href="https://example.org/a?b=1">link</a>, a bold word and <em>a title</em>.</p>',
      '<blockquote><p>Quoted words.</p></blockquote>',
      '<ol start="3"><li>three</li><li>four</li></ol>',
      '<table><caption>Made-up figures</caption><thead><tr><th>Year</th></tr></thead><tbody><tr><td>1953</td></tr></tbody></table>',
      '<p>one<br>two</p>',
    ].join('\n'),
  );
});

it('what Google Docs copies is not bold throughout', () => {
  expect(
    paste(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-style:italic;font-weight:400">made</span><span style="font-weight:700"> up</span></p></b>',
    ),
  ).toBe('<p><em>made</em><strong> up</strong></p>');
});

it('what is copied from a text here stays as it is, but for ids', () => {
  expect(
    paste(
      '<p id="p3" lang="ru">Он <a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">был</a><span data-gap="illegible"></span></p>',
      true,
    ),
  ).toBe('<p lang="ru">Он <a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">был</a><span data-gap="illegible"></span></p>');
});

it('whatever is pasted becomes a text of the set', () => {
  fc.assert(
    fc.property(anyHtml, fc.boolean(), (html, isOwn) => {
      const pasted = paste(html, isOwn);
      expect(sanitizeText(pasted)).toBe(pasted);
      expect(plainText(pasted)).toBe(plainText(sanitizeText(pasted)));
    }),
    { numRuns: 1500 },
  );
});
