import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { answerOf } from '../complaints.ts';

test.describe('Writes several documents of one file down at once', () => {
  test('pastes rows from a spreadsheet, answers for an open date, and makes a draft of each', async ({
    page,
    archive,
  }) => {
    await page.goto('/records/document');
    await page.getByRole('link', { name: 'Several at once' }).click();
    const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
    await page.getByRole('textbox', { name: 'Extent' }).fill('1 made-up page');
    await page.getByRole('button', { name: 'Add a place of keeping' }).click();
    await cell('Shelf-mark, to the letter').fill('ф. 5, оп. 49, д. 131');
    await expect(page.getByText('fond 5 · opis 49 · delo 131')).toBeVisible();

    const rows = '26 July 1953\tMade-up telegram one\t17\t193–194\n3/7/1953\tMade-up telegram two\t18\t195';
    await cell('Date, row 1').focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, rows);
    await expect(cell('Title, row 2')).toHaveValue('Made-up telegram two');
    await expect(page.getByText('1953-07-26', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /3 July 1953/ }).click();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Make 2 drafts' }).click();
    await expect(page.getByText('2 drafts were made.')).toBeVisible();
    const href = await page.getByRole('link', { name: 'Made-up telegram two' }).getAttribute('href');
    const { body, state } = await archive.desk('editor').records.get({ id: href?.split('/').at(-1) ?? '' });
    expect(state).toBe('draft');
    expect(body).toMatchObject({
      extent: '1 made-up page',
      dates: [{ words: '3/7/1953', edtf: '1953-07-03' }],
      numbers: [{ value: '18' }],
      locators: [{ source: 'ф. 5, оп. 49, д. 131, л. 195' }],
    });
  });

  test('makes none where one is wrong, says where, and makes all once it is put right, by keyboard alone', async ({
    page,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(400));
    await page.goto('/records/document/batch');
    const before = (await archive.desk('editor').records.list({ kind: 'document' })).total;
    const first = page.getByRole('textbox', { name: 'Date, row 1' });
    await first.focus();
    await page.keyboard.type('1 May 1953');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Made-up letter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Date, row 2' })).toBeFocused();
    await page.keyboard.type('2 May 1953');
    const make = page.getByRole('button', { name: 'Make 2 drafts' });
    await make.focus();
    await page.keyboard.press('Enter');
    const second = page.getByRole('textbox', { name: 'Title, row 2' });
    await expect(second).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').filter({ hasText: 'None was made' })).toBeVisible();
    expect((await archive.desk('editor').records.list({ kind: 'document' })).total).toBe(before);
    await second.focus();
    await page.keyboard.type('Made-up answer');
    await make.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 drafts were made.')).toBeVisible();
    expect((await archive.desk('editor').records.list({ kind: 'document' })).total).toBe(before + 2);
  });

  test('has rows back that were never made into drafts', async ({ page }) => {
    await page.goto('/records/document/batch');
    await page.getByRole('textbox', { name: 'Title, row 1' }).fill('Made up and forgotten');
    await page.reload();
    await page.getByRole('button', { name: 'Bring them back' }).click();
    await expect(page.getByRole('textbox', { name: 'Title, row 1' })).toHaveValue('Made up and forgotten');
  });
});
