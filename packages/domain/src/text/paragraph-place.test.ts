import { expect, test } from 'vitest';
import { findParagraph } from './paragraph-place.ts';

const texts = [
  { key: 't', html: '<p id="p1">Other.</p>' },
  {
    key: 'en',
    html: '<h2 id="p9">Made up</h2><p id="p4">One.</p><hr data-page="2"><p id="p2">Two <em>words</em>.</p><ul><li id="p7">Item</li></ul>',
  },
];

test('a paragraph is found by its lasting address, with the number that its page prints', () => {
  expect(findParagraph(texts, 'en-p2')).toEqual({ anchor: 'en-p2', number: 2, text: 'Two words.' });
  expect(findParagraph(texts, 't-p1')?.number).toBe(1);
  expect(findParagraph(texts, 'en-p7')).toEqual({ anchor: 'en-p7', number: null, text: 'Item' });
  expect(findParagraph(texts, 'en-p3')).toBeUndefined();
  expect(findParagraph(texts, 'xx-p1')).toBeUndefined();
});
