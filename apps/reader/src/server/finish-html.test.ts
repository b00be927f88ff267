import { expect, test } from 'vitest';
import { contentSecurityPolicy, withoutFrameworkScripts } from './finish-html.ts';

const page =
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="stylesheet" href="/a.css"/></head>' +
  '<body><p>text</p><script src="/_next/a.js" async=""></script><script>self.__next_f.push([1])</script>' +
  '<script src="/scripts/reader.js" defer="" data-own=""></script><script type="speculationrules" data-own="">{}</script></body></html>';

test('scripts that hydrate nothing go; our own stay', () => {
  expect(withoutFrameworkScripts(page)).toBe(
    '<html><head><link rel="stylesheet" href="/a.css"/></head><body><p>text</p>' +
      '<script src="/scripts/reader.js" defer="" data-own=""></script><script type="speculationrules" data-own="">{}</script></body></html>',
  );
});

test('a page that came in pieces keeps the scripts that put it together', () => {
  const pieces = page.replace('<p>', '<template id="B:0"></template><p>');
  expect(withoutFrameworkScripts(pieces)).toBe(pieces);
});

test('the policy allows the inline scripts of the page by their hashes, and nothing else inline', () => {
  const policy = contentSecurityPolicy(withoutFrameworkScripts(page));
  // SHA-256 of “{}”.
  expect(policy).toContain("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='");
  expect(policy).not.toContain('unsafe');
});
