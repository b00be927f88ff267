import { expect, type Page } from '@playwright/test';

/** Waits until the script of a page of the desk listens: from then on its keys are heard. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Find a record or a command' })).toBeEnabled();
}
