import type { Page } from '@playwright/test';
import { answerOf, expect, test } from '../archive.ts';

/** What narrows a search, by the heading under which it stands. */
function facet(page: Page, name: string) {
  return page.getByRole('complementary', { name: 'Narrow the search' }).getByRole('group', { name, exact: true });
}

/** How many documents the page says there are. */
async function counted(page: Page): Promise<number> {
  const [, count] = /^([\d,]+) of/.exec((await page.getByRole('status').first().textContent()) ?? '') ?? [];
  return Number(count);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`Narrows a search, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('by values, each of which leaves as many documents as it says, and takes them back', async ({ page }) => {
      await page.goto('/search?q=armistice');
      const all = await counted(page);
      const row = facet(page, 'Kind').getByRole('listitem').filter({ hasText: 'Telegram' });
      const count = Number(await row.locator('span').textContent());
      expect(count).toBeLessThan(all);
      await row.getByRole('link', { name: 'Telegram' }).click();
      await expect(page).toHaveURL(/\?q=armistice&type=telegram$/);
      expect(await counted(page)).toBe(count);
      await expect(page.getByRole('article')).toHaveCount(count);

      // Another value of the same list widens.
      await facet(page, 'Kind').getByRole('link', { name: 'Letter' }).click();
      await expect(page).toHaveURL(/\?q=armistice&type=letter&type=telegram$/);
      expect(await counted(page)).toBeGreaterThan(count);

      await facet(page, 'Kind').getByRole('link', { name: 'Take out Letter' }).click();
      expect(await counted(page)).toBe(count);
      await page.getByRole('link', { name: 'Take out Kind: Telegram' }).click();
      await expect(page).toHaveURL(/\?q=armistice$/);
      expect(await counted(page)).toBe(all);
    });

    test('from a decade to a year to a month, and back to the year', async ({ page }) => {
      await page.goto('/search?q=armistice');
      await facet(page, 'Date').getByRole('link', { name: '1950s' }).click();
      await expect(page).toHaveURL(/from=1950&to=1959/);
      await facet(page, 'Date').getByRole('link', { name: '1953', exact: true }).click();
      const row = facet(page, 'Date').getByRole('listitem').filter({ hasText: 'July 1953' });
      const count = Number(await row.locator('span').textContent());
      await row.getByRole('link').click();
      await expect(page).toHaveURL(/from=1953-07&to=1953-07/);
      expect(await counted(page)).toBe(count);
      await expect(page.getByRole('link', { name: 'Take out dated July 1953' })).toBeVisible();
      await facet(page, 'Date').getByRole('link', { name: '1953', exact: true }).click();
      await expect(page).toHaveURL(/from=1953&to=1953/);
    });

    test('and asks another question within what is chosen', async ({ page }) => {
      await page.goto('/search?q=armistice&type=telegram');
      const field = page.getByRole('banner').locator('input[type="search"]');
      await expect(field).toHaveAccessibleName('Search within what is chosen');
      await field.fill('Kim');
      await field.press('Enter');
      await expect(page).toHaveURL(/\?q=Kim&type=telegram$/);
    });
  });
}

test.describe('Narrows a search', () => {
  test('reaches the documents without a date', async ({ page }) => {
    await page.goto('/search?q=specimen');
    const undated = facet(page, 'Date').getByRole('link', { name: 'undated' });
    await undated.click();
    await expect(page.getByRole('article').first()).toContainText(/undated/i);
  });

  test('looks through all values of a list by name and by role', async ({ page }) => {
    await page.goto('/search?from=1950&to=1959');
    await facet(page, 'People and bodies')
      .getByRole('link', { name: /all \d+/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('People and bodies');
    await page
      .getByRole('navigation', { name: 'By role' })
      .getByRole('link', { name: /^recipient/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recipient');
    await page.getByRole('searchbox', { name: 'Find in this list' }).fill('rhee');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page).toHaveURL(/from=1950&to=1959&role=recipient&named=rhee/);
    const values = page.getByRole('main').getByRole('listitem');
    await expect(values).toHaveCount(1);
    const count = Number(await values.locator('span').last().textContent());
    await values.getByRole('link').click();
    await expect(page).toHaveURL(/\/search\?from=1950&to=1959&agent=recipient%3Asyngman-rhee$/);
    expect(await counted(page)).toBe(count);
    await expect(page.getByRole('link', { name: 'Take out Recipient: Syngman Rhee' })).toBeVisible();
  });

  test('comes back from a list to the search that it belongs to', async ({ page, complaints }) => {
    complaints.allow(answerOf(404));
    await page.goto('/search/facets/type?q=armistice&facet-page=3');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
    await page.getByRole('main').getByRole('navigation').getByRole('link', { name: 'Search for armistice' }).click();
    await expect(page).toHaveURL(/\/search\?q=armistice$/);
    expect((await page.goto('/search/facets/nothing'))?.status()).toBe(404);
  });

  test('finds no way to an empty page in what is offered', async ({ page, request }) => {
    await page.goto('/search?q=armistice');
    const links = page
      .getByRole('complementary', { name: 'Narrow the search' })
      .getByRole('listitem')
      .getByRole('link');
    const addresses = await links.evaluateAll((all) => all.flatMap((each) => each.getAttribute('href') ?? []));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(await (await request.get(address)).text(), address).not.toMatch(/>0 of 27 documents/);
    }
  });

  test('begins with lists of the whole archive where nothing is asked', async ({ page }) => {
    await page.goto('/search');
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
    const examples = page.getByRole('main').getByRole('paragraph').filter({ hasText: 'Try' }).getByRole('link');
    const questions = await examples.evaluateAll((all) => all.flatMap((each) => each.getAttribute('href') ?? []));
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) {
      await page.goto(question);
      await expect(page.getByRole('article').first()).toBeVisible();
    }
  });

  test('is known under one address, which crawlers leave alone', async ({ page }) => {
    await page.goto('/search?type=telegram&page=1&q=armistice&type=letter&utm_source=made-up');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      /\/search\?q=armistice&type=letter&type=telegram$/,
    );
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
  });

  test('is told on a telephone how much is chosen, and unfolds it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/search?q=armistice&type=telegram');
    await expect(page.getByRole('link', { name: 'Take out Telegram', exact: true })).toBeHidden();
    await page.getByText('Narrow the search (1 chosen)').click();
    await expect(page.getByRole('link', { name: 'Take out Telegram', exact: true })).toBeVisible();
  });

  test('searches the documents of one person', async ({ page }) => {
    await page.goto('/people/syngman-rhee');
    const field = page.getByRole('main').getByRole('combobox', { name: 'Search these documents' });
    await field.fill('president');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=president&agent=syngman-rhee$/);
    await expect(page.getByRole('link', { name: 'Take out People and bodies: Syngman Rhee' })).toBeVisible();
  });

  test('goes on from a collection’s own search to one by people, places and kinds', async ({ page }) => {
    await page.goto('/collections/korean-war-armistice?q=Rhee');
    await page.getByRole('link', { name: 'Search it by people, places, kinds and more' }).click();
    await expect(page).toHaveURL(/\/search\?q=Rhee&collection=korean-war-armistice$/);
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});
