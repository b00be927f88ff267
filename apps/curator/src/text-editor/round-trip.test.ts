import { anyHtml, htmlTree } from '@fonds/domain/testing/any-html';
import { sanitizeText, withParagraphIds } from '@fonds/domain/text/semantic-html';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textToDoc } from './from-html.ts';
import { docToText } from './to-html.ts';

/** Texts with everything of the set in everything that may hold it. */
const words = fc.constantFrom('made', 'up', ' ', 'Слово', '金', '\n', '&amp;', '\u00a0', '\u200f');
const starts = fc.constantFrom(
  '<em>',
  '<strong>',
  '<sup>',
  '<span lang="ru">',
  '<span data-unclear="">',
  '<span data-unclear="" lang="zh">',
  '<span data-note="editor">',
  '<span data-gap="damaged" data-extent="2 lines">',
  '<a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">',
  '<a href="https://example.org/">',
);
const atoms = fc.constantFrom('<br>', '<span data-page="2"></span>', '<span data-gap="illegible"></span>');
const { block } = fc.letrec<{ line: string; block: string }>((tie) => ({
  line: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        words,
        atoms,
        fc.tuple(starts, tie('line')).map(([start, inside]) => `${start}${inside}</${/\w+/.exec(start)?.[0] ?? ''}>`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  block: fc.oneof(
    { maxDepth: 3 },
    tie('line').map((inside) => `<p lang="ko">${inside}</p>`),
    tie('line').map((inside) => `<h3>${inside}</h3>`),
    fc.constant('<hr data-page="7">'),
    fc
      .array(tie('line'), { maxLength: 3 })
      .map(
        (items) =>
          `<ol start="3">${items.map((item) => `<li>${item}<ul><li>${item}</li></ul>${item}</li>`).join('')}</ol>`,
      ),
    fc
      .tuple(tie('line'), tie('line'))
      .map(
        ([one, two]) =>
          `<table><caption>${one}</caption><tr><th scope="row" rowspan="2">${one}</th><td>${two}</td></tr></table>`,
      ),
    fc.array(tie('block'), { maxLength: 3 }).map((inside) => `<blockquote lang="de">${inside.join('')}</blockquote>`),
    fc
      .array(tie('block'), { maxLength: 3 })
      .map((inside) => `<aside data-note="translator">${inside.join('')}</aside>`),
  ),
}));
const ofTheSet = fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join(''));

const roundTrip = (html: string) => {
  const doc = textToDoc(html);
  doc.check();
  return docToText(doc);
};

describe('a text through the editor', () => {
  it('is the same, whatever of the set it holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyHtml, htmlTree, ofTheSet), fc.boolean(), (html, isSaved) => {
        const clean = isSaved ? withParagraphIds(sanitizeText(html)) : sanitizeText(html);
        expect(roundTrip(clean)).toBe(clean);
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    '<p><em>a</em><em>b</em></p>',
    '<p><em>a<strong>b</strong></em><strong>c</strong></p>',
    '<p><strong><em>b</em></strong><sup><em>c</em></sup></p>',
    '<p><span lang="ru"><span lang="zh">a</span></span></p>',
    '<p><span data-gap="damaged" data-extent="2 lines">guessed <em>words</em></span> <span data-gap="illegible"></span></p>',
    '<ul><li id="p1">a<ul><li>b</li></ul>c<span data-page="2"></span></li></ul>',
    '<table><caption id="p1">A</caption><thead><tr id="p2"><th scope="col" colspan="2">b</th></tr></thead><tbody><tr><td></td><td>c</td></tr></tbody></table>',
    '<aside data-note="editor"><p>a</p>\n</aside>',
    '<ol start="1"><li>a</li></ol>\n<hr data-page="2">\n<blockquote lang="de"><p>b</p></blockquote>',
    '<p>a\nb  c\u00a0d \u200f</p>',
    '',
  ])('%s', (html) => {
    const clean = sanitizeText(html);
    expect(roundTrip(clean)).toBe(clean);
  });
});
