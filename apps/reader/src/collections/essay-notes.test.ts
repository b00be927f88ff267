import { expect, test } from 'vitest';
import { withFootnotes } from './essay-notes.ts';

const words = { note: (number: number) => `Note ${number}` };

test('notes are numbered in their order and stand at the foot, in their own language', () => {
  const { html, notes } = withFootnotes(
    '<p id="p1">One.<span data-note="editor">First <em>note</em>.</span> Two.</p><p id="p2">Three.<span data-note="editor" lang="ru">Вторая.</span></p>',
    words,
  );
  expect(html).toContain(
    'One.<sup><a href="#note-1" id="noted-1" role="doc-noteref" aria-label="Note 1">1</a></sup> Two.',
  );
  expect(html).toContain('href="#note-2"');
  expect(html).not.toContain('First');
  expect(notes).toEqual([
    { html: 'First <em>note</em>.', lang: undefined },
    { html: 'Вторая.', lang: 'ru' },
  ]);
});

test('a note between paragraphs keeps its place', () => {
  const { html, notes } = withFootnotes(
    '<p>One.</p><aside data-note="editor"><p>A note.</p></aside><p>Two.</p>',
    words,
  );
  expect(html).toMatch(/<p>One\.<\/p><p><sup><a href="#note-1".*<\/p><p>Two\.<\/p>/);
  expect(notes.map((note) => note.html)).toEqual(['<p>A note.</p>']);
});

test('a text without notes stays as it is', () => {
  expect(withFootnotes('<p>One.</p>', words)).toEqual({ html: '<p>One.</p>', notes: [] });
});
