import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';
import { makePublic } from '../made-up-archive.ts';

const named = (text: string, language = 'en') => ({ name: { text, language }, type: 'person' });

test.describe('Puts two records of one person together', () => {
  test('sees what is touched, keeps the names, and takes it back', async ({ page, archive }) => {
    const desk = archive.desk();
    const gone = await makePublic(desk, 'agent', named('Выдуманный Перивинкль', 'ru'));
    const stays = await makePublic(desk, 'agent', named('Made-up Periwinkle'));
    await makePublic(desk, 'document', {
      title: { text: 'Made-up letter of his' },
      agents: [{ agent: { id: gone.id, name: 'Перивинкль' }, role: 'author' }],
    });
    const { form } = await openRecord(page, 'agent', gone.id);
    await form.getByRole('link', { name: 'Merge' }).click();
    await page.getByRole('combobox', { name: 'Find it by any of its names' }).fill('Made-up Periw');
    await page.getByRole('option', { name: /Made-up Periwinkle/ }).click();
    await expect(page.getByRole('list', { name: 'Records that link to it' })).toContainText('Made-up letter of his');
    await expect(page.getByRole('checkbox', { name: /Выдуманный Перивинкль/ })).toBeChecked();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Merge them' }).click();
    await expect(page).toHaveURL(new RegExp(`/records/agent/${stays.id}$`));
    expect((await desk.records.get({ id: stays.id })).body).toMatchObject({
      variants: [{ text: 'Выдуманный Перивинкль', language: 'ru' }],
    });
    const moved = await page.request.get(archive.address.reader + gone.path, { maxRedirects: 0 });
    expect(moved.headers()['location']).toContain(stays.path);

    await page.goto(`/records/agent/${stays.id}/merge`);
    await expect(page.getByRole('button', { name: /^Take merging back:/ })).toBeEnabled();
    await page.goto(`/records/agent/${gone.id}`);
    await page.getByRole('link', { name: 'Take the merging back' }).click();
    await page.getByRole('button', { name: /^Take merging back:/ }).click();
    await expect(page).toHaveURL(new RegExp(`/records/agent/${gone.id}$`));
    expect(await desk.records.get({ id: gone.id })).toMatchObject({ state: 'published' });
  });

  test('parts one record into two by the links that are chosen', async ({ page, archive }) => {
    const desk = archive.desk();
    const both = await makePublic(desk, 'agent', named('Made-up Marmaduke'));
    const by = { agents: [{ agent: { id: both.id, name: 'Marmaduke' }, role: 'author' }] };
    await makePublic(desk, 'document', { title: { text: 'Made-up letter by the elder' }, ...by });
    const { id } = await makePublic(desk, 'document', { title: { text: 'Made-up letter by the younger' }, ...by });
    const { id: younger } = await makePublic(desk, 'agent', named('Made-up Marmaduke the Younger'));
    await page.goto(`/records/agent/${both.id}/split`);
    await page.getByRole('checkbox', { name: 'Made-up letter by the younger' }).check();
    await page.getByRole('combobox', { name: 'Find it, or make it' }).fill('Made-up Marmaduke the');
    await page.getByRole('option', { name: /^Made-up Marmaduke the Younger/ }).click();
    await expect(page.getByText('Links will lead to')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'See what would change' }).click();
    await expect(page.getByRole('list', { name: 'Records' }).getByRole('listitem')).toHaveCount(1);
    await page.getByRole('button', { name: 'Change and publish them' }).click();
    await page.getByRole('button', { name: 'Change and publish now' }).click();
    await expect(page.getByRole('status')).toHaveText('Carried out');
    expect(await desk.records.get({ id })).toMatchObject({
      publishedRevision: 2,
      body: { agents: [{ agent: { id: younger, name: 'Marmaduke' } }] },
    });
  });
});
