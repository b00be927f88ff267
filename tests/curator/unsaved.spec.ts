import { answerOf, expect, test } from '../archive.ts';
import { editorOf, openRecord } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';

const english = (text: string) => ({ text, language: 'en' });

test.describe('Loses nothing that was typed', () => {
  test('is offered unsaved work again after the tab was closed', async ({ page, archive, context }) => {
    const { id } = await makeDraft(archive.desk('publisher'), 'document', { title: english('Made-up title, saved') });
    const first = await openRecord(page, 'document', id);
    await first.field('Title').fill('Made-up title, typed and never saved');
    await first.field('Summary').fill('A made-up summary that took an hour.');
    await expect(first.form.getByText('unsaved changes')).toBeVisible();
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    const { form, field, save } = await openRecord(again, 'document', id);
    await expect(form.getByText('Unsaved work of yours on this record was found')).toBeVisible();
    await expect(field('Title')).toHaveValue('Made-up title, saved');
    await form.getByRole('button', { name: 'Bring it back' }).click();
    await expect(field('Title')).toHaveValue('Made-up title, typed and never saved');
    await expect(field('Summary')).toHaveValue('A made-up summary that took an hour.');
    await save();
    await again.reload();
    await expect(field('Title')).toHaveValue('Made-up title, typed and never saved');
    await expect(form.getByText('Unsaved work of yours')).toHaveCount(0);
  });

  test('is offered work on a record that was never saved at all', async ({ page, context }) => {
    await page.goto('/records/place/new');
    await editorOf(page).field('Name').fill('Made-up Place, never saved');
    await expect(editorOf(page).form.getByText('unsaved changes')).toBeVisible();
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto('/records/place/new');
    const { form, field } = editorOf(again);
    await form.getByRole('button', { name: 'Bring it back' }).click();
    await expect(field('Name')).toHaveValue('Made-up Place, never saved');
  });

  test('saves by Ctrl S from within a field', async ({ page, archive }) => {
    const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up name before the key') });
    const { form, field } = await openRecord(page, 'subject', id);
    await field('Name').fill('Made-up name after the key');
    await page.keyboard.press('Control+s');
    await expect(form.getByText('Saved as revision 2.')).toBeVisible();
    await expect(form.getByText('unsaved changes')).toHaveCount(0);
    await expect(field('Name')).toBeFocused();
    await page.keyboard.press('Control+s');
    await expect(form.getByText('Nothing has changed since revision 2.')).toBeVisible();
  });

  test('goes on typing without a connection, and saves when it is back', async ({
    page,
    archive,
    context,
    complaints,
  }) => {
    complaints.allow(/ERR_INTERNET_DISCONNECTED/);
    const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up name with a connection') });
    const { form, field, save } = await openRecord(page, 'subject', id);
    await context.setOffline(true);
    await field('Name').fill('Made-up name without one');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(form.getByText(/There is no connection to the archive/)).toBeVisible();
    await expect(field('Name')).toHaveValue('Made-up name without one');
    await context.setOffline(false);
    await save();
  });

  test('is told, and not thrown out, when the session ended meanwhile', async ({ pageOf, archive, complaints }) => {
    complaints.allow(answerOf(401));
    const writer = await archive.addPerson('editor', 'Made-up Writer');
    const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up name in a session') });
    const theirs = await pageOf(writer);
    const { form, field } = await openRecord(theirs, 'subject', id);
    await field('Name').fill('Made-up name after the session');
    await archive.desk().users.disable({ id: writer.id });
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(form.getByText('You are signed out. Sign in in another tab, then try again here.')).toBeVisible();
    await archive.desk().users.enable({ id: writer.id });
    await expect(field('Name')).toHaveValue('Made-up name after the session');
  });
});
