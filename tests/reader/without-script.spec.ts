import { expect, test } from '../archive.ts';

test.use({ javaScriptEnabled: false });

test.describe('Reads without JavaScript', () => {
  test('searches, narrows and reads by plain forms and links', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('searchbox').fill('Rhee');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toHaveCount(5);
    const beside = page.getByRole('complementary', { name: 'Narrow the search' });
    await beside.getByRole('textbox', { name: 'From' }).fill('1953-07-27');
    await beside.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('article')).toHaveCount(3);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page.getByRole('complementary', { name: 'Facts' })).toBeVisible();
  });

  test('goes through a collection and searches in it', async ({ page }) => {
    await page.goto('/collections/korean-war-armistice');
    await expect(page.getByRole('article')).toHaveCount(20);
    await page
      .getByRole('group', { name: /^Documents by/ })
      .getByRole('link', { name: /27 July 1953/ })
      .click();
    await expect(page.getByRole('article')).toHaveCount(4);
    await page.getByRole('searchbox', { name: 'Search in this collection' }).fill('Clark');
    await page.getByRole('search', { name: 'Search in this collection' }).getByRole('button').click();
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('finds a person in the list, and the documents of one role', async ({ page }) => {
    await page.goto('/people');
    await page.getByRole('searchbox', { name: 'Find a name, in any script' }).fill('이승만');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('main').getByRole('listitem').getByRole('link').click();
    await page.getByRole('link', { name: 'from 1' }).click();
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('opens the menu on a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await page.getByText('Menu').click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Timeline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
  });
});
