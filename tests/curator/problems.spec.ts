import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';

const english = (text: string) => ({ text, language: 'en' });

test.describe('Keeps the data in order', () => {
  test('gives a date and rights in the list, as an editor, and the record leaves it', async ({ pageOf, archive }) => {
    const { records } = archive.desk('editor');
    const title = 'Made-up memorandum that lacks a day';
    const { id } = await records.create({ kind: 'document', changes: { title: english(title) } });
    const page = await pageOf(archive.people.editor);
    await page.goto('/problems');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'No date' }).click();
    const row = page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: title });
    await expectAccessible(page);
    await row.getByLabel('Date of making').fill('27 July 1953');
    await expect(row.getByRole('status')).toHaveText('27 July 1953 (1953-07-27)');
    await row.getByRole('button', { name: 'Save the date' }).click();
    await expect(row).toHaveCount(0);

    await page.goto('/problems/no-rights');
    await row.getByLabel('Rights of').selectOption('Copyright undetermined');
    await row.getByRole('button', { name: 'Save the rights' }).click();
    await expect(row).toHaveCount(0);
    expect((await records.get({ id })).body).toMatchObject({
      dates: [{ words: '27 July 1953', edtf: '1953-07-27', kind: 'created' }],
      rights: { work: { statement: 'http://rightsstatements.org/vocab/UND/1.0/' } },
    });
  });

  test('says that something is no problem and why, and takes it back', async ({ pageOf, archive, complaints }) => {
    complaints.allow(answerOf(400));
    const title = 'Made-up scrap that nobody can date';
    await archive.desk('editor').records.create({ kind: 'document', changes: { title: english(title) } });
    const page = await pageOf(archive.people.editor);
    await page.goto('/problems/undated');
    const row = page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: title });
    await row.getByRole('button', { name: 'Not a problem' }).click();
    const dialog = page.getByRole('dialog', { name: 'Not a problem' });
    await dialog.getByRole('button', { name: 'It is no problem' }).click();
    await expect(dialog.getByText('say why it is no problem')).toBeVisible();
    await dialog.getByLabel('Why it is none').fill('The day was torn off.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'It is no problem' }).click();
    await expect(row).toHaveCount(0);
    const dismissed = page.getByRole('list', { name: 'Said to be no problem' }).getByRole('listitem');
    await expect(dismissed.filter({ hasText: title })).toContainText('The day was torn off.');

    const viewer = await pageOf(archive.people.viewer);
    await viewer.goto('/problems/undated');
    await expect(viewer.getByRole('list', { name: 'Said to be no problem' })).toContainText(title);
    await expect(viewer.getByRole('button', { name: 'Take back' })).toHaveCount(0);

    await dismissed.filter({ hasText: title }).getByRole('button', { name: 'Take back' }).click();
    await expect(row).toHaveCount(1);
  });

  test('finds a person who stands there twice once the worker has looked, and the way to merge', async ({
    pageOf,
    archive,
  }) => {
    const { records } = archive.desk('publisher');
    for (const name of ['Quintus Выдуманный', 'Quintus Vydumannyi']) {
      await records.create({ kind: 'agent', changes: { type: 'person', name: { text: name } } });
    }
    const page = await pageOf(archive.people.publisher);
    const row = page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: 'Quintus' });
    // A round of the worker looks at some of the records; others of this archive may wait before these.
    await expect(async () => {
      await archive.work();
      await page.goto('/problems/like-name');
      await expect(row).toContainText('the same in another script or spelling', { timeout: 1000 });
    }).toPass();
    await row.getByRole('link', { name: 'Merge…' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Quintus Выдуманный');
  });
});
