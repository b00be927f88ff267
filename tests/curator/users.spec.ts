import { answerOf, expect, signIn, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { password } from '../prepared.ts';

test.use({ role: 'admin' });

test.describe('Keeps those who may sign in', () => {
  test('invites somebody, who chooses a password by the link, once', async ({ page, pageOf }) => {
    await page.goto('/users');
    const form = page.getByRole('region', { name: 'Invite somebody' });
    await form.getByLabel('Name').fill('Made-up Newcomer');
    await form.getByLabel('E-mail').fill('newcomer@example.org');
    await form.getByLabel('Role').selectOption('viewer');
    await form.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText('newcomer@example.org')).toBeVisible();

    const theirs = await pageOf(undefined);
    await theirs.goto(link);
    await expectAccessible(theirs);
    await theirs.getByLabel('Password').fill('newcomer newcomer');
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await expect(theirs.getByText('little more than a name')).toBeVisible();
    await theirs.getByLabel('Password').fill(password);
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await expect(theirs.getByRole('link', { name: 'Made-up Newcomer' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('row').filter({ hasText: 'newcomer@example.org' })).toBeVisible();
    await expect(page.getByText('newcomer@example.org')).toHaveCount(1);
    const late = await pageOf(undefined);
    await late.goto(link);
    await expect(late.getByText('This link is no longer good')).toBeVisible();
  });

  test('gives somebody a link to a new password', async ({ page, pageOf, archive }) => {
    const loser = await archive.addPerson('viewer', 'Made-up Loser');
    await page.goto('/users');
    await page.getByRole('button', { name: 'Link to a new password for Made-up Loser' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const theirs = await pageOf(undefined);
    await theirs.goto(link);
    await theirs.getByLabel('Password').fill('quite another made-up password');
    await theirs.getByRole('button', { name: 'Set the password and sign in' }).click();
    await expect(theirs.getByRole('link', { name: 'Made-up Loser' })).toBeVisible();
    const old = await pageOf(undefined);
    await old.goto('/login');
    await signIn(old, loser);
    await expect(old.getByText('The e-mail address or the password is not right.')).toBeVisible();
  });

  test('ends a session in the middle of an edit, and nothing is lost', async ({
    page,
    pageOf,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(401));
    const writer = await archive.addPerson('editor', 'Made-up Diarist');
    const theirs = await pageOf(writer);
    await theirs.goto('/records/subject/new');
    await theirs.getByRole('textbox', { name: 'Name', exact: true }).fill('Typed before the end');

    await page.goto('/users');
    await page.getByRole('button', { name: 'Name and sessions of Made-up Diarist' }).click();
    await page.getByRole('button', { name: /^End the session/ }).click();
    await expect(page.getByText('Signed in nowhere.')).toBeVisible();

    await theirs.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = theirs.getByRole('dialog', { name: 'Your session has ended' });
    await expect(dialog.getByLabel('E-mail')).toHaveValue(writer.email);
    await expectAccessible(theirs);
    await dialog.getByLabel('Password').fill('not the password');
    await dialog.getByRole('button', { name: 'Sign in and save' }).click();
    await expect(dialog.getByText('The e-mail address or the password is not right.')).toBeVisible();
    await dialog.getByLabel('Password').fill(password);
    await dialog.getByRole('button', { name: 'Sign in and save' }).click();
    await expect(theirs.getByText('Saved as revision 1.')).toBeVisible();
    await expect(theirs.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Typed before the end');
  });

  test('sees where they are signed in, and ends the others', async ({ pageOf, archive }) => {
    const somebody = await archive.addPerson('viewer', 'Made-up Traveller');
    const [here, there] = [await pageOf(undefined), await pageOf(undefined)];
    for (const one of [here, there]) {
      await one.goto('/login');
      await signIn(one, somebody);
      await expect(one.getByRole('button', { name: 'Sign out' })).toBeVisible();
    }
    await here.goto('/account');
    await expect(here.getByText('this one')).toBeVisible();
    await here.getByRole('button', { name: 'End all others' }).click();
    await expect(here.getByText('Your other sessions are ended.')).toBeVisible();
    await there.reload();
    await expect(there.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  test('changes somebody’s name and address', async ({ page, archive, complaints }) => {
    complaints.allow(answerOf(400));
    await archive.addPerson('viewer', 'Made-up Misspelt');
    await page.goto('/users');
    await page.getByRole('button', { name: 'Name and sessions of Made-up Misspelt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Made-up Well Spelt');
    await dialog.getByLabel('E-mail').fill('not an address');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('write an e-mail address')).toBeVisible();
    await dialog.getByLabel('E-mail').fill('well-spelt@example.org');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Made-up Well Spelt' })).toContainText(
      'well-spelt@example.org',
    );
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
    await theirs.getByRole('button', { name: 'Later' }).click();
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
