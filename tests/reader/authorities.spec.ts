import { expect, test } from '../archive.ts';

test.describe('Looks up people, places and subjects', () => {
  test('goes through the people by name or by documents', async ({ page }) => {
    await page.goto('/people');
    const names = page.getByRole('main').getByRole('listitem').getByRole('link');
    await expect(names).toHaveCount(24);
    const inOrder = await names.allTextContents();
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a.localeCompare(b, 'en')));
    await page.getByRole('link', { name: 'by documents' }).click();
    await expect(names.first()).toHaveText('Dwight D. Eisenhower');
  });

  for (const [typed, found] of [
    ['金日成', 'Kim Il Sung'],
    ['tse-tung', 'Mao Zedong'],
    ['Ли Сын Ман', 'Syngman Rhee'],
  ] as const) {
    test(`finds ${found} in the list by “${typed}”`, async ({ page }) => {
      await page.goto('/people');
      await page.getByRole('searchbox', { name: 'Find a name, in any script' }).fill(typed);
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveText([found]);
    });
  }

  test('is told that nobody has such a name', async ({ page }) => {
    await page.goto('/people?q=periwinkle');
    await expect(page.getByRole('main')).toContainText('No person or body is known by a name like “periwinkle”.');
  });

  test('sees a person’s names in every script, and their documents by role', async ({ page }) => {
    await page.goto('/people/kim-il-sung');
    const names = page.getByRole('list', { name: 'Other names' });
    await expect(names.getByText('김일성')).toHaveAttribute('lang', 'ko');
    await expect(names.getByText('金日成')).toHaveAttribute('lang', 'zh');
    await expect(names.getByText('Ким Ир Сен')).toHaveAttribute('lang', 'ru');
    const documents = page.getByRole('region', { name: 'Documents' });
    await expect(documents.getByRole('article')).toHaveCount(3);
    await documents.getByRole('link', { name: 'from 1' }).click();
    await expect(documents.getByRole('article')).toHaveCount(1);
    await documents.getByRole('link', { name: 'all' }).click();
    await expect(documents.getByRole('article')).toHaveCount(3);
  });

  test('sees a place’s names and point, and what it lies in', async ({ page }) => {
    await page.goto('/places');
    await page.getByRole('link', { name: 'Panmunjom' }).click();
    await expect(page.getByRole('list', { name: 'Other names' })).toContainText('판문점');
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('37.96° N, 126.68° E');
    await page.getByRole('main').getByRole('link', { name: 'Korea', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Korea');
  });

  test('sees a subject’s documents, and what is narrower', async ({ page }) => {
    await page.goto('/subjects');
    await page.getByRole('link', { name: 'Korean War, 1950–1953' }).click();
    await page.getByRole('complementary', { name: 'Facts' }).getByRole('link', { name: 'Korean armistice' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Korean armistice');
    await expect(page.getByRole('region', { name: 'Documents' }).getByRole('article')).toHaveCount(3);
  });
});

test.describe('Looks up people, places and subjects', () => {
  test.use({ holdings: 'made-up' });

  test('goes from an institution down the tree of its records', async ({ page }) => {
    await page.goto('/repositories');
    await page.getByRole('link', { name: 'Made-up State Archive' }).click();
    await page.getByRole('link', { name: /Made-up Fonds 12/ }).click();
    await page.getByRole('link', { name: /Made-up File 3/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-up File 3');
    await expect(page.getByRole('article')).toContainText('Made-up telegram on a lighthouse');
  });
});
