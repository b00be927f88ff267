import { expect, signIn, test } from '../archive.ts';

test.use({ role: 'nobody' });

const screens = ['/', '/records/place', '/records/document/new', '/users', '/audit', '/account', '/?show=lately'];

test.describe('Signs in and out', () => {
  test('is led to the way in, and on to where they wanted', async ({ page, archive }) => {
    await page.goto('/records/place?sort=title');
    await expect(page).toHaveURL(/\/login\?to=%2Frecords%2Fplace%3Fsort%3Dtitle$/);
    await signIn(page, archive.people.viewer ?? { email: '' });
    await expect(page).toHaveURL(/\/records\/place\?sort=title$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Places');
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });

  for (const screen of screens) {
    test(`sees nothing of ${screen} before`, async ({ page }) => {
      await page.goto(screen);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    });
  }

  test('is told that the password is wrong, and need not type the address again', async ({ page, archive }) => {
    const email = archive.people.editor?.email ?? '';
    await page.goto('/login');
    await signIn(page, { email }, 'another password altogether');
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(
      'The e-mail address or the password is not right.',
    );
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
  });

  test('hears the same of an address that nobody has', async ({ page }) => {
    await page.goto('/login');
    await signIn(page, { email: 'nobody@example.org' });
    await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
  });

  test('signs out, and nothing is left open', async ({ page, archive }) => {
    await page.goto('/login');
    await signIn(page, archive.people.viewer ?? { email: '' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goto('/records/document');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goBack();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  test('is not sent to another site by the address of the way in', async ({ page, archive }) => {
    await page.goto('/login?to=//example.org/records');
    await signIn(page, archive.people.viewer ?? { email: '' });
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(archive.address.curator);
  });
});

test.describe('Signs in and out', () => {
  test.use({ javaScriptEnabled: false });

  test('does so without JavaScript too', async ({ page, archive }) => {
    await page.goto('/login');
    await signIn(page, archive.people.viewer ?? { email: '' }, 'another password altogether');
    await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible();
    await signIn(page, archive.people.viewer ?? { email: '' });
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  });
});
