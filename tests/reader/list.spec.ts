import { readFile } from 'node:fs/promises';
import { expect, test } from '../archive.ts';

const collection = '/collections/korean-war-armistice';
const letter = '/documents/1953-07-27-letteer-g-malenkov-to-kim-il-sung';

test.describe('Keeps a list', () => {
  test('saves from a document and from a list, orders, notes and removes, by keyboard', async ({ page }) => {
    await page.goto(letter);
    const way = page.getByRole('banner').getByRole('link', { name: 'My list' });
    const save = page.getByRole('button', { name: 'Save: Letteer, G. Malenkov to Kim Il Sung' });
    await save.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Saved to your list');
    await expect(way).toHaveText('My list 1');
    await page.goto(collection);
    await page
      .getByRole('article')
      .first()
      .getByRole('button', { name: /^Save:/ })
      .click();
    await expect(way).toHaveText('My list 2');
    await way.click();
    const items = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') });
    await expect(items).toHaveCount(2);
    await expect(items.first()).toContainText('27 July 1953');
    await items.first().getByRole('textbox', { name: 'Note' }).fill('A note made up');
    await items.first().getByRole('button', { name: 'Move down' }).focus();
    await page.keyboard.press('Enter');
    await expect(items.nth(1)).toContainText('Letteer');
    await page.reload();
    await expect(items.nth(1).getByRole('textbox')).toHaveValue('A note made up');
    await items.first().getByRole('button', { name: 'Remove' }).click();
    await expect(items).toHaveCount(1);
    await items.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${letter}$`));
    await page.getByRole('button', { name: 'Saved: Letteer' }).click();
    await expect(way).toHaveText('My list');
  });

  test('takes it to a file and back, and refuses what is no list', async ({ page }) => {
    await page.goto(letter);
    await page.getByRole('button', { name: /^Save: Letteer/ }).click();
    await page.goto('/list');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to a file' }).click();
    const file = await (await downloading).path();
    expect(await readFile(file, 'utf8')).toContain('Letteer');
    await page.getByRole('button', { name: 'Empty the list' }).click();
    await page.getByRole('button', { name: 'Press again to empty it' }).click();
    await expect(page.getByText('Nothing is on your list yet.', { exact: false })).toBeVisible();
    const wrong = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"made":"up"}') };
    await page.getByLabel('Add from a file').setInputFiles(wrong);
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('Add from a file').setInputFiles(file);
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.getByRole('main').getByRole('heading', { name: /Letteer/ })).toBeVisible();
  });

  test('shares it by its address, which leaves another’s list alone until they add it', async ({
    page,
    browser,
    archive,
  }) => {
    await page.goto(collection);
    for (const place of [0, 1, 2]) {
      await page
        .getByRole('article')
        .nth(place)
        .getByRole('button', { name: /^Save:/ })
        .click();
    }
    await page.goto('/list');
    const shared = await page.getByRole('link', { name: 'Share it by its address' }).getAttribute('href');
    const other = await (await browser.newContext({ baseURL: archive.address.reader })).newPage();
    await other.goto(shared ?? '');
    await expect(other.getByRole('article')).toHaveCount(3);
    await expect(other.getByRole('banner').getByRole('link', { name: 'My list' })).toHaveText('My list');
    await other.getByRole('button', { name: 'Add these to my list' }).click();
    await expect(other.getByRole('banner').getByRole('link', { name: 'My list' })).toHaveText('My list 3');
    await other.context().close();
  });
});

test.describe('Keeps a list', () => {
  test.use({ holdings: 'made-up', javaScriptEnabled: false });

  test('reads a shared list and takes it along without JavaScript', async ({ page, request, madeUp, complaints }) => {
    // A bare text has no head that names an icon, and the browser looks for one.
    complaints.allow(/favicon\.ico/);
    await page.goto(`/list?d=${madeUp.full.id},${madeUp.withdrawn.id},${madeUp.answer.id}`);
    await expect(page.getByRole('article')).toHaveCount(2);
    await expect(page.getByRole('main')).toContainText('Withdrawn on ');
    await page.getByLabel('Style').selectOption('APA, 7th edition');
    await page.getByRole('button', { name: 'Citations' }).click();
    await expect(page.locator('body')).toContainText('/documents/');
    const ids = `${madeUp.full.id},${madeUp.withdrawn.id}`;
    const csl: unknown = await (await request.get(`/list.csl.json?d=${ids}`)).json();
    expect(csl).toHaveLength(1);
    expect(await (await request.get(`/list.bib?d=${ids}`)).text()).toMatch(/^@misc\{/);
    const zip = await request.get(`/list.zip?d=${ids}`);
    expect(zip.headers()['content-type']).toBe('application/zip');
    expect((await zip.body()).subarray(0, 2).toString()).toBe('PK');
    await page.goto('/list');
    await expect(page.getByRole('main')).toContainText('needs JavaScript');
  });

  test('what is no id in an address shows nothing of itself', async ({ page }) => {
    await page.goto('/list?d=%3Cscript%3E,nothing');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My list');
  });
});
