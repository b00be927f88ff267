import fc from 'fast-check';
import { expect, it } from 'vitest';
import { authorityQuery, readAuthorityFilter, wholeFilter } from './authority-address.ts';

/** The parameters of a query string, as a browser reads them. */
function parametersOf(query: string): Record<string, string> {
  const read = (part = '') => decodeURIComponent(part.replaceAll('+', ' '));
  const pairs = query.slice(1).split('&').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const [name, value] = pair.split('=');
      return [read(name), read(value)];
    }),
  );
}

it('is an address of nothing for all documents', () => {
  expect(authorityQuery(wholeFilter)).toBe('');
  expect(readAuthorityFilter({ page: 'x', sort: 'y', sets: '-1' })).toEqual(wholeFilter);
});

it('reads back what it wrote, whatever is typed', () => {
  const text = fc.string({ unit: 'grapheme' }).map((typed) => typed.trim().slice(0, 300).toWellFormed().trim());
  const page = fc.integer({ min: 1, max: 100_000 });
  const filters = fc.record({
    role: text,
    with: text,
    place: text,
    subject: text,
    collection: text,
    from: text,
    to: text,
    sort: fc.constantFrom('date' as const, 'leaf' as const),
    page,
    sets: page,
  });
  fc.assert(
    fc.property(filters, (filter) => {
      expect(readAuthorityFilter(parametersOf(authorityQuery(filter)))).toEqual(filter);
    }),
  );
});
