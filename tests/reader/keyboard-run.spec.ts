import type { Page } from '@playwright/test';
import { expect, test } from '../archive.ts';

const mostSteps = 80;

/** Presses Tab until a link or button of that name has the focus, then Enter. */
async function reachAndPress(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused.trim())) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`Nothing of the name ${String(name)} was reached by ${mostSteps} presses of Tab.`);
}

test('Goes by keyboard alone from a search to a document, its citation and the next document', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Malenkov');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Malenkov');

  await reachAndPress(page, /^Letteer, G\. Malenkov to Kim Il Sung$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letteer, G. Malenkov to Kim Il Sung');
  const letter = page.url();

  await reachAndPress(page, /^Cite$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cite this document');
  await reachAndPress(page, /^Copy Chicago, 17th edition, Note$/);
  await expect(page.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible();

  await page.goto(letter);
  await reachAndPress(page, /^later →/);
  await expect(page).not.toHaveURL(letter);
  await expect(page.getByRole('navigation', { name: 'In its collections' })).toContainText('16 of 20');
});
