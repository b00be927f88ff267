import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf, openRecord } from '../editor.ts';

test.describe('Starts from what is there', () => {
  test('copies a record as a new one, without what belongs to the old one alone', async ({ page, archive }) => {
    const { records } = archive.desk('editor');
    const changes = {
      title: { text: 'Made-up original' },
      extent: '3 made-up pages',
      identifiers: [{ scheme: 'local', value: 'MADE-UP-COPY-1' }],
      locators: [{ role: 'original', source: 'ф. 5, оп. 49, д. 131, лл. 193–194' }],
      texts: [{ key: 'one', language: 'en', kind: 'transcript', html: '<p>Made up.</p>' }],
    };
    const { id } = await records.create({ kind: 'document', changes });
    const { form } = await openRecord(page, 'document', id);
    await form.getByText('More', { exact: true }).click();
    await form.getByRole('link', { name: 'Copy as new' }).click();
    for (const off of ['Identifiers', 'Texts', 'With the same leaves'])
      await expect(page.getByRole('checkbox', { name: off })).not.toBeChecked();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Go on with these' }).click();
    const { field, save } = editorOf(page);
    await expect(field('Title')).toHaveValue('Made-up original');
    await field('Title').fill('Made-up copy');
    await save();
    await expect(page).toHaveURL(/\/records\/document\/[0-9A-Z]{26}$/);
    const copy = page.url().split('/').at(-1) ?? '';
    expect(copy).not.toBe(id);
    const { body, state } = await records.get({ id: copy });
    expect(state).toBe('draft');
    expect(body).toMatchObject({ extent: '3 made-up pages', identifiers: [], texts: [] });
    expect(body).toMatchObject({ locators: [{ source: 'ф. 5, оп. 49, д. 131' }] });
    expect((await records.get({ id })).head).toBe(1);
  });

  test('keeps a form as a template, starts from it, renames it, deletes it', async ({ page }) => {
    await page.goto('/records/document/new');
    const { field, form } = editorOf(page);
    await field('Title').fill('Made-up title that no template takes');
    await field('Extent').fill('2 made-up pages');
    await form.getByRole('button', { name: 'Keep this as a template' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keep this as a template' });
    await dialog.getByRole('textbox', { name: 'Its name' }).fill('Made-up telegram');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(form.getByText('The template “Made-up telegram” is kept.')).toBeVisible();

    await page.goto('/records/document/templates');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Rename Made-up telegram' }).click();
    await page.getByRole('textbox', { name: 'Its name' }).fill('Made-up cable');
    await page.getByRole('button', { name: 'Rename it' }).click();
    await page.getByRole('link', { name: 'Made-up cable' }).click();
    await expect(field('Extent')).toHaveValue('2 made-up pages');
    await expect(field('Title')).toHaveValue('');

    await page.goto('/records/document/templates');
    await page.getByRole('button', { name: 'Delete Made-up cable' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await expect(page.getByText('There are none yet.')).toBeVisible();
  });
});
