import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf } from '../editor.ts';
import { makeDraft, makePublic } from '../made-up-archive.ts';

/** Opens the palette by its keys, which are heard as soon as the page's script is there. */
async function openPalette(page: Page): Promise<Locator> {
  const palette = page.getByRole('dialog', { name: 'Find a record or a command' });
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible({ timeout: 1000 });
  }).toPass();
  return palette;
}

/** The names of what can be done with what is open. */
async function actionsOf(palette: Locator, about: string): Promise<string[]> {
  const options = palette.getByRole('option').filter({ hasText: about });
  await expect(options.first()).toBeVisible();
  return options.locator('bdi:first-child').allTextContents();
}

const title = (text: string) => ({ title: { text, language: 'en' } });

test.describe('Does everything from the palette', () => {
  test.describe('as an editor', () => {
    test.use({ role: 'editor' });

    test('saves, comments and asks for review without a mouse', async ({ page, archive }) => {
      const { id } = await makeDraft(archive.desk('editor'), 'document', title('Made-up note for the palette'));
      await page.goto(`/records/document/${id}`);
      const { field, form } = editorOf(page);
      await expect(field('Title')).toBeEnabled();
      await expect(form.getByText('Comments', { exact: true })).toBeVisible();
      const offered = await actionsOf(await openPalette(page), 'this record');
      expect(offered).toContain('Ask for review');
      expect(offered).toContain('Copy as new');
      for (const never of ['Save', 'Publish', 'Send back', 'Withdraw', 'Open its public page', 'Split it'])
        expect(offered).not.toContain(never);
      await expectAccessible(page);
      await page.keyboard.press('Escape');

      await field('Title').fill('Made-up note that the palette saves');
      const palette = await openPalette(page);
      await page.keyboard.type('save');
      await expect(palette.getByRole('option', { name: /^Save/ })).toContainText('Ctrl S');
      await page.keyboard.press('Enter');
      await expect(palette).toBeHidden();
      await expect(form.getByText('Saved as revision 2.')).toBeVisible();

      await openPalette(page);
      await page.keyboard.type('comment');
      await page.keyboard.press('Enter');
      await expect(form.getByRole('textbox', { name: 'Comment, seen on the desk alone' })).toBeFocused();
      await openPalette(page);
      await page.keyboard.type('ask for review');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: /review/i })).toBeVisible();
    });
  });

  test.describe('as an administrator', () => {
    test.use({ role: 'admin' });

    test('is offered what may be done with a public record, and goes to its public page', async ({
      page,
      archive,
      context,
    }) => {
      const { id, path } = await makePublic(archive.desk(), 'document', title('Made-up public note for the palette'));
      await page.goto(`/records/document/${id}`);
      await expect(editorOf(page).field('Title')).toBeEnabled();
      const palette = await openPalette(page);
      const offered = await actionsOf(palette, 'this record');
      for (const there of ['Withdraw', 'History', 'Merge it into another', 'Split it', 'Open its public page'])
        expect(offered).toContain(there);
      for (const never of ['Publish', 'Ask for review', 'Discard']) expect(offered).not.toContain(never);
      const opened = context.waitForEvent('page');
      await page.keyboard.type('public page');
      await page.keyboard.press('Enter');
      expect(new URL((await opened).url()).pathname).toBe(path);
    });

    test('works on a list: all of the page, an order, a bulk edit, columns', async ({ page, archive }) => {
      await makeDraft(archive.desk(), 'subject', { name: { text: 'Made-up subject of the palette', language: 'en' } });
      await page.goto('/records/subject');
      const boxes = page.getByRole('checkbox', { name: /^Choose Made-up subject/ });
      let palette = await openPalette(page);
      const offered = await actionsOf(palette, 'this list');
      expect(offered).toContain('Choose all on this page');
      expect(offered).toContain('Order: Title, from the end');
      expect(offered).not.toContain('Order: Oldest first');
      expect(offered.filter((label) => label.startsWith('Publish'))).toEqual([]);
      await expect(palette.getByRole('option', { name: /Choose all on this page/ })).toContainText('a');
      await page.keyboard.type('choose all');
      await page.keyboard.press('Enter');
      await expect(boxes.first()).toBeChecked();
      await page.keyboard.press('a');
      await expect(boxes.first()).not.toBeChecked();
      await page.keyboard.press('a');
      palette = await openPalette(page);
      await page.keyboard.type('chosen');
      await expect(palette.getByRole('option', { name: /^Publish the \d+ chosen/ })).toBeVisible();
      await expect(palette.getByRole('option', { name: /^Export the \d+ chosen as CSV/ })).toBeVisible();
      await page.keyboard.press('Escape');

      await openPalette(page);
      await page.keyboard.type('choose columns');
      await page.keyboard.press('Enter');
      await expect(
        page.getByRole('group', { name: 'Columns of the list' }).getByRole('checkbox').first(),
      ).toBeFocused();
      await openPalette(page);
      await page.keyboard.type('from the end');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/records\/subject\?sort=-title$/);
      await openPalette(page);
      await page.keyboard.type('edit all');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/bulk\?kind=subject/);
    });
  });
});
