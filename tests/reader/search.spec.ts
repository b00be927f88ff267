import { expect, test } from '../archive.ts';

test.describe('Searches in any script', () => {
  for (const [typed, documents, name] of [
    ['김일성', 3, 'Kim Il Sung'],
    ['Мао Цзэдун', 1, 'Mao Zedong'],
    ['Mao Tse-tung', 1, 'Mao Zedong'],
    ['毛澤東', 1, 'Mao Zedong'],
    ['Ли Сын Ман', 5, 'Syngman Rhee'],
    ['판문점', 2, 'Panmunjom'],
  ] as const) {
    test(`finds by ${typed} what is known under another name`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('banner').getByRole('combobox', { name: 'Search the archive' }).fill(typed);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText(`${documents} of 27 documents`);
      await expect(page.getByRole('article')).toHaveCount(documents);
      const records = page.getByRole('region', { name: 'People, places and subjects' });
      await expect(records.getByRole('link', { name })).toBeVisible();
      await expect(page.getByRole('list', { name: 'also documents linked to' }).getByRole('listitem')).toHaveCount(1);
    });
  }

  test('finds a name in quotation marks only as it stands', async ({ page }) => {
    await page.goto('/search?q="Mao+Tse-tung"');
    await expect(page.getByRole('main')).toContainText('Mao Tse-tung');
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.goto('/search?q="Mao+Zedong"');
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('finds words in any order, and a phrase only as it stands', async ({ page }) => {
    await page.goto('/search?q=conversation+record');
    await expect(page.getByRole('article').first()).toContainText(/record of/i);
    await page.goto('/search?q="conversation+record"');
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.goto('/search?q="Armistice+Agreement"');
    await expect(page.getByRole('article').first().locator('mark').first()).toContainText('Armistice');
  });

  test('keeps what was asked for in the field, in the address and marked on the document', async ({ page }) => {
    await page.goto('/search?q=prisoner');
    await expect(page.getByRole('banner').getByRole('combobox')).toHaveValue('prisoner');
    await expect(page).toHaveTitle(/^Search: prisoner/);
    await expect(page.getByRole('article').locator('mark').first()).toHaveText(/prisoner/i);
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/\?q=prisoner/);
    await expect(page.getByRole('heading', { level: 1 }).locator('mark')).toHaveText('Prisoner');
  });

  test('puts the hits in order of time', async ({ page }) => {
    await page.goto('/search?q=armistice');
    await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'latest first' }).click();
    const times = await page
      .getByRole('article')
      .locator('time')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime') ?? ''));
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test('takes a part of the question out again', async ({ page }) => {
    await page.goto('/search?q=Rhee+Clark');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('link', { name: 'Take out Clark' }).click();
    await expect(page).toHaveURL(/\?q=Rhee$/);
    await expect(page.getByRole('article')).toHaveCount(5);
  });

  test('narrows a search to a span of time by the form beside it', async ({ page }) => {
    await page.goto('/search?q=Rhee');
    const beside = page.getByRole('complementary', { name: 'Narrow the search' });
    await beside.getByRole('textbox', { name: 'From' }).fill('July 1953');
    await beside.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/q=Rhee&from=July\+1953/);
    await expect(page.getByRole('article')).toHaveCount(3);
  });

  test('is told why nothing was found, and what would be', async ({ page }) => {
    await page.goto('/search?q=Molotov+periwinkle');
    await expect(page.getByRole('main')).toContainText('No document has all of these words in it.');
    await page.getByRole('main').getByRole('link', { name: 'periwinkle', exact: true }).click();
    await expect(page).toHaveURL(/\?q=Molotov$/);
    await expect(page.getByRole('article')).toHaveCount(5);
    await page.goto('/search?q=Molotov&from=1954');
    await page.getByRole('link', { name: 'At any date' }).click();
    await expect(page.getByRole('article')).toHaveCount(5);
  });

  test('is offered the archive’s own spelling of a word that it has not', async ({ page }) => {
    await page.goto('/search?q=armistise');
    await expect(page.getByRole('status')).toContainText('0 of 27 documents');
    const offered = page.getByRole('listitem').filter({ hasText: 'Did you mean armistice' });
    await expect(offered).toContainText(/: \d+ documents?$/);
    await offered.getByRole('link').click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  test('sees what was added to the question, leaves it out by a press, and has it back', async ({ page }) => {
    await page.goto('/search?q=김일성');
    await expect(page.getByRole('article')).toHaveCount(3);
    await page.getByRole('link', { name: 'Don’t add Ким Ир Сен' }).click();
    await expect(page.getByRole('link', { name: 'Don’t add Ким Ир Сен' })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('1 addition is left out.');
    await page.getByRole('link', { name: 'Search only what I typed' }).click();
    await expect(page.getByRole('main')).toContainText('Nothing is added to what you typed.');
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.getByRole('link', { name: 'Add them again' }).click();
    await expect(page).toHaveURL(/\?q=[^&]+$/);
    await expect(page.getByRole('article')).toHaveCount(3);
  });

  test('goes from mark to mark on the document’s page, and takes the marks away', async ({ page }) => {
    await page.goto('/search?q=ferry');
    const hit = page.getByRole('article').filter({ hasText: 'Specimen: record of a conversation' });
    await hit.getByRole('link', { name: /^\d+ marks in this document$/ }).click();
    await expect(page).toHaveURL(/\?q=ferry#hit-1$/);
    await page.getByRole('link', { name: 'The mark after' }).click();
    await expect(page.locator('mark:target')).toHaveId('hit-2');
    await expect(page.locator('mark:target')).toBeInViewport();
    await page.getByRole('link', { name: 'The mark before' }).click();
    await expect(page.locator('mark:target')).toHaveId('hit-1');
    await page.getByRole('link', { name: 'Take the marks away' }).click();
    await expect(page.getByRole('main').locator('mark')).toHaveCount(0);
  });

  test('searches in one document', async ({ page }) => {
    await page.goto('/documents/specimen-record-of-a-conversation-on-a-ferry-made-up');
    await page.getByRole('searchbox', { name: 'Search in this document' }).fill('bridge');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/made-up\?q=bridge$/);
    await expect(page.getByRole('main').locator('mark').first()).toHaveText(/bridge/i);
    await page.getByRole('searchbox', { name: 'Search in this document' }).fill('periwinkle');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText(
      '“periwinkle” stands neither in its summary nor in its text.',
    );
  });

  test('is told what in a question could not be understood', async ({ page }) => {
    await page.goto('/search?q=Rhee&from=the+day+before');
    await expect(page.getByRole('main')).toContainText('the day before');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
});

test.describe('Searches in any script', () => {
  test.use({ holdings: 'made-up' });

  test('chooses between what may and what certainly lies within a span', async ({ page, madeUp }) => {
    await page.goto('/search?q=certainty&from=1952-03-10&to=1952-03-20&sort=date');
    const titles = page.getByRole('article').getByRole('heading');
    await expect(titles).toHaveCount(3);
    const beside = page.getByRole('complementary', { name: 'Narrow the search' });
    await beside.getByRole('radio', { name: 'certainly lies within' }).check();
    await beside.getByRole('button', { name: 'Search' }).click();
    await expect(titles).toHaveText(['Certainty made up: a day']);
    await titles.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(madeUp.certainty.exact.path));
  });

  test('is led by a found passage to its place in the text', async ({ page, madeUp }) => {
    await page.goto('/search?q=абзац');
    await page
      .getByRole('article')
      .getByRole('link', { name: /Второй абзац/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`${madeUp.full.path}\\?q=[^#]+#ru-`));
    await expect(page.locator(`:target mark`)).toHaveText('абзац');
    await expect(page.getByRole('article')).toContainText('1 mark in this document');
  });

  test('finds a Chinese title by a few of its characters', async ({ page }) => {
    await page.goto('/search?q=虚构的电报');
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article').locator('mark').first()).toHaveText('虚构的电报');
  });

  test('finds nothing of a draft', async ({ page }) => {
    await page.goto('/search?q=periwinkle');
    await expect(page.getByRole('main')).toContainText('No document has “periwinkle” in it.');
  });
});
