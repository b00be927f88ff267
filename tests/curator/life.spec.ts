import { expect, test } from '../archive.ts';
import { openRecord } from '../editor.ts';
import { makeDraft, makePublic } from '../made-up-archive.ts';

const english = (text: string) => ({ text, language: 'en' });

test.describe('Takes a record through its life', () => {
  test('edits what is public, and the public sees it when it is published again', async ({
    page,
    request,
    archive,
  }) => {
    const { id, path } = await makePublic(archive.desk(), 'document', { title: english('Made-up record, as it was') });
    const read = async () => (await request.get(archive.address.reader + path)).text();
    const { form, field, save, publish } = await openRecord(page, 'document', id);
    await field('Title').fill('Made-up record, as it is now');
    await expect(form.getByText('unsaved changes')).toBeVisible();
    await save();
    await expect(form.getByText('Changed since publication')).toBeVisible();
    expect(await read()).toContain('Made-up record, as it was');
    expect(await read()).not.toContain('as it is now');

    expect(await publish()).toBe(path);
    await expect.poll(read, { timeout: 2000 }).toContain('Made-up record, as it is now');
    await expect(form.getByText('Published', { exact: true })).toBeVisible();
    await expect(form.getByRole('button', { name: 'Publish', exact: true })).toBeHidden();
  });

  test('withdraws it, and its address says so; then publishes it again', async ({ page, request, archive }) => {
    const { id, path } = await makePublic(archive.desk(), 'document', { title: english('Made-up record to withdraw') });
    const status = async () => (await request.get(archive.address.reader + path)).status();
    const { form, publish } = await openRecord(page, 'document', id);
    await form.getByRole('button', { name: 'Withdraw' }).click();
    const dialog = page.getByRole('dialog', { name: 'Withdraw from the public' });
    await expect(dialog).toContainText('No other record links to it.');
    await dialog.getByLabel('Why, for readers').fill('Made up to be withdrawn.');
    await dialog.getByRole('button', { name: 'Withdraw it' }).click();
    await expect(form.getByText('Withdrawn. Its page says so from now on.')).toBeVisible();
    await expect.poll(status, { timeout: 2000 }).toBe(410);
    expect(await (await request.get(archive.address.reader + path)).text()).toContain('Made up to be withdrawn.');
    expect(await publish()).toBe(path);
    await expect.poll(status, { timeout: 2000 }).toBe(200);
  });

  test('is shown what links to a record before it is withdrawn', async ({ page, archive }) => {
    const desk = archive.desk();
    const subject = await makePublic(desk, 'subject', { name: english('Made-up subject with a document') });
    const subjects = [{ id: subject.id, name: 'subject' }];
    await makePublic(desk, 'document', { title: english('Made-up document on a subject'), subjects });
    const { form } = await openRecord(page, 'subject', subject.id);
    await form.getByRole('button', { name: 'Withdraw' }).click();
    const dialog = page.getByRole('dialog', { name: 'Withdraw from the public' });
    await expect(dialog.getByRole('link', { name: 'Made-up document on a subject' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(form.getByText('Published', { exact: true })).toBeVisible();
  });

  test('looks at what waits for review, sends it back or publishes it', async ({ page, pageOf, archive }) => {
    const { id } = await makeDraft(archive.desk('editor'), 'place', { name: english('Made-up Place for Review') });
    const editors = await openRecord(await pageOf(archive.people.editor), 'place', id);
    await expect(editors.form.getByRole('button', { name: 'Publish', exact: true })).toBeHidden();
    await editors.form.getByRole('button', { name: 'Ask for review' }).click();
    await editors.form.page().getByRole('button', { name: 'Ask now' }).click();
    await expect(editors.form.getByText('In review', { exact: true })).toBeVisible();

    const { form } = await openRecord(page, 'place', id);
    await form.getByRole('button', { name: 'Send back' }).click();
    await page.getByRole('button', { name: 'Send it back' }).click();
    await expect(page.getByRole('dialog')).toContainText('Say what has to change.');
    await page.getByLabel('What has to change').fill('Give it a point.');
    await page.getByRole('button', { name: 'Send it back' }).click();
    await expect(form.getByText('Sent back', { exact: true })).toBeVisible();
    await page.goto(`/records/place/${id}/history`);
    await expect(page.getByRole('listitem').filter({ hasText: 'Sent back' })).toContainText('Give it a point.');
  });

  test('discards a draft, and it leaves the work', async ({ page, archive }) => {
    const { id } = await makeDraft(archive.desk('publisher'), 'subject', {
      name: english('Made-up subject to discard'),
    });
    const { form } = await openRecord(page, 'subject', id);
    await form.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await expect(form.getByText('Discarded', { exact: true })).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Made-up subject to discard' })).toHaveCount(0);
  });
});
