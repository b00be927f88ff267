import { readFileSync } from 'node:fs';
import { answerOf, expect, test } from '../archive.ts';
import { newText, textOf } from '../text-editor.ts';

const fixture = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

test.describe('Brings a text from a file', () => {
  for (const [name, path, found] of [
    ['text.docx', 'packages/formats/tests/fixtures/text.docx', 'A made-up report'],
    ['text.md', 'packages/formats/tests/fixtures/text.md', 'A made-up memorandum'],
    ['text.xml', 'packages/formats/tests/fixtures/text.tei.xml', ''],
    ['text.txt', 'packages/formats/tests/fixtures/text.md', '# A made-up memorandum'],
  ] as const) {
    test(`after seeing what of it was not understood: ${name}`, async ({ page }) => {
      await newText(page, `Made-up document from ${name}`);
      const { area, press } = textOf(page);
      await area.click();
      await page.keyboard.type('Words that go');
      await press('From a file…');
      const dialog = page.getByRole('dialog', { name: 'A text from a file' });
      await dialog
        .getByLabel('File')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: fixture(path) });
      await expect(dialog.getByRole('status')).toContainText(/\d+ paragraphs/);
      if (!name.endsWith('txt')) await expect(dialog.getByText(/^Not taken over as it stands/)).toBeVisible();
      await dialog.getByRole('button', { name: 'Replace the text with it' }).click();
      await expect(area).not.toContainText('Words that go');
      await expect(area).toContainText(found);
      await area.press('Control+z');
      await expect(area).toContainText('Words that go');
    });
  }

  test('and is told what is wrong with another', async ({ page, complaints }) => {
    complaints.allow(answerOf(400));
    await newText(page, 'Made-up document from no file');
    await textOf(page).press('From a file…');
    const dialog = page.getByRole('dialog', { name: 'A text from a file' });
    await dialog.getByLabel('File').setInputFiles({ name: 'a.docx', mimeType: '', buffer: Buffer.from('no ZIP') });
    await expect(dialog.getByRole('status')).toContainText('it is not a ZIP file');
  });
});
