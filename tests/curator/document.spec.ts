import { expect, test } from '../archive.ts';
import { editorOf } from '../editor.ts';

test.describe('Describes a document', () => {
  test('writes it down with its date and people, saves it, publishes it, and the public has it', async ({
    page,
    request,
    archive,
  }) => {
    const title = 'Telegram made up by a curator';
    await page.goto('/records/document');
    await page.getByRole('link', { name: 'New document' }).click();
    const { form, field, preview, save, publish, find } = editorOf(page);
    await field('Title').fill(title);
    await form.getByRole('combobox', { name: 'Language of title' }).fill('en');
    await form.getByRole('combobox', { name: 'Type' }).selectOption('Telegram');
    await field('Summary').fill('Made up from beginning to end.');
    await field('Date, as you would write it').fill('27 July 1953');
    await expect(form.getByText('1953-07-27', { exact: true })).toBeVisible();

    await form.getByRole('combobox', { name: 'Role of the next person or body' }).selectOption('From');
    await find('Find a person or body', 'Мао', 'Mao Zedong');
    await form.getByRole('combobox', { name: 'Role of the next person or body' }).selectOption('To');
    await find('Find a person or body', 'Nobody Inparticular', 'Make “Nobody Inparticular” as a new person…');
    await find('Find a collection', 'armistice', 'Korean War Armistice');
    await expect(preview.getByRole('heading', { name: title })).toBeVisible();
    await expect(preview).toContainText('27 July 1953');
    await expect(preview).toContainText('Nobody Inparticular');

    await save();
    await expect(page).toHaveURL(/\/records\/document\/[0-9A-Z]{26}$/);
    const id = page.url().split('/').at(-1) ?? '';
    await expect(form.getByText('Draft', { exact: true }).and(form.locator('span'))).toBeVisible();

    const reader = archive.address.reader;
    const found = async () =>
      (await (await request.get(`${reader}/search?q=%22${title}%22`)).text()).includes('</mark>');
    expect((await request.get(`${reader}/id/${id}`)).status()).toBe(404);
    expect(await found()).toBe(false);

    await form.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    await expect(dialog.getByRole('checkbox', { name: 'Nobody Inparticular' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const path = await publish();
    expect(path).toBe('/documents/1953-07-27-telegram-made-up-by-a-curator');
    await expect.poll(async () => (await request.get(reader + path)).status(), { timeout: 2000 }).toBe(200);
    await expect.poll(found, { timeout: 2000 }).toBe(true);

    await page.goto(reader + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('link', { name: 'Nobody Inparticular' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody Inparticular');
    await page.goto(`${reader}/collections/korean-war-armistice`);
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });

  test('sees how a date is understood, and that one which is not is kept in its words', async ({ page, archive }) => {
    await page.goto('/records/document/new');
    const { form, field, save } = editorOf(page);
    await field('Title').fill('Document made up for its date');
    await field('Date, as you would write it').fill('the week before the made-up feast');
    await expect(form.getByText('It is kept in these words, without a place in time.')).toBeVisible();
    await save();
    const id = page.url().split('/').at(-1) ?? '';
    expect((await archive.desk().records.get({ id })).body).toMatchObject({
      dates: [{ words: 'the week before the made-up feast', kind: 'created' }],
    });
  });

  test('is asked which date is meant where there are two, and chooses it by keyboard', async ({ page, archive }) => {
    await page.goto('/records/document/new');
    const { form, field, save } = editorOf(page);
    await field('Title').fill('Document made up for its two dates');
    await field('Date, as you would write it').fill('3/7/53');
    await expect(form.getByRole('button', { name: '7 March 1953' })).toBeVisible();
    await form.getByRole('button', { name: '3 July 1953' }).press('Enter');
    await expect(field('Date, as you would write it')).toBeFocused();
    await expect(form.getByRole('button', { name: '7 March 1953' })).toBeHidden();
    await save();
    const id = page.url().split('/').at(-1) ?? '';
    expect((await archive.desk().records.get({ id })).body).toMatchObject({
      dates: [{ words: '3/7/53', edtf: '1953-07-03', kind: 'created' }],
    });
  });

  test('is told at the field what is wrong, and loses nothing', async ({ page, complaints }) => {
    complaints.allow(/status of 400/);
    await page.goto('/records/document/new');
    const { form, field, outcome, save } = editorOf(page);
    await field('Title').fill('Document made up with a wrong date');
    await field('Summary').fill('A summary that must not be lost.');
    await form.getByText('EDTF, calendar, time of day').click();
    await field('EDTF').fill('1953-13-45');
    await field('Note on the date').fill('A note that must not be lost.');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(outcome('It was not saved. What is wrong stands at the fields.')).toBeVisible();
    const wrong = form.getByRole('textbox', { name: 'Date, as you would write it' });
    await expect(wrong).toHaveAttribute('aria-invalid', 'true');
    await expect(wrong).toBeFocused();
    await expect(wrong).toHaveAccessibleDescription(/\w/);
    await expect(field('EDTF')).toHaveValue('1953-13-45');
    await expect(field('Title')).toHaveValue('Document made up with a wrong date');
    await expect(field('Summary')).toHaveValue('A summary that must not be lost.');
    await expect(field('Note on the date')).toHaveValue('A note that must not be lost.');
    await field('EDTF').fill('1953-07');
    await save();
    await expect(wrong).not.toHaveAttribute('aria-invalid');
  });

  test('is told that a document needs a title', async ({ page, complaints }) => {
    complaints.allow(/status of 400/);
    await page.goto('/records/document/new');
    const { form, field } = editorOf(page);
    await field('Summary').fill('Made up, and without a title.');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(field('Title')).toHaveAttribute('aria-invalid', 'true');
    await expect(field('Title')).toHaveAccessibleDescription(/Write something here/i);
    await expect(field('Summary')).toHaveValue('Made up, and without a title.');
  });
});
