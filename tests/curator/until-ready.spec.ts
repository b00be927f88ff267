import type { Page, Route } from '@playwright/test';
import { answerOf, expect, test } from '../archive.ts';
import { screens, screensOutside } from './screens.ts';

/** Holds the page's scripts back until they are let go. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route('**/_next/static/**/*.js', (route) => {
    if (isOpen) return route.continue();
    held.push(route);
    return undefined;
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** What could be pressed or typed into now, but for what the browser does alone: plain forms, and what unfolds. */
function openControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('button, input:not([type=hidden]), select, textarea')]
      .filter((control) => {
        const { form } = control;
        const isPlain =
          form?.hasAttribute('action') === true && !form.getAttribute('action')?.startsWith('javascript:');
        return !isPlain && !control.readOnly && control.matches(':enabled');
      })
      .map((control) => control.outerHTML),
  );
}

async function expectToWait(page: Page, path: string): Promise<void> {
  const letGo = await holdScripts(page);
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  expect(await openControls(page), path).toEqual([]);
  await letGo();
}

test.describe('Takes nothing that would be lost before a page’s script listens', () => {
  test.use({ holdings: 'made-up', role: 'admin' });

  for (const { name, path } of screens) {
    test(`on ${name}`, async ({ page, archive, madeUp, complaints }) => {
      complaints.allow(answerOf(404));
      await expectToWait(page, await path({ page, archive, madeUp }));
      // Once it listens, whatever waits for it can be used.
      await expect(page.locator('fieldset[data-waiting]')).toHaveCount(0);
    });
  }

  test('and then it can be used', async ({ page }) => {
    await expectToWait(page, '/users');
    await page.getByRole('region', { name: 'Invite somebody' }).getByLabel('Name').fill('Made up');
    await page.getByRole('button', { name: 'Find a record or a command' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test.describe('Takes nothing before the script listens from whoever isn’t signed in', () => {
  test.use({ holdings: 'made-up', role: 'nobody' });

  for (const { name, path } of screensOutside) {
    test(`on ${name}`, async ({ page, archive, madeUp }) => {
      await expectToWait(page, await path({ page, archive, madeUp }));
    });
  }
});
