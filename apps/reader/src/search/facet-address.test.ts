import { agentFacetRoles, facetIds } from '@fonds/domain/facets';
import { emptySearch, readSearch } from '@fonds/domain/search-address';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceInWords, countNarrowed, notNarrowed, withoutValue, withValue } from './choice.ts';
import { facetHref, readFacetPageAsked } from './facet-address.ts';

/** The parameters of an address as Next gives them to a page. */
function parametersOf(href: string) {
  const given = new URL(href, 'http://reader.invalid').searchParams;
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name)]));
}

test('the page of a facet reads its own address as it was written', () => {
  const asked = fc.record({
    role: fc.constantFrom('', ...agentFacetRoles),
    named: fc.string().map((text) => text.trim().toWellFormed()),
    page: fc.integer({ min: 1, max: 100_000 }),
  });
  fc.assert(
    fc.property(asked, fc.string(), fc.constantFrom(...facetIds), ({ role, named, page }, q, facet) => {
      const search = readSearch({ q, type: ['telegram', 'letter'], page: '7' });
      const parameters = parametersOf(facetHref(facet, search, { role, named, page }));
      expect(readFacetPageAsked(parameters)).toEqual({ role, named, page });
      expect(readSearch(parameters)).toEqual({ ...search, type: ['letter', 'telegram'], page: 1 });
    }),
  );
});

test('a page that there can’t be counts for the first', () => {
  expect(readFacetPageAsked({ role: 'made-up', 'facet-page': '-1' })).toEqual({ role: 'made-up', named: '', page: 1 });
});

test('a value that is chosen and taken out again leaves the search as it was', () => {
  const search = { ...emptySearch, agent: ['wrote:kim-il-sung'] };
  const more = { ...search, ...withValue(search, 'agent', 'syngman-rhee') };
  expect(more.agent).toEqual(['wrote:kim-il-sung', 'syngman-rhee']);
  expect({ ...more, ...withoutValue(more, 'agent', 'syngman-rhee') }).toEqual(search);
  expect(countNarrowed({ ...more, from: '1950' })).toBe(3);
  expect(countNarrowed({ ...more, from: '1950', ...notNarrowed })).toBe(0);
});

test('a chosen person is named with the role', () => {
  const chosen = (value: string) => choiceInWords('agent', { value, label: 'Kim Il Sung' });
  expect(chosen('kim-il-sung')).toBe('People and bodies: Kim Il Sung');
  expect(chosen('recipient:kim-il-sung')).toBe('Recipient: Kim Il Sung');
});
