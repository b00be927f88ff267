import { expect, test } from '../archive.ts';

test.describe('Goes through the archive by place', () => {
  test('sees the places on the map, zooms to what stands close, and reads a place’s documents', async ({ page }) => {
    await page.goto('/map');
    await expect(page.getByRole('main')).toContainText('those of today');
    const map = page.getByRole('group', { name: /^Map of/ });
    await map.getByRole('link', { name: /^Korea and 1 more: \d+ documents/ }).click();
    await expect(page).toHaveURL(/view=/);
    await page
      .getByRole('group', { name: /^Map of/ })
      .getByRole('link', { name: /^Panmunjom: 2 documents/ })
      .click();
    await expect(page).toHaveURL(/place=panmunjom/);
    await expect(page.getByRole('heading', { name: 'Documents of Panmunjom' })).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.getByRole('link', { name: 'About this place' }).click();
    await expect(page).toHaveURL(/\/places\/panmunjom$/);
  });

  test('narrows it to one tie and to a span, which may leave nothing', async ({ page }) => {
    await page.goto('/map');
    await page.getByRole('navigation', { name: 'Tied to the place' }).getByRole('link', { name: 'sent there' }).click();
    const table = page.getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(2);
    await expect(table).toContainText('Beijing');
    await page.goto('/map?from=1960');
    await expect(page.getByRole('main')).toContainText('No document that answers to this is tied to a place.');
  });

  test('moves by plain links and reaches every place by keyboard', async ({ page }) => {
    await page.goto('/map?view=europe');
    await page.getByRole('navigation', { name: 'Move the map' }).getByRole('link', { name: 'East' }).click();
    await expect(page).toHaveURL(/view=\d+(?:\.\d)?,53,4\.5/);
    await page.goto('/map');
    const first = page
      .getByRole('group', { name: /^Map of/ })
      .getByRole('link')
      .first();
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/view=|place=/);
  });

  test('shows the same map on a telephone without going beyond it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/map');
    await expect(page.getByRole('group', { name: /^Map of/ }).getByRole('link', { name: /Beijing/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
