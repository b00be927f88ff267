import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';

const english = (text: string) => ({ text, language: 'en' });

test.describe('Edits what somebody else edits', () => {
  test('is refused, sees both versions, loses nothing, and settles it', async ({
    page,
    pageOf,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(409));
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      title: english('Made-up title before'),
      summary: [english('Made-up summary before')],
      extent: 'made-up extent before',
    });
    const theirs = await openRecord(await pageOf(archive.people.editor), 'document', id);
    const mine = await openRecord(page, 'document', id);

    await theirs.field('Title').fill('Made-up title of theirs');
    await theirs.field('Extent').fill('an extent of theirs');
    await theirs.save();
    await mine.field('Title').fill('Made-up title of mine');
    await mine.field('Summary').fill('A summary of mine that took an hour.');
    await mine.form.getByRole('button', { name: 'Save', exact: true }).click();

    const dialog = page.getByRole('dialog', { name: 'Somebody else saved this record' });
    await expect(dialog).toContainText('Made-up editor saved revision 2');
    const title = dialog.getByRole('group', { name: /^Title/ });
    await expect(title).toContainText('changed by both of you');
    await expect(title).toContainText('Made-up title of mine');
    await expect(title).toContainText('Made-up title of theirs');
    const merged = dialog.getByRole('region', { name: 'Put together' });
    const summary = merged.getByRole('group', { name: /^Summary/ });
    await expect(summary).toContainText('changed by you');
    await expect(summary.locator('ins').last()).toContainText('of mine that took an hour');
    await expect(merged.getByRole('group', { name: /^Extent/ })).toContainText('changed by them');
    await expect(dialog.getByRole('radio')).toHaveCount(2);
    await expectAccessible(page);
    expect((await archive.desk().records.get({ id })).head).toBe(2);

    await dialog.getByRole('button', { name: 'Back to my form' }).click();
    await expect(mine.field('Title')).toHaveValue('Made-up title of mine');
    await expect(mine.field('Summary')).toHaveValue('A summary of mine that took an hour.');
    await mine.form.getByRole('button', { name: 'Save', exact: true }).click();
    await title.getByRole('radio', { name: 'Theirs, by Made-up editor' }).check();
    await dialog.getByRole('button', { name: 'Save what I chose' }).click();
    await expect(mine.form.getByText('Saved as revision 3.')).toBeVisible();
    expect((await archive.desk().records.get({ id })).body).toMatchObject({
      title: { text: 'Made-up title of theirs' },
      summary: [{ text: 'A summary of mine that took an hour.' }],
      extent: 'an extent of theirs',
    });
  });

  test('has nothing to choose where both worked on different things, and sees the two put together', async ({
    page,
    pageOf,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(409));
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      title: english('Made-up title of two people'),
      languages: ['ru'],
    });
    const theirs = await openRecord(await pageOf(archive.people.editor), 'document', id);
    const mine = await openRecord(page, 'document', id);
    await archive.desk('editor').records.save({ id, parent: 1, changes: { languages: ['ru', 'ko'] } });
    await mine.field('Extent').fill('an extent of mine');
    await mine.form.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Somebody else saved this record' });
    await expect(dialog.getByRole('radio')).toHaveCount(0);
    await expect(dialog.getByRole('group', { name: /^Languages/ })).toContainText('changed by them');
    await dialog.getByRole('button', { name: 'Save both' }).click();
    await expect(mine.form.getByText('Saved as revision 3.')).toBeVisible();
    expect((await archive.desk().records.get({ id })).body).toMatchObject({
      languages: ['ru', 'ko'],
      extent: 'an extent of mine',
    });
    await theirs.form.page().reload();
    await expect(theirs.field('Extent')).toHaveValue('an extent of mine');
  });

  test('is told that there is something newer than what they are about to publish', async ({
    page,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(409));
    const { id } = await makeDraft(archive.desk('editor'), 'place', { name: english('Made-up Place, seen') });
    const { form } = await openRecord(page, 'place', id);
    await form.getByRole('button', { name: 'Publish', exact: true }).click();
    const unseen = { name: english('Made-up Place, unseen') };
    await archive.desk('editor').records.save({ id, parent: 1, changes: unseen });
    await page.getByRole('button', { name: 'Publish now' }).click();
    await expect(form.getByText('There is a newer revision than the one that you looked at.')).toBeVisible();
    expect((await archive.desk().records.get({ id })).state).toBe('draft');
  });
});
