import { describe, expect, it } from 'vitest';
import { paragraphs, plainText, sanitizeText, textFromPlain, withParagraphIds } from './semantic-html.ts';
import { indexTokens } from './tokens.ts';

describe('sanitised text', () => {
  it.each([
    ['keeps what is of the set', '<h2>A</h2>\n<p lang="ru">Б <em>в</em><sup>1</sup></p>', undefined],
    [
      'keeps gaps, readings, notes',
      '<p><span data-gap="illegible" data-extent="2 lines"></span> <span data-unclear="">x</span><span data-note="editor">n</span></p>',
      undefined,
    ],
    ['keeps names linked to records', '<p><a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">Molotov</a></p>', undefined],
    [
      'keeps links to the web',
      '<p><a href="https://example.org/a?b=1&amp;c=2">x</a> <a href="/people">y</a></p>',
      undefined,
    ],
    [
      'keeps tables',
      '<table><caption>C</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
      undefined,
    ],
    [
      'keeps page breaks between blocks and in lines',
      '<hr data-page="2">\n<p>a <span data-page="3"></span>b</p>',
      undefined,
    ],
    ['puts loose words in paragraphs', 'a <b>b</b><div>c</div>d', '<p>a <strong>b</strong></p>\n<p>c</p>\n<p>d</p>'],
    [
      'takes blocks out of lines',
      '<p>a<em>b<blockquote>c</blockquote></em>',
      '<p>a<em>b</em></p>\n<blockquote><p>c</p></blockquote>',
    ],
    ['keeps scripts out, with their words', 'a<script>alert(1)</script><style>p{}</style>b', '<p>ab</p>'],
    [
      'keeps handlers, styles and other addresses out',
      '<p onclick="x" style="y" class="z"><a href="javascript:alert(1)">a</a><img src=x onerror=y></p>',
      '<p>a</p>',
    ],
    [
      'takes no address that a browser reads otherwise',
      '<a href="//a.b">a</a><a href="/\\a.b">b</a><a href="/&#9;/a.b">c</a>',
      '<p>abc</p>',
    ],
    [
      'gives no id twice and no id of its own making',
      '<p id="p2">a</p><p id="p2">b</p><p id="main">c</p>',
      '<p id="p2">a</p>\n<p>b</p>\n<p>c</p>',
    ],
    ['drops what is empty', '<p> <br></p><ul></ul><table></table><em></em>a', '<p>a</p>'],
    [
      'mends lists',
      '<ul>a<li>b<ul><li>c</ul><hr data-page="2"></ul>',
      '<ul><li>a</li><li>b<ul><li>c</li></ul><span data-page="2"></span></li></ul>',
    ],
    [
      'puts words between rows before the table',
      '<table>x<tr><td>a<td><p>b</p><p>c</p></table>',
      '<p>x</p>\n<table><tbody><tr><td>a</td><td>b<br>c</td></tr></tbody></table>',
    ],
    ['keeps signs as signs', 'a < b & c &lt;p&gt; "“ &nbsp;', '<p>a &lt; b &amp; c &lt;p&gt; "“ \u00a0</p>'],
  ])('%s', (_, html, expected) => {
    expect(sanitizeText(html)).toBe(expected ?? html);
  });

  it('takes thousands of open tags', () => {
    expect(plainText(sanitizeText(`${'<blockquote><ul><li>'.repeat(5_000)}a`))).toBe('a');
    expect(plainText(sanitizeText(`${'<em><a href=/x>'.repeat(5_000)}a`))).toBe('a');
  });
});

