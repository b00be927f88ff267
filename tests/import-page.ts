import { expect, type Locator, type Page } from '@playwright/test';

/** Drops a made-up file onto the page of imports, and waits for its own page. */
export async function send(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto('/import');
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  const drop = page.getByLabel(/^Drop a file here/);
  // A file can be given to a field that nobody could use yet.
  await expect(drop).toBeEnabled();
  await drop.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The tabs that tell how many rows came to what. */
export const rowTabs = (page: Page): Locator => page.getByRole('navigation', { name: 'Which rows' });

export const rowsOf = (page: Page): Locator => page.getByRole('list', { name: 'Rows' }).locator('> li');

/** Where the import stands. */
export const status = (page: Page): Locator => page.locator('main').getByRole('status').first();

export async function lookThrough(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look through the file' }).click();
}
