import { expect, test } from '../archive.ts';
import { expectReady } from '../ready.ts';

test.describe('Finds what to work on', () => {
  test('filters and sorts a list, and the address keeps it', async ({ page, archive }) => {
    await page.goto('/records/document');
    await page.getByRole('searchbox', { name: 'Find in documents' }).fill('title:Molotov');
    await page.getByRole('combobox', { name: 'State' }).selectOption('Published');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/\?q=title%3AMolotov&state=published&sort=date$/);
    const rows = page.getByRole('list', { name: 'Documents' }).getByRole('listitem');
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText('1953-05-28');
    await page.reload();
    await expect(rows).toHaveCount(4);
    await expect(page.getByRole('searchbox', { name: 'Find in documents' })).toHaveValue('title:Molotov');
    await page.getByRole('link', { name: 'show all' }).click();
    // The first page of the sample's documents and of what tests before this one wrote into the same archive.
    const { entries } = await archive.desk().records.list({ kind: 'document', sort: 'changed' });
    expect(entries.length).toBeGreaterThanOrEqual(20);
    await expect(rows).toHaveCount(entries.length);
  });

  test('finds a draft by what stands in it, and is told what is odd about a question', async ({ page, archive }) => {
    const desk = archive.desk('publisher').records;
    const title = 'Draft made up to be found by its words';
    const texts = [{ key: 't1', language: 'en', kind: 'transcript', html: '<p>Quaggas graze by the weir</p>' }];
    const { id } = await desk.create({
      kind: 'document',
      changes: { title: { text: title }, texts, staffNote: 'made up: ask the whimbrel' },
    });
    const rows = page.getByRole('list', { name: 'Documents' }).getByRole('listitem');
    for (const q of ['whimbrel', 'quaggas NEAR weir', '"graze by the weir" -whimbrelry date:undated', id]) {
      await page.goto(`/records/document?q=${encodeURIComponent(q)}`);
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText(title);
    }
    await page.getByRole('searchbox', { name: 'Find in documents' }).fill('quaggas "weir');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('list', { name: 'About the question' })).toHaveText(
      'A quotation mark is never closed: its words were searched for one by one.',
    );
    await desk.save({ id, parent: 1, changes: { staffNote: null } });
    await page.goto('/records/document?q=whimbrel');
    await expect(page.getByText('No record is like that.')).toBeVisible();
  });

  test('goes through the kinds of record', async ({ page }) => {
    await page.goto('/records/document');
    const kinds = page.getByRole('navigation', { name: 'Kinds of record' });
    for (const kind of [
      'People and bodies',
      'Places',
      'Subjects',
      'Collections',
      'Repositories',
      'Record sets',
      'Pages',
    ]) {
      await kinds.getByRole('link', { name: kind }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kind);
    }
    await expect(page.getByText('There are none yet.')).toBeVisible();
  });

  test('walks a list and opens a record by keys', async ({ page }) => {
    await page.goto('/records/place?sort=title');
    const rows = page.getByRole('list', { name: 'Places' }).getByRole('link');
    await expectReady(page);
    await page.keyboard.press('j');
    await expect(rows.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(rows.nth(1)).toBeFocused();
    const name = await rows.nth(1).textContent();
    await page.keyboard.press('e');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name ?? '');
  });

  test('finds a record from anywhere, in any script', async ({ page }) => {
    await page.goto('/account');
    const palette = page.getByRole('dialog', { name: 'Find a record or a command' });
    await expectReady(page);
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').fill('김일성');
    await expect(palette.getByRole('option', { name: 'Kim Il Sung' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Kim Il Sung');
  });

  test('finds their own drafts on the desk', async ({ page, archive }) => {
    const title = 'Draft made up to be found on the desk';
    await archive.desk('publisher').records.create({ kind: 'document', changes: { title: { text: title } } });
    await page.goto('/');
    await page.getByRole('list', { name: 'My drafts' }).getByRole('link', { name: title }).click();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(title);
  });
});
