import { expect, test } from 'vitest';
import { busyPage, reasonPlaceholder } from './busy-page.ts';

test('the reason stands in the page to the letter, and as words', () => {
  expect(busyPage(`<p>${reasonPlaceholder}</p>`, 'Too many <searches> & $& more.')).toBe(
    '<p>Too many &lt;searches&gt; &amp; $&amp; more.</p>',
  );
  expect(busyPage(undefined, 'Too many searches.')).toContain('<p>Too many searches.</p>');
});