describe('words of a text', () => {
  const html =
    '<h2 id="p1">A</h2>\n<ul><li id="p2">b <em>c</em><br>d<ol><li id="p3">e</li></ol></li></ul>\n<table><tbody><tr><td>f</td><td>g\n h</td></tr></tbody></table>';

  it('are a line for each paragraph', () => {
    expect(plainText(html)).toBe('A\nb c d\ne\nf\tg h');
    expect(paragraphs(html)).toEqual([
      { id: 'p1', text: 'A' },
      { id: 'p2', text: 'b c d' },
      { id: 'p3', text: 'e' },
      { id: null, text: 'f\tg h' },
    ]);
  });

  it.each([
    ['<p>the armi-<br>stice of 1953-<br>54</p>', 'the armistice of 1953- 54'],
    ['<p>the armi\u00AD <br> stice</p>', 'the armistice'],
    ['<p>Sino-<br>Soviet, cease-fire</p>', 'Sino- Soviet, cease-fire'],
    ['<p>the <em>armi-</em><br>stice</p>', 'the armistice'],
    ['<p>the armi<span data-page="2"></span>stice agree<span data-page="3"></span>ment</p>', 'the armistice agreement'],
    ['<p>the armi-<span data-page="2"></span>stice</p>', 'the armistice'],
    ['<p>the armi-<br><span data-page="2"></span>stice</p>', 'the armistice'],
    ['<p>the armistice <span data-page="2"></span>agreement</p>', 'the armistice agreement'],
  ])('are whole across line ends and page breaks: %s', (html, words) => {
    expect(plainText(html)).toBe(words);
  });

  it.each([
    '<p>the armistice</p>\n<hr data-page="2">\n<p>agreement</p>',
    '<p>the armi-</p>\n<hr data-page="2">\n<p>stice agreement</p>',
    '<p>the armi-<br>stice<span data-page="2"></span> agreement</p>',
  ])('stand side by side in the index: %s', (html) => {
    expect(indexTokens(plainText(html))).toBe('the armistice agreement');
  });

  it('come from plain words', () => {
    expect(textFromPlain('  one <b> & \r\ntwo\n\n \nthree\n')).toBe('<p>one &lt;b&gt; &amp;<br>two</p>\n<p>three</p>');
    expect(textFromPlain(' \n\n')).toBe('');
  });
});

describe('ids', () => {
  const ids = (html: string): (string | null)[] => paragraphs(html).map((paragraph) => paragraph.id);
  const text = (...lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');
  const first = withParagraphIds(text('The first paragraph of the three', 'the second', 'the third'));

  it('count up from one, on every kind of line', () => {
    expect(
      withParagraphIds(
        '<h2>a</h2><ul><li>b</li></ul><table><caption>c</caption><tbody><tr><td>d</td></tr></tbody></table>',
      ),
    ).toBe(
      '<h2 id="p1">a</h2>\n<ul><li id="p2">b</li></ul>\n<table><caption id="p3">c</caption><tbody><tr id="p4"><td>d</td></tr></tbody></table>',
    );
  });

  it('stay with the words when paragraphs come, go and move', () => {
    expect(ids(withParagraphIds(text('new', 'The first paragraph of the three', 'the third'), first))).toEqual([
      'p4',
      'p1',
      'p3',
    ]);
    expect(ids(withParagraphIds(text('the third', 'the second'), first))).toEqual(['p3', 'p2']);
    expect(ids(withParagraphIds(text('same', 'same'), text('same', 'same')))).toEqual(['p1', 'p2']);
  });

  it('stay with a paragraph that was edited, and with the first part of one that was split', () => {
    expect(ids(withParagraphIds(text('The first paragraph of three', 'the second', 'the third'), first))).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
    const long = withParagraphIds(text('one two three four five six seven eight', 'end'));
    expect(ids(withParagraphIds(text('one two three four five', 'six seven eight', 'end'), long))).toEqual([
      'p1',
      'p3',
      'p2',
    ]);
  });

  it('that a paragraph brings along are kept', () => {
    expect(ids(withParagraphIds('<p id="p3">other words</p><p>the third</p>', first))).toEqual(['p3', 'p4']);
  });

  it('are never given again', () => {
    expect(ids(withParagraphIds(text('quite new'), withParagraphIds(text('gone', 'gone too'))))).toEqual(['p3']);
    expect(ids(withParagraphIds(text('quite new'), undefined, 9))).toEqual(['p10']);
  });
});
