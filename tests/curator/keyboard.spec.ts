import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../archive.ts';
import { expectReady } from '../ready.ts';

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test.describe('Works without a mouse', () => {
  test.use({ role: 'publisher' });

  test('makes a document, publishes it, and reads it in public', async ({ page, archive, request }) => {
    await page.goto('/');
    const palette = page.getByRole('dialog', { name: 'Find a record or a command' });
    await expectReady(page);
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible();
    await page.keyboard.type('New document');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/records\/document\/new$/);
    const form = page.getByRole('region', { name: 'Form' });
    const title = form.getByRole('textbox', { name: 'Title', exact: true });
    await expect(title).toBeEnabled();
    await tabTo(page, title);
    await page.keyboard.type('Made-up letter written by keyboard alone');
    // A key that is one of the list's or the desk's is a letter here.
    await page.keyboard.type(' gd?xjk');
    await expect(title).toHaveValue('Made-up letter written by keyboard alone gd?xjk');
    await page.keyboard.press('Control+s');
    await expect(page).toHaveURL(/\/records\/document\/\w{26}/);
    const publish = form.getByRole('button', { name: 'Publish', exact: true });
    await expect(publish).toBeEnabled();
    await tabTo(page, publish);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish' });
    const now = dialog.getByRole('button', { name: /^Publish (now|together)$/ });
    await expect(now).toBeVisible();
    await tabTo(page, now);
    await page.keyboard.press('Enter');
    await expect(form.getByText(/^Published\./)).toBeVisible();
    const address = await form.getByRole('link', { name: 'Public page', exact: true }).getAttribute('href');
    const { pathname } = new URL(address ?? '');
    const answer = await request.get(archive.address.reader + pathname);
    expect(await answer.text()).toContain('Made-up letter written by keyboard alone');
  });

  test('goes from screen to screen by two keys, and is told of all keys', async ({ page }) => {
    await page.goto('/records/place?sort=title');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expectReady(page);
    await page.keyboard.press('?');
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Problems in the data');
    await expectReady(page);
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await expect(page).toHaveURL(/\/$/);
  });
});
