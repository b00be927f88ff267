import { answerOf, expect, test } from '../archive.ts';

test.describe('Keeps the vocabularies', () => {
  test.use({ role: 'admin' });

  test('adds, renames, retires and merges terms, and the documents follow', async ({ page, archive, complaints }) => {
    complaints.allow(answerOf(400));
    const { records } = archive.desk('publisher');
    await page.goto('/vocabularies');
    const types = page.getByRole('table', { name: 'Types of document' });
    const row = (name: string) => types.getByRole('row').filter({ hasText: name });
    await page.getByLabel('New term').first().fill('Made-up dispatch');
    await page.getByRole('button', { name: 'Add term' }).first().click();
    await expect(row('Made-up dispatch')).toContainText('made-up-dispatch');

    const { id } = await records.create({
      kind: 'document',
      changes: { title: { text: 'A made-up paper' }, type: 'made-up-dispatch' },
    });
    await page.reload();
    await expect(row('Made-up dispatch')).toContainText('1');
    await page.getByRole('button', { name: 'Rename Made-up dispatch' }).click();
    await page.getByLabel('Label').fill('Letter');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(page.getByText('“Letter” is there already')).toBeVisible();
    await page.getByLabel('Label').fill('Made-up missive');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(row('Made-up missive')).toBeVisible();

    await page.getByRole('button', { name: 'Merge Made-up missive' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge “Made-up missive”' });
    await expect(dialog).toContainText('named by one document');
    await dialog.getByLabel('Into').selectOption({ label: 'Letter' });
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(row('Made-up missive')).toContainText('merged into Letter');
    await expect.poll(async () => (await records.get({ id })).body).toMatchObject({ type: 'letter' });

    await page.getByRole('button', { name: 'Retire Photograph' }).click();
    await expect(row('Photograph')).toContainText('retired');
    await page.goto('/records/document/new');
    await expect(page.getByLabel('Type', { exact: true }).getByRole('option', { name: 'Photograph' })).toHaveCount(0);
    await page.goto('/vocabularies');
    await page.getByRole('button', { name: 'Offer again Photograph' }).click();
    await expect(page.getByRole('button', { name: 'Retire Photograph' })).toBeVisible();
  });

  test('is told at the field what an address of a rights statement looks like', async ({ page, complaints }) => {
    complaints.allow(answerOf(400));
    await page.goto('/vocabularies');
    await page.getByLabel('New term').last().fill('Made-up rights');
    await page.getByLabel('Its address').fill('public domain');
    await page.getByRole('button', { name: 'Add term' }).last().click();
    await expect(page.getByText('write the statement’s address')).toBeVisible();
    await expect(page.getByLabel('New term').last()).toHaveValue('Made-up rights');
    await page.getByLabel('Its address').fill('https://rights.example/made-up');
    await page.getByRole('button', { name: 'Add term' }).last().click();
    await expect(page.getByText('“Made-up rights” is offered from now on.')).toBeVisible();
    await page.goto('/records/document/new');
    await expect(page.locator('datalist option[value="https://rights.example/made-up"]')).toHaveCount(1);
  });
});

test.describe('Reads the vocabularies', () => {
  test.use({ role: 'viewer' });

  test('and is offered nothing that asks for more', async ({ page }) => {
    await page.goto('/vocabularies');
    await expect(page.getByRole('row').filter({ hasText: 'Telegram' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Add term|Rename|Merge|Retire/ })).toHaveCount(0);
  });
});
