import { answerOf, expect, signIn, test } from '../archive.ts';
import { password } from '../prepared.ts';

test.use({ role: 'admin' });

test.describe('Keeps those who may sign in', () => {
  test('adds somebody, who signs in at once', async ({ page, pageOf }) => {
    await page.goto('/users');
    const form = page.getByRole('region', { name: 'Add a user' });
    await form.getByLabel('Name').fill('Made-up Newcomer');
    await form.getByLabel('E-mail').fill('newcomer@example.org');
    await form.getByLabel('Role').selectOption('viewer');
    await form.getByLabel('First password').fill(password);
    await form.getByRole('button', { name: 'Add user' }).click();
    await expect(page.getByText('Made-up Newcomer may sign in from now on.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'newcomer@example.org' })).toContainText('never');
    const theirs = await pageOf(undefined);
    await theirs.goto('/login');
    await signIn(theirs, { email: 'newcomer@example.org' });
    await expect(theirs.getByRole('link', { name: 'Made-up Newcomer' })).toBeVisible();
  });

  test('disables somebody, whose session ends at once', async ({ page, pageOf, archive, complaints }) => {
    complaints.allow(answerOf(401));
    const leaver = await archive.addPerson('editor', 'Made-up Leaver');
    const theirs = await pageOf(leaver);
    await theirs.goto('/records/subject/new');
    await theirs.getByRole('textbox', { name: 'Name', exact: true }).fill('Typed before the end');

    await page.goto('/users');
    await page.getByRole('button', { name: 'Disable Made-up Leaver' }).click();
    await expect(page.getByText('Made-up Leaver is signed out and disabled.')).toBeVisible();

    await theirs.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(theirs.getByText('You are signed out.')).toBeVisible();
    await expect(theirs.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Typed before the end');
    await theirs.goto('/');
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await signIn(theirs, leaver);
    await expect(theirs.getByText('The e-mail address or the password is not right.')).toBeVisible();
  });

  test('gives somebody another role, which holds from their next step', async ({ page, pageOf, archive }) => {
    const riser = await archive.addPerson('viewer', 'Made-up Riser');
    const theirs = await pageOf(riser);
    await theirs.goto('/records/subject');
    await expect(theirs.getByRole('link', { name: 'New subject' })).toHaveCount(0);
    await page.goto('/users');
    await page.getByRole('combobox', { name: 'Role of Made-up Riser' }).selectOption('editor');
    await expect(page.getByText('Made-up Riser is editor now.')).toBeVisible();
    await theirs.reload();
    await expect(theirs.getByRole('link', { name: 'New subject' })).toBeVisible();
  });

  test('reads in the audit log who did what', async ({ page, archive }) => {
    const { records } = archive.desk('publisher');
    const { id } = await records.create({
      kind: 'subject',
      changes: { name: { text: 'Made-up subject of the audit' } },
    });
    await records.publish({ id, revision: 1 });
    await page.goto('/audit');
    const row = page
      .getByRole('row')
      .filter({ has: page.locator(`[href$="${id}"]`) })
      .first();
    await expect(row).toContainText('Made-up publisher');
    await expect(row).toContainText('publish');
  });

  test('changes their own password, and signs out everywhere', async ({ pageOf, archive }) => {
    const somebody = await archive.addPerson('viewer', 'Made-up Changer');
    const here = await pageOf(somebody);
    await here.goto('/account');
    await here.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(here.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await signIn(here, somebody);
    await expect(here.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  });
});
