import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindedBody } from './bodies.ts';
import { readBody, type JsonObject } from './fields/json.ts';
import { isWebAddress, outsideAddresses, withAddress } from './outside-addresses.ts';
import { sanitizeText } from './text/semantic-html.ts';

const made = { title: { text: 'Made up' } };
const link = (url: string) => ({ scheme: 'made-up', url });
const document = (more: object) => kindedBody('document', { ...made, ...more });
const text = (html: string) => ({ key: 't1', language: 'en', kind: 'transcript', html: sanitizeText(html) });

it('finds what a record links out to, and where it stands', () => {
  const record = document({
    locators: [{ role: 'original' }, { role: 'original', url: 'https://example.org/file?a=1&b=2' }],
    rights: { work: { note: 'See https://example.org/rights. Made up (http://example.org/more).' } },
    texts: [
      text(
        '<p><a href="https://example.org/a?b=1&amp;c=2">x</a> <a href="/people">y</a> <a href="mailto:a@example.org">z</a></p>',
      ),
    ],
  });
  expect(outsideAddresses(record)).toEqual([
    { path: 'locators.1.url', address: 'https://example.org/file?a=1&b=2' },
    { path: 'rights.work.note', address: 'https://example.org/rights' },
    { path: 'rights.work.note', address: 'http://example.org/more' },
    { path: 'texts.0.html', address: 'https://example.org/a?b=1&c=2' },
  ]);
  const repository = {
    name: { text: 'Made-up archive' },
    web: 'https://example.org/',
    links: [link('https://example.org/x')],
  };
  expect(outsideAddresses(kindedBody('repository', repository)).map(({ path }) => path)).toEqual([
    'web',
    'links.0.url',
  ]);
  const set = { ...made, level: 'series', findingAid: 'Printed; also at https://example.org/aid, made up' };
  expect(outsideAddresses(kindedBody('recordset', set))).toEqual([
    { path: 'findingAid', address: 'https://example.org/aid' },
  ]);
});

it('leaves out rights statements, notes for the staff and words that look like markup', () => {
  const record = document({
    rights: { work: { statement: 'http://rightsstatements.org/vocab/UND/1.0/' } },
    staffNote: 'See https://example.org/',
    relations: [
      { document: { id: '0'.repeat(26), name: 'Made up' }, relation: 'see-also', note: 'https://example.org/' },
    ],
    texts: [text('<p>He typed &lt;a href="https://example.org/">.</p>')],
  });
  expect(outsideAddresses(record)).toEqual([]);
});

const segment = fc.stringMatching(/^[A-Za-z0-9._~&=é中-]{0,12}[A-Za-z0-9]$/);
const anyAddress = fc
  .tuple(fc.constantFrom('http', 'https'), segment, segment)
  .map(([scheme, a, b]) => `${scheme}://example.org/${a}?${b}`);

it('puts one address in the place of another and leaves all else, to the letter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyAddress, { minLength: 3, maxLength: 3 }), ([one = '', other = '', instead = '']) => {
      const anchors = [one, other, one].map((address) => `<a href="${address.replace(/&/g, '&amp;')}">x</a>`).join(' ');
      const record = document({
        locators: [
          { role: 'original', url: one },
          { role: 'original', url: other },
        ],
        rights: { work: { note: `Made up: ${one}, ${other}; ${one}.` } },
        texts: [text(`<p>${one} ${anchors}</p>`)],
      });
      const body = readBody(record.body);
      const found = outsideAddresses(record);
      expect(new Set(found.map(({ address }) => address))).toEqual(new Set([one, other]));
      for (const each of found) {
        const changed = withAddress(body, each, instead);
        if (!changed) throw new Error(`lost ${each.path}`);
        const after: JsonObject = { ...body, [changed.field]: changed.value };
        const expected = found.map((it) =>
          it.path === each.path && it.address === each.address ? { ...it, address: instead } : it,
        );
        expect(outsideAddresses(kindedBody('document', after))).toEqual(expect.arrayContaining(expected));
        const back = withAddress(after, { ...each, address: instead }, each.address);
        expect(back?.value).toEqual(body[changed.field]);
      }
    }),
    { numRuns: 200 },
  );
});

it('finds nothing to change where the address is gone', () => {
  const body = readBody(document({ locators: [{ role: 'original', url: 'https://example.org/new' }] }).body);
  expect(
    withAddress(body, { path: 'locators.0.url', address: 'https://example.org/old' }, 'https://example.org/x'),
  ).toBeUndefined();
  expect(
    withAddress(body, { path: 'locators.7.url', address: 'https://example.org/new' }, 'https://example.org/x'),
  ).toBeUndefined();
});

it('takes for an address what the markup of a text keeps as one', () => {
  const kept = (address: string) => {
    const html = sanitizeText(
      `<p><a href="${address.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}">x</a></p>`,
    );
    return outsideAddresses(document({ texts: [{ ...text(''), html }] })).map((found) => found.address);
  };
  const piece = fc.stringMatching(/^[ -~é中]{0,12}$/);
  fc.assert(
    fc.property(fc.constantFrom('http://', 'https://', 'ftp://', '//', ''), piece, (scheme, rest) => {
      const address = `${scheme}${rest}`;
      if (isWebAddress(address)) expect(kept(address)).toEqual([address]);
    }),
  );
  expect(['https://example.org/a?b=c#d', 'http://пример.example/'].every(isWebAddress)).toBe(true);
  expect(['example.org', 'https://', 'https:///a', 'https://a b', 'ftp://example.org'].some(isWebAddress)).toBe(false);
});
