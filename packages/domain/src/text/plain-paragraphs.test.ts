import { expect, test } from 'vitest';
import { textFromPlain } from './semantic-html.ts';
import { htmlOfTyped, typedParagraphs } from './plain-paragraphs.ts';

const typed = 'A first made-up line\nand its second.\n\nA < B & C.';

test('what is typed becomes the markup that the archive makes of plain words', () => {
  for (const text of [typed, '', ' one \r\n\r\n\r\n two ', 'a\n \nb', '\n\n'])
    expect(htmlOfTyped(text)).toBe(textFromPlain(text));
});

test('plain paragraphs come back as they were typed, their lasting ids aside', () => {
  expect(typedParagraphs(htmlOfTyped(typed))).toBe(typed);
  expect(typedParagraphs('<p id="p1">One.</p>\n<p id="p2">Two.</p>')).toBe('One.\n\nTwo.');
  expect(typedParagraphs('')).toBe('');
});

test.each([
  '<h2>A head</h2>',
  '<p>A <em>word</em></p>',
  '<p lang="ru">Слово</p>',
  'bare words',
  '<p>A</p><hr data-page="2">',
])('richer markup is not flattened: %s', (html) => {
  expect(typedParagraphs(html)).toBeUndefined();
});
