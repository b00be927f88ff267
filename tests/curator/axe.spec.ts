import type { Made } from '../made-up-archive.ts';
import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';

/** The screens of the curator, as an administrator has them. `narrow`: also as a telephone has it. */
const screens: readonly { readonly name: string; readonly path: (full: Made) => string; readonly narrow?: true }[] = [
  { name: 'the desk', path: () => '/', narrow: true },
  { name: 'what changed lately', path: () => '/?show=lately' },
  { name: 'what waits for somebody', path: () => '/?show=waiting', narrow: true },
  { name: 'what is in review', path: () => '/review', narrow: true },
  { name: 'the list of documents', path: () => '/records/document', narrow: true },
  { name: 'a list with nothing found', path: () => '/records/agent?q=periwinkle' },
  { name: 'a document', path: ({ id }) => `/records/document/${id}`, narrow: true },
  { name: 'the history of a document', path: ({ id }) => `/records/document/${id}/history` },
  ...(['document', 'agent', 'place', 'subject', 'collection', 'repository', 'recordset', 'page'] as const).map(
    (kind) => ({ name: `the form of a new ${kind}`, path: () => `/records/${kind}/new` }),
  ),
  { name: 'the people who may sign in', path: () => '/users' },
  { name: 'the audit log', path: () => '/audit' },
  { name: 'the own account', path: () => '/account' },
  { name: 'nothing there', path: () => '/nothing' },
];

test.describe('Works with assistive technology', () => {
  test.use({ holdings: 'made-up', role: 'admin' });

  for (const { name, path, narrow } of screens) {
    test(`finds no barrier in ${name}`, async ({ page, madeUp, complaints }) => {
      complaints.allow(answerOf(404));
      await page.goto(path(madeUp.full));
      await expectAccessible(page);
      if (!narrow) return;
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(page);
    });
  }

  test('finds no barrier in the dialogue before publishing, nor in what can be found from anywhere', async ({
    page,
    madeUp,
  }) => {
    const { form, field } = await openRecord(page, 'document', madeUp.full.id);
    await field('Title').fill('Made-up document, its title changed');
    await form.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Find a record or a command' }).click();
    await page.keyboard.type('made');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('Signs in with assistive technology', () => {
  test.use({ role: 'nobody' });

  test('finds no barrier in the way in', async ({ page }) => {
    await page.goto('/login');
    await expectAccessible(page);
  });
});
