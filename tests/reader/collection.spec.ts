import { expect, test } from '../archive.ts';

const address = '/collections/korean-war-armistice';

test.describe('Goes through a collection', () => {
  test('sees its documents in the order of time, under the marks of their months', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'Korean War Armistice' })).toBeVisible();
    const times = page.getByRole('article').locator('time');
    await expect(times).toHaveCount(20);
    const days = await times.evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime')));
    expect(days).toEqual(days.toSorted());
    expect([days[0], days.at(-1)]).toEqual(['1953-05-23', '1953-07-29']);
    const months = page.getByRole('heading', { level: 3, name: / 1953$/ });
    await expect(months.filter({ hasText: /^(May|June|July) 1953$/ })).toHaveText([
      'May 1953',
      'June 1953',
      'July 1953',
    ]);
  });

  test('jumps to a month by its mark', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('navigation', { name: 'Months and years' }).getByRole('link', { name: /^July/ }).click();
    await expect(page).toHaveURL(/#1953-07$/);
    await expect(page.getByRole('heading', { name: 'July 1953', exact: true })).toBeInViewport();
  });

  test('searches in it, and goes back to all of it', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('searchbox', { name: 'Search in this collection' }).fill('Rhee');
    await page.getByRole('search', { name: 'Search in this collection' }).getByRole('button').click();
    await expect(page).toHaveURL(/\?q=Rhee&/);
    await expect(page.getByRole('status')).toContainText('5 of 20 documents');
    await expect(page.getByRole('article')).toHaveCount(5);
    await expect(page.getByRole('article').locator('mark').first()).toHaveText(/Rhee/);
    await page.getByRole('link', { name: 'Show all 20' }).click();
    await expect(page.getByRole('article')).toHaveCount(20);
  });

  test('narrows it to a span of time that is written as people write it', async ({ page }) => {
    await page.goto(address);
    const form = page.getByRole('search', { name: 'Search in this collection' });
    await form.getByLabel('from').fill('27 July 1953');
    await form.getByLabel('to').fill('July 1953');
    await form.getByRole('button').click();
    await expect(page.getByRole('status')).toContainText('6 of 20 documents');
    await expect(form.getByLabel('from')).toHaveValue('27 July 1953');
  });

  test('goes from a bar of the strip to one day of it', async ({ page }) => {
    await page.goto(address);
    await page
      .getByRole('group', { name: /^Documents by/ })
      .getByRole('link', { name: /27 July 1953/ })
      .click();
    await expect(page).toHaveURL(/from=1953-07-27&to=1953-07-27/);
    await expect(page.getByRole('article')).toHaveCount(4);
  });

  test('narrows it to one kind of document, and searches within that', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('complementary').getByRole('link', { name: 'Telegram' }).click();
    await expect(page).toHaveURL(/\?type=telegram$/);
    const telegrams = await page.getByRole('article').count();
    expect(telegrams).toBeGreaterThan(3);
    await expect(page.getByRole('status')).toContainText(`${telegrams} of 20 documents`);
    await page.getByRole('searchbox', { name: 'Search in this collection' }).fill('Molotov');
    await page.getByRole('search', { name: 'Search in this collection' }).getByRole('button').click();
    await expect(page).toHaveURL(/type=telegram/);
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('is told when nothing of it answers', async ({ page }) => {
    await page.goto(`${address}?q=periwinkle`);
    await expect(page.getByRole('main')).toContainText('No document of this collection answers to this.');
  });
});

test.describe('Goes through a collection', () => {
  test.use({ holdings: 'made-up' });

  test('finds what has no date at its end, and what lies within it', async ({ page, madeUp }) => {
    await page.goto(madeUp.collection.path);
    await expect(page.getByRole('article').last()).toContainText('no day at all');
    await expect(page.getByRole('article').last()).toContainText('Undated', { ignoreCase: true });
    await page.getByRole('link', { name: 'Made-up Collection without Documents' }).click();
    await expect(page.getByRole('main')).toContainText('No document of this collection has been published yet.');
    await page.getByRole('link', { name: 'Made-up Collection', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-up Collection');
  });

  test('reads its editors’ essay, and goes to a note and back', async ({ page, madeUp }) => {
    await page.goto(madeUp.essayed.path);
    await page.getByRole('link', { name: /^Read the editors’ essay/ }).click();
    await expect(page.getByRole('main')).toContainText('It says nothing true.');
    await page.getByRole('link', { name: 'Editor’s note 2' }).click();
    await expect(page).toHaveURL(/#note-2$/);
    const notes = page.getByRole('region', { name: 'Notes to the text' }).getByRole('listitem');
    await expect(notes).toHaveText([/The first note, made up\./, /Вторая заметка/]);
    await notes.last().getByRole('link').click();
    await expect(page).toHaveURL(/#note-2-ref$/);
  });

  test('reads it in its editors’ order with what they say of a document, or by date', async ({ page, madeUp }) => {
    await page.goto(madeUp.ordered.path);
    const titles = page.getByRole('article').getByRole('heading');
    await expect(titles).toHaveText(['Made-up answer on a lighthouse', 'Made-up note on a lighthouse']);
    await expect(page.getByText('Read this made-up answer first.')).toBeVisible();
    await page.getByRole('link', { name: 'In order of date' }).click();
    await expect(titles).toHaveText(['Made-up note on a lighthouse', 'Made-up answer on a lighthouse']);
    await expect(page.getByText('Read this made-up answer first.')).toHaveCount(0);
  });

  test('finds what lies within it in the list of all', async ({ page }) => {
    await page.goto('/collections');
    const outer = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Everything in it is made up.' });
    await outer.getByRole('listitem').getByRole('link', { name: 'Made-up Collection with an Essay' }).click();
    await expect(page.getByRole('navigation', { name: 'Lies in' })).toContainText('Made-up Collection');
  });
});
