import type { Page } from '@playwright/test';
import type { Role } from '@fonds/domain/roles';
import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';
import { password } from '../prepared.ts';
import type { RunningArchive } from '../running-archive.ts';

const english = (text: string) => ({ text, language: 'en' });

/** A form, what is typed into it, the button that sends it, and what is seen when it was taken. */
interface Form {
  readonly name: string;
  readonly role: Role;
  readonly fill: (page: Page, archive: RunningArchive) => Promise<void>;
  readonly button: string;
  readonly taken: (page: Page) => Promise<void>;
}

const forms: readonly Form[] = [
  {
    name: 'an edit of many records',
    role: 'editor',
    fill: async (page, archive) => {
      const { id } = await makeDraft(archive.desk(), 'document', { title: english('Made-up letter of a session') });
      await page.goto(`/bulk?kind=document&ids=${id}`);
      await page.getByLabel('What to do').selectOption('replace');
      await page.getByLabel('In which field').selectOption('title');
      await page.getByLabel('Find', { exact: true }).fill('letter');
      await page.getByLabel(/^Replace by/).fill('telegram');
    },
    button: 'See what would change',
    taken: (page) => expect(page.getByRole('list', { name: 'Records' }).locator('ins')).toHaveText('telegram'),
  },
  {
    name: 'an invitation',
    role: 'admin',
    fill: async (page) => {
      await page.goto('/users');
      const form = page.getByRole('region', { name: 'Invite somebody' });
      await form.getByLabel('Name').fill('Made-up Invited');
      await form.getByLabel('E-mail').fill('invited.late@example.org');
    },
    button: 'Make a link',
    taken: (page) => expect(page.getByRole('dialog', { name: 'A link for Made-up Invited' })).toBeVisible(),
  },
  {
    name: 'a term of a vocabulary',
    role: 'publisher',
    fill: async (page) => {
      await page.goto('/vocabularies');
      await page
        .getByRole('region', { name: 'Types of document' })
        .getByLabel('New term')
        .fill('Made-up term of a session');
    },
    button: 'Add term',
    taken: (page) => expect(page.getByText('“Made-up term of a session” is offered from now on.')).toBeVisible(),
  },
  {
    name: 'a comment',
    role: 'editor',
    fill: async (page, archive) => {
      const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up subject of a session') });
      const { form } = await openRecord(page, 'subject', id);
      await form.getByText('Comments', { exact: true }).click();
      await form.getByLabel('Comment, seen on the desk alone').fill('Said before the session ended.');
    },
    button: 'Comment',
    taken: (page) =>
      expect(page.getByRole('region', { name: 'Comment on The record' })).toContainText(
        'Said before the session ended.',
      ),
  },
];

test.describe('Loses nothing when the session ends in the middle of', () => {
  for (const { name, role, fill, button, taken } of forms) {
    test(name, async ({ pageOf, archive, complaints }) => {
      complaints.allow(answerOf(401));
      const person = await archive.addPerson(role, `Made-up ${role} with ${name}`);
      const page = await pageOf(person);
      await fill(page, archive);
      const { users } = archive.desk();
      for (const { key } of await users.sessions({ id: person.id })) await users.endSession({ id: person.id, key });

      await page.getByRole('button', { name: button, exact: true }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
      await expect(dialog.getByLabel('E-mail')).toHaveValue(person.email);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Later' }).click();
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await dialog.getByLabel('Password').fill(password);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('You are signed in again: press once more.')).toBeVisible();
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await taken(page);
    });
  }
});
