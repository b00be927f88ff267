import { expect, signIn, test } from '../archive.ts';
import { password } from '../prepared.ts';

test.use({ holdings: 'empty', role: 'nobody' });

test.describe('Is the first to sign in', () => {
  test('makes the first administrator by a link that works once', async ({ page, archive }) => {
    const link = await archive.signInLink();
    await page.goto(`/login?link=${'made-up'.repeat(6)}`);
    await expect(page.getByText('This link is no longer good')).toBeVisible();

    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The first administrator');
    await page.getByLabel('Your name').fill('Made-up Keeper');
    await page.getByLabel('E-mail').fill('keeper@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in as administrator' }).click();
    await expect(page.getByRole('link', { name: 'Made-up Keeper' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' })).toBeVisible();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto(link);
    await expect(page.getByText('This link is no longer good')).toBeVisible();
    await signIn(page, { email: 'keeper@example.org' });
    await expect(page.getByRole('link', { name: 'Made-up Keeper' })).toBeVisible();
  });
});
