import type { Page } from '@playwright/test';
import { expect, test } from '../archive.ts';
import { arabicTitle, chineseTitle, longTitle, longWord } from '../made-up-archive.ts';

test.use({ holdings: 'made-up' });

/** Nothing of the page reaches beyond the window. */
async function expectNoOverflow(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(window);
}

test.describe('Reads titles of any length and script', () => {
  for (const width of [390, 1440]) {
    test(`has them whole and within a window ${width} wide`, async ({ page, madeUp }) => {
      await page.setViewportSize({ width, height: 844 });
      const { long, unbroken, chinese, arabic } = madeUp.titles;
      for (const [document, title] of [
        [long, longTitle],
        [unbroken, longWord],
        [chinese, chineseTitle],
        [arabic, arabicTitle],
      ] as const) {
        await page.goto(document.path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await expectNoOverflow(page);
      }
      const lists = [madeUp.collection.path, '/search?q=made', madeUp.full.path, '/', '/people', madeUp.fonds.path];
      for (const list of lists) {
        await page.goto(list);
        await expectNoOverflow(page);
      }
    });
  }

  test('has Arabic from the right, also in a list of English', async ({ page, madeUp }) => {
    await page.goto(madeUp.titles.arabic.path);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveAttribute('dir', 'rtl');
    await expect(title).toHaveAttribute('lang', 'ar');
    await page.goto(madeUp.collection.path);
    await expect(page.getByRole('heading', { name: arabicTitle })).toHaveAttribute('dir', 'rtl');
  });
});
