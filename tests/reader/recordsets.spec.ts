import { expect, test } from '../archive.ts';

test.describe('Follows records to where they are kept', () => {
  test.use({ holdings: 'made-up' });

  test('goes from an institution down the tree of its records', async ({ page }) => {
    await page.goto('/repositories');
    await page.getByRole('link', { name: 'Made-up State Archive' }).click();
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Poland');
    await page.getByRole('link', { name: /Made-up Fonds 12/ }).click();
    await expect(page.getByRole('region', { name: 'Scope and content' })).toContainText('Papers that nobody wrote.');
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('12 boxes');
    await page
      .getByRole('region', { name: 'Within it' })
      .getByRole('link', { name: /Made-up File 3/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-up File 3');
    await expect(page.getByRole('article')).toHaveCount(3);
  });

  test('opens the tree of all archives, and finds a file by its code', async ({ page }) => {
    await page.goto('/recordsets');
    const file = page.getByRole('link', { name: 'Made-up File 3' });
    await expect(page.getByRole('link', { name: 'Made-up Fonds 12' })).toBeVisible();
    await expect(file).toBeHidden();
    await page.getByText('1 set within').last().click();
    await expect(file).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a record set by title or reference code' }).fill('mua 12-3');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('status')).toContainText('1 record set');
    await expect(page.getByRole('main')).toContainText('Made-up State Archive, Made-up Fonds 12');
  });

  test('reads a file in the order of its leaves, and walks through it', async ({ page, madeUp }) => {
    await page.goto(madeUp.file.path);
    const documents = page.getByRole('region', { name: 'Documents' });
    await documents.getByRole('link', { name: 'by leaf' }).click();
    await expect(documents.getByRole('article').getByRole('heading')).toHaveText([
      'Made-up answer on a lighthouse',
      'Made-up note on a lighthouse',
      'Made-up telegram on a lighthouse',
    ]);
    await expect(documents.getByRole('article').first()).toContainText('leaf 2–3');
    await page.goto(madeUp.answer.path);
    const place = page.getByRole('navigation', { name: 'In its files' });
    await expect(place).toContainText('1 of 3, leaf 2–3');
    await place.getByRole('link', { name: /later/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-up note on a lighthouse');
  });
});
