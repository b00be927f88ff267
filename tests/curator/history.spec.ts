import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';

test.describe('Looks back through the history of a record', () => {
  test('sees who did what and when, compares two revisions, and restores one', async ({ page, archive }) => {
    const { records } = archive.desk('editor');
    const { id } = await records.create({ kind: 'subject', changes: { name: { text: 'Made-up first name' } } });
    await records.save({
      id,
      parent: 1,
      changes: { name: { text: 'Made-up second name' } },
      message: 'A better name.',
    });
    await archive.desk('publisher').records.publish({ id, revision: 2, note: 'Public for the first time.' });

    await page.goto(`/records/subject/${id}`);
    await page.getByRole('link', { name: 'History' }).click();
    const entries = page.getByRole('list').filter({ hasText: 'Revision 1' }).getByRole('listitem');
    await expect(entries).toHaveCount(4);
    await expect(entries.nth(0)).toContainText('Published (revision 2)');
    await expect(entries.nth(0)).toContainText('Made-up publisher');
    await expect(entries.nth(1)).toContainText('Revision 2 (public)');
    await expect(entries.nth(1)).toContainText('Made-up editor changed name');
    await expect(entries.nth(1)).toContainText('A better name.');
    await expect(entries.nth(1).locator('time')).toHaveText(/^today \d\d:\d\d$/);
    await expect(entries.filter({ hasText: 'made it' })).toContainText('Made-up editor');

    await page.getByRole('form', { name: 'Compare' }).getByRole('button').click();
    await expect(page).toHaveURL(/\?a=1&b=2$/);
    const beside = page.getByRole('region', { name: 'What differs between revision 1 and 2' });
    await expect(beside).toBeVisible();
    const name = page.getByRole('region', { name: 'Name', exact: true });
    await expect(name.locator('del')).toHaveText('first');
    await expect(name.locator('ins')).toHaveText('second');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Revision 1' }).click();
    await expect(page.getByRole('region', { name: 'Revision 1' })).toContainText('Made-up first name');
    await page.getByRole('button', { name: 'Restore this revision' }).click();
    await page.getByRole('button', { name: 'Restore it' }).click();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Made-up first name');
    await expect(page.getByText('Changed since publication')).toBeVisible();
    await page.goto(`/records/subject/${id}/history`);
    await expect(entries.first()).toContainText('Restored from revision 1');
    await expect(entries.first()).toContainText('Made-up publisher');
  });

  test('says why, and has one field of an earlier revision again', async ({ page, archive }) => {
    const { records } = archive.desk('editor');
    const english = (text: string) => ({ text, language: 'en' });
    const { id } = await records.create({
      kind: 'document',
      changes: { title: english('Made-up title, first'), extent: 'made-up extent' },
    });
    await records.save({ id, parent: 1, changes: { title: english('Made-up title, second'), extent: 'another' } });
    const { field, form, save } = await openRecord(page, 'document', id);
    await field('Extent').fill('a third');
    await form.getByText('Say why').click();
    await form.getByRole('textbox', { name: /^Why/ }).fill('Counted again.');
    await save();
    await form.getByRole('link', { name: 'History' }).click();
    await expect(page.getByText('Counted again.')).toBeVisible();
    await page.getByRole('link', { name: 'Revision 1' }).click();
    await page.getByRole('button', { name: 'Restore this field: Extent' }).click();
    await page.getByRole('button', { name: 'Restore the field' }).click();
    await expect(page).toHaveURL(/\?a=3&b=4$/);
    const beside = page.getByRole('region', { name: 'Extent' });
    await expect(beside.locator('ins')).toHaveText('made-up extent');
    expect((await records.get({ id })).body).toMatchObject({
      title: { text: 'Made-up title, second' },
      extent: 'made-up extent',
    });
  });
});
