import { expect, test } from 'vitest';
import { presentText } from './present-text.ts';

test('gaps and page breaks say in words what they are', () => {
  const { html } = presentText(
    '<p id="p1">a <span data-gap="not-declassified" data-extent="3 lines"></span> b</p><hr data-page="2" />',
  );
  expect(html).toContain('[3 lines <span lang="en">not declassified</span>]');
  expect(html).toContain('<p class="page-break" lang="en">page 2</p>');
});

test('paragraphs of two texts never share an address', () => {
  expect(presentText('<p id="p1">a</p>', { key: 'ru' }).html).toBe('<p id="ru-p1">a</p>');
});

test('marks are counted on from the texts before, and never stand inside a tag or a character reference', () => {
  const { html, hits } = presentText('<p lang="en">Armistice &amp; <em>amp</em> armistice</p>', {
    terms: ['armistice', 'amp', 'en'],
    hits: 2,
  });
  expect(html).toBe(
    '<p lang="en"><mark id="hit-3">Armistice</mark> &amp; <em><mark id="hit-4">amp</mark></em> <mark id="hit-5">armistice</mark></p>',
  );
  expect(hits).toBe(5);
});

test('a name leads to its record only where that is public', () => {
  const text = '<p><a data-record="01ARZ3NDEKTSV4RRFFQ69G5FAV">Kim</a></p>';
  expect(presentText(text).html).toBe('<p><span>Kim</span></p>');
  const paths = new Map([['01ARZ3NDEKTSV4RRFFQ69G5FAV', '/people/kim']]);
  expect(presentText(text, { paths }).html).toBe('<p><a href="/people/kim">Kim</a></p>');
});
