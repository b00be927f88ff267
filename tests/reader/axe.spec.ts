import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import type { MadeUp } from '../made-up-archive.ts';

/** The kinds of page, each on a record that shows as much as one can. `narrow`: also as a telephone has it. */
const kinds: readonly { readonly name: string; readonly path: (madeUp: MadeUp) => string; readonly narrow?: true }[] = [
  { name: 'the front page', path: () => '/', narrow: true },
  { name: 'a collection', path: ({ collection }) => collection.path, narrow: true },
  { name: 'a collection, searched', path: ({ collection }) => `${collection.path}?q=made&from=1953-07-26` },
  { name: 'a collection without documents', path: ({ empty }) => empty.path },
  { name: 'a document', path: ({ full }) => full.path, narrow: true },
  { name: 'a document with hits', path: ({ full }) => `${full.path}?q=lighthouse` },
  { name: 'a document’s history', path: ({ answer }) => `${answer.path}/history` },
  { name: 'a document’s citations', path: ({ full }) => `${full.path}/cite`, narrow: true },
  { name: 'the reader’s own list, empty', path: () => '/list' },
  { name: 'a shared list', path: ({ full, withdrawn }) => `/list?d=${full.id},${withdrawn.id}`, narrow: true },
  { name: 'an earlier publication', path: ({ answer }) => `${answer.path}?revision=1` },
  { name: 'a document’s text with every mark', path: ({ full }) => `${full.path}?texts=en-2`, narrow: true },
  { name: 'two versions compared', path: ({ full }) => `${full.path}/compare?a=en&b=en-2`, narrow: true },
  { name: 'texts that can’t be compared', path: ({ full }) => `${full.path}/compare?a=nothing&b=en` },
  { name: 'a document in Arabic', path: ({ titles }) => titles.arabic.path },
  { name: 'a person', path: ({ person }) => person.path, narrow: true },
  { name: 'a place', path: ({ place }) => place.path },
  { name: 'a subject', path: ({ subject }) => subject.path },
  { name: 'a repository', path: ({ repository }) => repository.path },
  { name: 'a record set', path: ({ fonds }) => fonds.path },
  { name: 'a person, filtered', path: ({ person }) => `${person.path}?role=wrote&from=1953&with=nobody` },
  { name: 'an office', path: ({ office }) => office.path },
  { name: 'a file by leaf', path: ({ file }) => `${file.path}?sort=leaf` },
  { name: 'the tree of record sets', path: () => '/recordsets', narrow: true },
  { name: 'the record sets, filtered', path: () => '/recordsets?q=made' },
  { name: 'a collection in its own order', path: ({ ordered }) => ordered.path },
  { name: 'an essay', path: ({ essayed }) => `${essayed.path}/essay` },
  { name: 'the people of a collection', path: ({ collection }) => `${collection.path}/people` },
  { name: 'a page that curators wrote', path: ({ about }) => about.path },
  { name: 'the list of people', path: () => '/people', narrow: true },
  { name: 'the list of places, filtered', path: () => '/places?q=harbour' },
  { name: 'the collections', path: () => '/collections' },
  { name: 'a search', path: () => '/search?q=lighthouse', narrow: true },
  { name: 'a search that is narrowed', path: () => '/search?q=made&type=telegram&from=1950&to=1959' },
  { name: 'the values of a facet', path: () => '/search/facets/agent?q=made', narrow: true },
  { name: 'a search with nothing found', path: () => '/search?q=periwinkle+lighthouse&from=1999' },
  { name: 'a search with nothing asked', path: () => '/search' },
  { name: 'the timeline', path: () => '/timeline', narrow: true },
  { name: 'a day of the timeline', path: () => '/timeline?from=1952-03-14&to=1952-03-14' },
  { name: 'the map', path: () => '/map', narrow: true },
  { name: 'a place on the map', path: ({ place }) => `/map?place=${place.path.split('/').at(-1) ?? ''}` },
  { name: 'the network', path: () => '/network', narrow: true },
  { name: 'somebody in the network', path: ({ person }) => `/network?agent=${person.path.split('/').at(-1) ?? ''}` },
  { name: 'on this day', path: () => '/on-this-day?day=07-28' },
  { name: 'newly published', path: () => '/new' },
  { name: 'about', path: () => '/about' },
  { name: 'open data', path: () => '/data', narrow: true },
  { name: 'publications compared', path: ({ answer }) => `${answer.path}/compare?a=1&b=2` },
  { name: 'help', path: () => '/help' },
  { name: 'nothing there', path: () => '/nothing' },
  { name: 'a withdrawn document', path: ({ withdrawn }) => withdrawn.path },
];

test.describe('Reads with assistive technology', () => {
  test.use({ holdings: 'made-up' });

  for (const { name, path, narrow } of kinds) {
    test(`finds no barrier in ${name}`, async ({ page, madeUp, complaints }) => {
      complaints.allow(answerOf(404));
      complaints.allow(answerOf(410));
      await page.goto(path(madeUp));
      await expectAccessible(page);
      if (!narrow) return;
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(page);
    });
  }

  test('finds no barrier in what narrows a search, unfolded on a telephone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/search?q=made');
    await page.getByText('Narrow the search', { exact: true }).click();
    await page.getByText('Export', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'From' })).toBeVisible();
    await expectAccessible(page);
  });

  test('finds no barrier in the list of suggestions', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('combobox').pressSequentially('made');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page);
  });

  test('finds no barrier in the open menu of a telephone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await page.getByText('Menu', { exact: true }).click();
    await expect(page.getByRole('link', { name: 'Timeline' })).toBeVisible();
    await expectAccessible(page);
  });
});
