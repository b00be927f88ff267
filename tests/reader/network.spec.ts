import { expect, test } from '../archive.ts';

test.describe('Goes through the archive by who wrote to whom', () => {
  test('picks somebody out, and reads what went from one to another', async ({ page }) => {
    await page.goto('/network');
    const network = page.getByRole('group', { name: /^Who wrote to whom/ });
    await network.getByRole('link', { name: /^Syngman Rhee: wrote/ }).click();
    await expect(page).toHaveURL(/agent=syngman-rhee/);
    await expect(page.getByRole('main')).toContainText('The letters of Syngman Rhee');
    await expect(network.locator('[aria-current="true"]').filter({ visible: true })).toHaveAccessibleName(
      /^Syngman Rhee/,
    );
    const rows = page.getByRole('table').getByRole('row').filter({ hasText: 'Rhee' });
    await expect(page.getByRole('table').getByRole('row')).toHaveCount((await rows.count()) + 1);
    await page.getByRole('link', { name: 'Syngman Rhee to Dwight D. Eisenhower: 1' }).last().click();
    await expect(page.getByRole('heading', { name: 'From Syngman Rhee to Dwight D. Eisenhower' })).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('every tie of the drawing stands in the table, and leads to as many documents as it says', async ({ page }) => {
    await page.goto('/network');
    const ties = await page.locator('a[href*="from-agent"][tabindex="-1"]').count();
    await page.locator('#ties').evaluate((details) => details.setAttribute('open', ''));
    await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(ties);
    const first = page.getByRole('table').locator('tbody tr').first().getByRole('cell').getByRole('link');
    const documents = Number(await first.textContent());
    await first.click();
    await expect(page.getByRole('article')).toHaveCount(documents);
  });

  test('is told when nothing says who wrote to whom', async ({ page }) => {
    await page.goto('/network?from=1960');
    await expect(page.getByRole('main')).toContainText(
      'No document that answers to this says both who wrote it and to whom.',
    );
  });
});

test.describe('Goes through the archive without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('by time, by place and by letters, with plain forms and links', async ({ page }) => {
    await page.goto('/timeline');
    const form = page.getByRole('search', { name: 'Choose what is shown' });
    await form.getByLabel('from').fill('27 July 1953');
    await form.getByLabel('to', { exact: true }).fill('July 1953');
    await form.getByRole('button').click();
    await expect(page.getByRole('article')).toHaveCount(6);
    await expect(page.getByRole('slider')).toHaveCount(0);
    await page.goto('/map');
    await page
      .getByRole('group', { name: /^Map of/ })
      .getByRole('link', { name: /^Beijing/ })
      .click();
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.goto('/network?agent=kim-il-sung');
    await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Kim Il Sung');
  });
});
