import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';

test.describe('Keeps what narrows a list', () => {
  test.describe('as an editor', () => {
    test.use({ role: 'editor' });

    test('keeps a filter, shares it, finds it from anywhere, renames and deletes it', async ({
      page,
      archive,
      pageOf,
      complaints,
    }) => {
      complaints.allow(answerOf(400));
      await page.goto('/records/place');
      await expect(page.getByRole('combobox', { name: 'State' })).toBeVisible();
      await page.getByRole('combobox', { name: 'State' }).selectOption('Draft');
      await page.getByRole('combobox', { name: 'Order' }).selectOption('Title');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByRole('button', { name: 'Keep this as a filter…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Keep this as a filter' });
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      await expect(dialog.getByText('give the filter a name')).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Its name' }).fill('Made-up places to do');
      await dialog.getByRole('checkbox', { name: 'Offer it to everybody on the desk' }).check();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      await expect(page.getByText('The filter “Made-up places to do” is kept.')).toBeVisible();
      const filters = page.getByRole('navigation', { name: 'Filters' });
      await expect(filters.getByRole('link', { name: 'Made-up places to do' })).toHaveAttribute('aria-current', 'page');

      const viewers = await pageOf(archive.people.viewer);
      await viewers.goto('/account');
      const palette = viewers.getByRole('dialog', { name: 'Find a record or a command' });
      await expect(async () => {
        if (!(await palette.isVisible())) await viewers.keyboard.press('Control+k');
        await expect(palette).toBeVisible({ timeout: 1000 });
      }).toPass();
      await viewers.keyboard.type('places to do');
      await expect(palette.getByRole('option', { name: /Made-up places to do/ })).toBeVisible();
      await viewers.keyboard.press('Enter');
      await expect(viewers).toHaveURL(/\/records\/place\?state=draft&sort=title$/);
      await viewers.goto('/records/place/filters');
      await expect(viewers.getByRole('listitem').filter({ hasText: 'Made-up places to do' })).toContainText(
        'for everybody',
      );
      await expect(viewers.getByRole('button', { name: 'Delete Made-up places to do' })).toBeHidden();

      await filters.getByRole('link', { name: 'edit filters' }).click();
      await page.getByRole('button', { name: 'Rename Made-up places to do' }).click();
      await page.getByRole('textbox', { name: 'Its name' }).fill('Made-up places');
      await page.getByRole('button', { name: 'Rename it' }).click();
      await page.getByRole('button', { name: 'Take back Made-up places' }).click();
      await expect(page.getByRole('button', { name: 'Share Made-up places' })).toBeVisible();
      expect(await archive.desk('viewer').filters.list({ kind: 'place' })).toEqual([]);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Delete Made-up places' }).click();
      await page.getByRole('button', { name: 'Delete it' }).click();
      await expect(page.getByText('There are none yet.', { exact: false })).toBeVisible();
    });
  });

  test.describe('as an administrator', () => {
    test.use({ role: 'admin' });

    test('tidies up what somebody shared', async ({ page, archive }) => {
      const kept = {
        kind: 'subject',
        name: 'Made up and left behind',
        list: { sort: '-title' },
        shared: true,
      } as const;
      await archive.desk('publisher').filters.keep(kept);
      await page.goto('/records/subject/filters');
      await page.getByRole('button', { name: 'Delete Made up and left behind' }).click();
      await page.getByRole('button', { name: 'Delete it' }).click();
      await expect(page.getByText('There are none yet.', { exact: false })).toBeVisible();
    });
  });
});
