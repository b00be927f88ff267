import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';

test.describe('Chooses records of a list', () => {
  test('by mouse, in a range, by key; and takes them on', async ({ pageOf, archive }) => {
    const { records } = archive.desk('editor');
    for (const letter of ['A', 'B', 'C', 'D']) {
      await records.create({ kind: 'subject', changes: { name: { text: `Made-up warbler ${letter}` } } });
    }
    const page = await pageOf(archive.people.editor);
    await page.goto('/records/subject?q=warbler&sort=title');
    const rows = page.getByRole('list', { name: 'Subjects' });
    const box = (letter: string) => rows.getByRole('checkbox', { name: `Choose Made-up warbler ${letter}` });
    const chosen = page.getByRole('group', { name: 'What is chosen' });
    await box('A').click();
    await box('C').click({ modifiers: ['Shift'] });
    await expect(chosen.getByRole('status')).toHaveText('3 chosen');
    await expect(box('B')).toBeChecked();
    await rows.getByRole('link', { name: 'Made-up warbler D' }).focus();
    await page.keyboard.press('x');
    await expect(box('D')).toBeChecked();
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await expect(box('C')).not.toBeChecked();
    await expectAccessible(page);
    await expect(chosen.getByRole('link', { name: 'Publish them' })).toHaveCount(0);
    await chosen.getByText('Export them').click();
    await expect(chosen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      /^\/export\/csv\?kind=subject(&id=\w{26}){3}$/,
    );
    await chosen.getByRole('link', { name: 'Edit them…' }).click();
    await expect(page.getByRole('heading', { name: 'Edit 3 records' })).toBeVisible();
  });

  test('a viewer may take them out alone', async ({ pageOf, archive }) => {
    const page = await pageOf(archive.people.viewer);
    await page.goto('/records/document');
    const chosen = page.getByRole('group', { name: 'What is chosen' });
    await chosen.getByRole('checkbox', { name: 'All on this page' }).check();
    await expect(chosen.getByText('Export them')).toBeVisible();
    await expect(chosen.getByRole('link', { name: 'Edit them…' })).toHaveCount(0);
  });
});
