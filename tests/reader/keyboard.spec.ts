import { expect, test } from '../archive.ts';

test.describe('Goes by keyboard alone', () => {
  test('skips to the content first of all', async ({ page }) => {
    await page.goto('/collections/korean-war-armistice');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await page.keyboard.press('Tab');
    const inMain = page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(await inMain).toBe(true);
  });

  test('goes to the search field by a slash, but not while typing', async ({ page }) => {
    await page.goto('/collections/korean-war-armistice');
    await page.keyboard.press('/');
    const search = page.getByRole('banner').getByRole('combobox');
    await expect(search).toBeFocused();
    await page.keyboard.type('NSC 157/1');
    await expect(search).toHaveValue('NSC 157/1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('sees where the focus is, all the way through a page', async ({ page }) => {
    await page.goto('/search?q=Rhee');
    const seen: string[] = [];
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { activeElement: element } = document;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { what: element.outerHTML.slice(0, 120), shown: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      if (!focus) break;
      expect(focus.shown, `a focus ring on ${focus.what}`).toBe(true);
      seen.push(focus.what);
    }
    expect(seen.length).toBeGreaterThan(15);
  });

  test('closes the menu by Escape, and has the focus back', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    const menu = page.getByText('Menu', { exact: true });
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Timeline' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Timeline' })).toBeHidden();
    await expect(menu).toBeFocused();
  });
});
