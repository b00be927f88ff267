import { expect, test } from '../archive.ts';

test.describe('Looks up people, places and subjects', () => {
  test('goes through the people by name or by documents', async ({ page }) => {
    await page.goto('/people');
    const names = page.getByRole('main').getByRole('listitem').getByRole('link');
    await expect(names).toHaveCount(34);
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
    const names = page.getByRole('complementary', { name: 'Facts' });
    await expect(names.getByText('김일성')).toHaveAttribute('lang', 'ko');
    await expect(names.getByText('金日成')).toHaveAttribute('lang', 'zh');
    await expect(names.getByText('Ким Ир Сен')).toHaveAttribute('lang', 'ru');
    await expect(names.getByText('Korean, in Latin letters', { exact: true })).toBeVisible();
    const documents = page.getByRole('region', { name: 'Documents' });
    await expect(documents.getByRole('article')).toHaveCount(3);
    await documents.getByRole('link', { name: 'from 1' }).click();
    await expect(documents.getByRole('article')).toHaveCount(1);
    await documents.getByRole('link', { name: 'all', exact: true }).click();
    await expect(documents.getByRole('article')).toHaveCount(3);
  });

  test('sees a place’s names and point, and what it lies in', async ({ page }) => {
    await page.goto('/places');
    await page.getByRole('link', { name: 'Panmunjom' }).click();
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('판문점');
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

  test('jumps to a letter, and sees offices alone', async ({ page }) => {
    await page.goto('/people');
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'S', exact: true }).click();
    await expect(page).toHaveURL(/#Latn-S$/);
    await expect(page.getByRole('heading', { name: 'S', exact: true })).toBeInViewport();
    await page.getByRole('navigation', { name: 'By type' }).getByRole('link', { name: 'offices 8' }).click();
    await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveCount(8);
  });

  test('goes from whom somebody wrote to, to exactly those letters, and leaves the filter again', async ({ page }) => {
    await page.goto('/people/syngman-rhee');
    await page.getByRole('link', { name: 'Wrote to most: Dwight D. Eisenhower, 1 document' }).click();
    const documents = page.getByRole('region', { name: 'Documents' });
    await expect(documents.getByRole('article')).toHaveCount(1);
    await expect(documents.getByRole('article')).toContainText('The President of the Republic of Korea (Rhee)');
    await expect(page.getByRole('status')).toContainText('1 of 5 documents');
    await page.getByRole('link', { name: 'Leave out: to Dwight D. Eisenhower' }).click();
    await expect(documents.getByRole('article')).toHaveCount(2);
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect(documents.getByRole('article')).toHaveCount(5);
  });

  test('narrows somebody’s documents to a day by a bar of the strip', async ({ page }) => {
    await page.goto('/people/syngman-rhee');
    await page
      .getByRole('group', { name: /^Documents by/ })
      .getByRole('link', { name: /27 July 1953/ })
      .click();
    await expect(page).toHaveURL(/from=1953-07-27&to=1953-07-27/);
    await expect(page.getByRole('region', { name: 'Documents' }).getByRole('article')).toHaveCount(3);
  });

  test('learns who held an office on the day of a document, and who else held it', async ({ page }) => {
    await page.goto('/people/soviet-ambassador-in-beijing');
    const holders = page.getByRole('region', { name: 'Held by' });
    await expect(holders.getByRole('listitem')).toHaveText([
      /1952 to March 1953\s*Alexander Panyushkin/,
      /March to December 1953\s*Vasily Kuznetsov/,
      /December 1953 to some time in 1959\s*Pavel Yudin/,
    ]);
    await page.getByRole('article').getByRole('link').first().click();
    const facts = page.getByRole('complementary', { name: 'Facts' });
    await expect(facts).toContainText('held on its date by Vasily Kuznetsov');
    await facts.getByRole('link', { name: 'Vasily Kuznetsov' }).click();
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('Offices held');
  });

  test('goes through everybody in a collection to their documents there', async ({ page }) => {
    await page.goto('/collections/korean-war-armistice');
    await page.getByRole('link', { name: 'All 19 people and bodies' }).click();
    await page.getByRole('searchbox', { name: 'Find a name, in any script' }).fill('몰로토프');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: '4 documents' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vyacheslav Molotov');
    await expect(page.getByRole('status')).toContainText('in the collection Korean War Armistice');
    await expect(page.getByRole('region', { name: 'Documents' }).getByRole('article')).toHaveCount(4);
  });
});

test.describe('Looks up people, places and subjects', () => {
  test.use({ holdings: 'made-up' });

  test('is led from a merged record to the one that stands for it', async ({ page, madeUp }) => {
    await page.goto('/people/a-madeup-keeper');
    await expect(page).toHaveURL(new RegExp(`${madeUp.person.path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Madeup');
  });
});
