import { expect, test } from '../archive.ts';
import { editorOf, openRecord } from '../editor.ts';

test.describe('Says who held an office, and in what order a collection is read', () => {
  test.use({ holdings: 'made-up' });

  test('enters an office that somebody held, and sees it on the public pages of both', async ({
    page,
    archive,
    madeUp,
  }) => {
    await page.goto('/records/agent/new');
    const { form, field, find, save, publish } = editorOf(page);
    await field('Name').fill('Carla Madeup');
    await form.getByRole('combobox', { name: 'The next relation' }).selectOption('Held the office');
    await find('Find a person, body or office', 'Keeper of the', 'Keeper of the Made-up Light');
    await field('From: Keeper of the Made-up Light').fill('1953-08');
    await field('To: Keeper of the Made-up Light').fill('1957');
    await expect(form.getByText('August 1953 to some time in 1957')).toBeVisible();
    await save();
    const path = await publish();
    const reader = archive.address.reader;
    await expect.poll(async () => (await page.request.get(reader + path)).status(), { timeout: 2000 }).toBe(200);
    await page.goto(reader + path);
    await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('August 1953 to some time in 1957');
    await page.goto(reader + madeUp.office.path);
    await expect(page.getByRole('region', { name: 'Held by' })).toContainText('Carla Madeup');
  });

  test('moves a document of a collection up, with a word on it', async ({ page, archive, madeUp }) => {
    const { form, field, save } = await openRecord(page, 'collection', madeUp.ordered.id);
    await form.getByRole('button', { name: 'Move note up' }).click();
    await field('Note on note').fill('Now this made-up note comes first.');
    await save();
    const { body } = await archive.desk('editor').records.get({ id: madeUp.ordered.id });
    expect(body).toMatchObject({
      members: [
        { document: { id: madeUp.note.id }, note: 'Now this made-up note comes first.' },
        { document: { id: madeUp.answer.id }, note: 'Read this made-up answer first.' },
      ],
    });
  });
});
