import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';

const english = (text: string) => ({ text, language: 'en' });

test.describe('Edits many records at once', () => {
  test('sees every change first, makes it as an editor, and takes it back whole', async ({ pageOf, archive }) => {
    const { records } = archive.desk('editor');
    for (const place of ['Harbour', 'Hill']) {
      await records.create({
        kind: 'document',
        changes: { title: english(`Quillfeather telegram from the ${place}`), summary: [english('Made up.')] },
      });
    }
    const page = await pageOf(archive.people.editor);
    await page.goto('/records/document?q=quillfeather');
    await page.getByRole('link', { name: 'Edit all of these' }).click();
    await expect(page.getByRole('heading', { name: 'Edit 2 records' })).toBeVisible();
    await page.getByLabel('What to do').selectOption('replace');
    await page.getByLabel('In which field').selectOption('title');
    await page.getByLabel('Find', { exact: true }).fill('TELEGRAM');
    await page.getByLabel(/^Replace by/).fill('letter');
    await page.getByLabel(/^Why/).fill('They are letters.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'See what would change' }).click();

    const rows = page.getByRole('list', { name: 'Records' }).getByRole('listitem');
    await expect(rows).toHaveCount(2);
    await expect(rows.first().locator('del')).toHaveText('telegram');
    await expect(rows.first().locator('ins')).toHaveText('letter');
    await expect(page.getByRole('button', { name: 'Change and publish them' })).toHaveCount(0);
    await expectAccessible(page);
    expect((await records.list({ kind: 'document', q: 'quillfeather letter' })).total).toBe(0);

    await page.getByRole('button', { name: 'Change them' }).click();
    await page.getByRole('button', { name: 'Change them now' }).click();
    await expect(page.getByRole('status')).toHaveText('Carried out');
    expect((await records.list({ kind: 'document', q: 'quillfeather letter' })).total).toBe(2);

    await page.getByRole('button', { name: 'Undo the whole edit' }).click();
    await page.getByRole('button', { name: 'Undo it now' }).click();
    await expect(page.getByRole('status')).toHaveText('Taken back');
    expect((await records.list({ kind: 'document', q: 'quillfeather telegram' })).total).toBe(2);
    await page.goto('/bulk');
    await expect(page.getByRole('list', { name: 'Edits' }).getByRole('listitem').first()).toContainText('2 taken back');
  });

  test('adds a subject to public records as a publisher, and publishes them with it', async ({ page, archive }) => {
    const { records } = archive.desk('publisher');
    await records.create({ kind: 'subject', changes: { name: english('Made-up Marmalade') } });
    const { id } = await records.create({ kind: 'document', changes: { title: english('Periwinkle report') } });
    await records.publish({ id, revision: 1 });
    await page.goto(`/bulk?kind=document&ids=${id}`);
    await page.getByLabel('What to do').selectOption('add');
    await page.getByLabel('In which field').selectOption('subjects');
    await page
      .getByRole('combobox', { name: /Subjects|subject/ })
      .last()
      .fill('Marmal');
    await page.getByRole('option', { name: /Made-up Marmalade/ }).click();
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page.getByRole('button', { name: 'Change and publish them' }).click();
    await page.getByRole('button', { name: 'Change and publish now' }).click();
    await expect(page.getByRole('status')).toHaveText('Carried out');
    await expect(page.getByRole('list', { name: 'Records' })).toContainText('changed, published');
    expect(await records.get({ id })).toMatchObject({ publishedRevision: 2, head: 2 });
  });

  test('reads why the worker gave an edit up, and has it gone on with', async ({ pageOf, archive }) => {
    const { records, bulk } = archive.desk('editor');
    await records.create({ kind: 'document', changes: { title: english('Foxglove telegram'), extent: 'made up' } });
    const { number } = await bulk.prepare({
      kind: 'document',
      selection: { of: 'list', q: 'foxglove' },
      change: { kind: 'replace', field: 'title', find: 'telegram', by: 'letter', matchCase: true },
    });
    await archive.giveEditUp(number, 'The disk is full.');
    const page = await pageOf(archive.people.editor);
    await page.goto(`/bulk/${number}`);
    await expect(page.getByRole('status')).toHaveText('Failed');
    await expect(page.getByText('The disk is full.')).toBeVisible();
    await page.getByRole('button', { name: 'Look through the rest' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Look through the rest now' }).click();
    await expect(page.getByRole('status')).toHaveText('To be looked at');
    await expect(page.getByText('The disk is full.')).toHaveCount(0);
  });

  test('is not offered to a viewer', async ({ pageOf, archive, complaints }) => {
    complaints.allow(/403/);
    const page = await pageOf(archive.people.viewer);
    await page.goto('/records/document');
    await expect(page.getByRole('link', { name: 'Edit all of these' })).toHaveCount(0);
    expect((await page.goto('/bulk'))?.status()).toBe(403);
  });
});
