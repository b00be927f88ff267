import { expect, test } from 'vitest';
import { contentDisposition, linkHeader } from './link-header.ts';

test('links stand in one header, which never grows too long for a proxy', () => {
  expect(linkHeader([{ href: '/a.json', rel: 'describedby', type: 'application/json' }, { href: '/b', rel: 'author' }])).toBe(
    '</a.json>; rel="describedby"; type="application/json", </b>; rel="author"',
  );
  const many = Array.from({ length: 40 }, () => ({ href: `/${'x'.repeat(300)}`, rel: 'item' }));
  expect(linkHeader(many).length).toBeLessThanOrEqual(2400);
  expect(linkHeader(many)).toMatch(/"$/);
});

test('a file’s name in any script is whole for those who can read it, and safe for all', () => {
  expect(contentDisposition('письмо "a".txt', true)).toBe(
    `inline; filename="________a_.txt"; filename*=UTF-8''${encodeURIComponent('письмо "a".txt')}`,
  );
});
