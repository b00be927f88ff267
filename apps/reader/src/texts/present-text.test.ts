import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presentBlocks, presentText } from '@fonds/ui/present-text';

const record = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

test('gaps say in words how much is missing and why, and keep both as data', () => {
  const { html } = presentText('<p>a <span data-gap="not-declassified" data-extent="3 lines"></span> b</p>');
  expect(html).toContain('data-gap="not-declassified" data-extent="3 lines" title="Withheld');
  expect(html).toContain('[3 lines <span lang="en" dir="ltr">not declassified</span>]');
});

test('page breaks are addresses that carry the page of the original, each once', () => {
  const { html } = presentText('<p>a <span data-page="2"></span>b</p><hr data-page="3"><hr data-page="3">', {
    key: 'ru',
  });
  expect(html).toContain('<a href="#ru-page-2">p. 2</a>');
  expect(html).toContain('<p class="page-break" id="ru-page-3" lang="en" dir="ltr"><a href="#ru-page-3"');
  expect(html.match(/id="ru-page-3"/g)).toHaveLength(1);
});

test('page breaks lead to the page of the scan where that is shown, and stay addresses', () => {
  const { html } = presentText('<hr data-page="2"><p>a <span data-page="9"></span>b</p>', {
    key: 'ru',
    scanned: (mark) => (mark === 2 ? '/documents/x/scans/1/2' : undefined),
  });
  expect(html).toContain('id="ru-page-2" lang="en" dir="ltr"><a href="/documents/x/scans/1/2" class="to-scan"');
  expect(html).toContain('<a href="#ru-page-9">p. 9</a>');
});

test('notes stand below, can be reached and returned from, and say whose they are', () => {
  const text = '<p id="p1">a<span data-note="translator">A word on <em>a</em>.</span> b</p>';
  const { html } = presentText(text, { key: 'en' });
  expect(html).toContain(
    '<sup class="note-ref"><a id="en-n1-ref" href="#en-n1" aria-label="Translator’s note 1">1</a></sup> b',
  );
  expect(html).toContain('<li id="en-n1"><span class="note-kind" lang="en" dir="ltr">Translator’s note</span>');
  expect(html).toContain('<a href="#en-n1-ref" aria-label="Back to the text"');
  expect(presentText('<aside data-note="original"><p>x</p></aside>').html).toContain('Note in the original');
});

test('paragraphs of two texts never share an address', () => {
  expect(presentText('<p id="p1">a</p>', { key: 'ru' }).html).toBe('<p id="ru-p1">a</p>');
});

test('a paragraph has its number, its address and the way to cite it beside it', () => {
  const { html } = presentText('<h2 id="p1">h</h2><p id="p7">a</p>', { key: 'ru', citePath: '/documents/x/cite' });
  expect(html).toContain('<a href="#ru-p7" aria-label="Link to paragraph 1">1</a>');
  expect(html).toContain('<a href="/documents/x/cite?p=ru-p7" rel="nofollow" aria-label="Cite paragraph 1">cite</a>');
  expect(html).toContain('<a href="#ru-p1" aria-label="Link to this passage">¶</a>');
});

test('a passage in another language says which way it runs', () => {
  expect(presentText('<p>a <span lang="ar">ب</span></p>').html).toContain('<span lang="ar" dir="rtl">');
  expect(presentText('<p lang="he">א</p>').html).toContain('<p lang="he" dir="rtl">');
});

test('marks are counted on from the texts before, and never stand inside a tag or a character reference', () => {
  const { html, hits } = presentText('<p>Armistice &amp; <em>amp</em> armistice</p>', {
    terms: ['armistice', 'amp', 'en'],
    hits: 2,
  });
  expect(html).toBe(
    '<p><mark id="hit-3">Armistice</mark> &amp; <em><mark id="hit-4">amp</mark></em> <mark id="hit-5">armistice</mark></p>',
  );
  expect(hits).toBe(5);
});

test('beside a mark stand the ways to those before and after it, but not within a link', () => {
  const text = `<p>armistice <a data-record="${record}">armistice</a></p>`;
  const paths = new Map([[record, '/people/kim']]);
  const { html } = presentText(text, { key: 'en', terms: ['armistice'], hits: 1, paths });
  expect(html).toContain(
    '<mark id="hit-2">armistice</mark><span class="hit-ways" lang="en" dir="ltr">' +
      '<a href="#hit-1" aria-label="The mark before"></a><a href="#hit-3" aria-label="The mark after"></a></span>',
  );
  expect(html).toContain('<a href="/people/kim" data-card=""><mark id="hit-3">armistice</mark></a>');
});

test('a name leads to its record only where that is public, and has a card where there is one', () => {
  const text = `<p><a data-record="${record}">Kim</a></p>`;
  const to = (path: string) => presentText(text, { paths: new Map([[record, path]]) }).html;
  expect(presentText(text).html).toBe('<p><span>Kim</span></p>');
  expect(to('/people/kim')).toBe('<p><a href="/people/kim" data-card="">Kim</a></p>');
  expect(to('/documents/x')).toBe('<p><a href="/documents/x">Kim</a></p>');
});

test('what is presented has a block for each block of the text, whatever stands in it', () => {
  const block = fc.constantFrom(
    '<p id="p1">a</p>',
    '<hr data-page="2">',
    '<aside data-note="editor"><p>x</p></aside>',
    '<table><tbody><tr><td>a</td></tr></tbody></table>',
    '<ul><li id="p2">b<span data-note="editor">n</span></li></ul>',
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      expect(presentBlocks(blocks.join(''), { key: 'k', citePath: '/c' }).blocks).toHaveLength(blocks.length);
    }),
  );
});
