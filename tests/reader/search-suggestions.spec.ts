import { expect, test } from '../archive.ts';

test.describe('Is offered what begins as it is typed', () => {
  test('chooses a person by keyboard, in whatever script', async ({ page }) => {
    await page.goto('/collections/korean-war-armistice');
    await page.keyboard.press('/');
    const field = page.getByRole('banner').getByRole('combobox');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.pressSequentially('김일');
    const option = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { name: /Kim Il Sung/ });
    await expect(option.first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('status').filter({ hasText: /suggestions?, by the arrow keys/ })).toHaveCount(1);

    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active ?? ''}`)).toHaveAttribute('aria-selected', 'true');
    // Up from the first is the field itself, where Enter asks what was typed.
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/people\/kim-il-sung$/);
  });

  test('completes a word and searches for it', async ({ page }) => {
    await page.goto('/');
    const field = page.getByRole('main').getByRole('combobox', { name: 'Search the whole archive' });
    await field.pressSequentially('armist');
    await page.getByRole('option', { name: /^armistice word$/ }).click();
    await expect(page).toHaveURL(/\/search\?q=armistice$/);
  });

  test('closes the list by Escape and keeps what was typed; Enter searches for it', async ({ page }) => {
    await page.goto('/search?q=Rhee');
    const field = page.getByRole('banner').getByRole('combobox');
    await field.fill('armist');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('armist');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=armist$/);
  });

  test('hides the list when the field is left', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('combobox').pressSequentially('armist');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  test('is not troubled by an answer that comes too late or not at all', async ({ page, complaints }) => {
    complaints.allow(/ERR_FAILED|status of 503/);
    await page.route('**/api/trpc/search.suggest**', async (route) => {
      if (route.request().url().includes('armi%22')) await route.fulfill({ status: 503, body: '' });
      else await route.continue();
    });
    await page.goto('/');
    const field = page.getByRole('banner').getByRole('combobox');
    const refused = page.waitForResponse((answer) => answer.status() === 503);
    await field.fill('armi');
    await refused;
    await expect(page.getByRole('listbox')).toBeHidden();
    await field.fill('armist');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=armist$/);
  });
});
