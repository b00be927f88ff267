import { expect, test } from '../archive.ts';

test.describe('Comes to the front page', () => {
  test.beforeEach(({ page }) => page.goto('/'));

  test('sees what the archive holds and where to begin', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toContainText('27 documents from');
    await expect(page.getByRole('heading', { name: 'Collections' })).toBeVisible();
    await page.getByRole('link', { name: 'Korean War Armistice' }).click();
    await expect(page).toHaveURL(/\/collections\/korean-war-armistice$/);
  });

  test('goes from a bar of the strip to the documents of that time', async ({ page }) => {
    const strip = page.getByRole('group', { name: /^Documents by/ });
    const bar = strip.getByRole('link', { name: /May 1953/ });
    const name = await bar.getAttribute('aria-label');
    await bar.click();
    await expect(page).toHaveURL(/\/timeline\?from=1953-05-01&to=1953-05-31/);
    expect(name).toContain('2 documents');
    await expect(page.getByRole('status')).toContainText('2 of 27 documents');
  });

  test('searches the whole archive from its middle', async ({ page }) => {
    await page.getByRole('main').getByRole('combobox', { name: 'Search the whole archive' }).fill('prisoner');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=prisoner$/);
    await expect(page.getByRole('article')).toHaveCount(2);
  });

  test('finds the ways in at the head of every page', async ({ page }) => {
    const main = page.getByRole('navigation', { name: 'Main' });
    for (const name of ['Collections', 'People', 'Timeline', 'Map']) {
      await main.getByRole('link', { name }).click();
      await expect(main.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    }
  });

  test('finds the other ways in at the foot', async ({ page }) => {
    const foot = page.getByRole('navigation', { name: 'More ways in' });
    for (const name of ['Places', 'Subjects', 'Network', 'Repositories', 'Record sets']) {
      await foot.getByRole('link', { name }).click();
      await expect(foot.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    }
  });
});
