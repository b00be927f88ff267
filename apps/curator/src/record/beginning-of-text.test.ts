import { expect, test } from 'vitest';
import { beginningOfText } from './beginning-of-text.ts';

test('headings, lists, gaps and notes are drawn as the public page draws them', () => {
  const { html, left } = beginningOfText(
    '<h2 id="p1">Made up</h2>\n<ul><li id="p2">one</li><li id="p3">two</li></ul>\n' +
      '<p id="p4">a <span data-gap="illegible"></span> b<span data-note="editor">a note</span></p>',
    'shown-1',
  );
  expect(html).toContain(
    '<h2 id="shown-1-p1">Made up</h2><ul><li id="shown-1-p2">one</li><li id="shown-1-p3">two</li></ul>',
  );
  expect(html).toContain('[<span lang="en" dir="ltr">illegible</span>]');
  expect(html).toContain('class="notes-below"');
  expect(left).toBe(0);
});

test('a long list is cut within, and what is left is counted', () => {
  const items = Array.from({ length: 20 }, (_, at) => `<li>item ${at + 1}</li>`).join('');
  const { html, left } = beginningOfText(`<p>Before</p>\n<ol>${items}</ol>\n<p>After</p>`, 'shown-1');
  expect(html).toContain('<li>item 11</li></ol>');
  expect(html).not.toContain('item 12');
  expect(html).not.toContain('After');
  expect(left).toBe(10);
});

test('links lead nowhere, and nothing runs', () => {
  const { html } = beginningOfText(
    '<p><a href="https://example.org/">out</a><a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">name</a>' +
      '<img src="x" onerror="run()"><a href="javascript:run()">worse</a></p><script>run()</script>',
    'shown-1',
  );
  expect(html).not.toMatch(/href|<img|<script|onerror="/);
  expect(html).toContain('<a>out</a><a>name</a>');
});
