import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { newText, textOf } from '../text-editor.ts';

test.describe('Finds names in a text', () => {
  test('and links each by hand', async ({ page, archive }) => {
    const { save } = await newText(page, 'Made-up document with names');
    const { area, press } = textOf(page);
    await area.click();
    await page.keyboard.insertText('Mao Zedong came; 毛泽东 went.');
    await press('Suggest names…');
    const dialog = page.getByRole('dialog', { name: 'Names in the text' });
    await expect(dialog.getByRole('status')).toContainText('2 of 2 to decide');
    await dialog
      .getByRole('button', { name: /^Link to Mao Zedong/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Pass over 毛泽东' }).click();
    await expect(dialog.getByRole('status')).toContainText('0 of 2 to decide');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await save();
    const id = page.url().split('/').at(-1) ?? '';
    expect(JSON.stringify((await archive.desk().records.get({ id })).body)).toMatch(
      /<a data-record=\\"[0-9A-Z]{26}\\">Mao Zedong<\/a> came; 毛泽东 went/,
    );
  });
});
