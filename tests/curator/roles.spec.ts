import type { Page } from '@playwright/test';
import type { Role } from '@fonds/domain/roles';
import { answerOf, expect, test } from '../archive.ts';
import { editorOf } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';

const english = (text: string) => ({ text, language: 'en' });

/** What the API answers to a page of the curator itself, as whoever is signed in there. */
function statusOf(page: Page, procedure: string, input: unknown): Promise<number> {
  return page.evaluate(
    async ([address, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(address, { method: 'POST', headers, body })).status;
    },
    [`/api/trpc/desk.${procedure}`, JSON.stringify(input)] as const,
  );
}

const refusals: readonly { readonly role: Role; readonly procedure: string; readonly input: (id: string) => object }[] =
  [
    {
      role: 'viewer',
      procedure: 'records.create',
      input: () => ({ kind: 'subject', changes: { name: { text: 'x' } } }),
    },
    { role: 'viewer', procedure: 'records.save', input: (id) => ({ id, parent: 1, changes: {} }) },
    { role: 'editor', procedure: 'records.publish', input: (id) => ({ id, revision: 1 }) },
    { role: 'editor', procedure: 'records.withdraw', input: (id) => ({ id }) },
    {
      role: 'publisher',
      procedure: 'users.invite',
      input: () => ({ email: 'a@example.org', name: 'a', role: 'admin' }),
    },
  ];

test.describe('Keeps within a role', () => {
  for (const { role, procedure, input } of refusals) {
    test.describe(() => {
      test.use({ role });

      test(`is refused ${procedure} as ${role}, in the API as well`, async ({ page, archive, complaints }) => {
        complaints.allow(answerOf(403));
        const { id } = await makeDraft(archive.desk(), 'subject', { name: english(`Made up for ${procedure}`) });
        await page.goto('/');
        expect(await statusOf(page, procedure, input(id))).toBe(403);
        expect(await archive.desk().records.get({ id })).toMatchObject({ state: 'draft', head: 1 });
      });
    });
  }

  test.describe(() => {
    test.use({ role: 'viewer' });

    test('reads drafts as a viewer, and is offered nothing that changes them', async ({
      page,
      archive,
      complaints,
    }) => {
      complaints.allow(answerOf(403));
      const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up subject to look at') });
      await page.goto('/records/subject');
      await expect(page.getByRole('link', { name: 'New subject' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Made-up subject to look at' }).click();
      const { form, field } = editorOf(page);
      await expect(form).toContainText('You may read this record but not change it.');
      await expect(field('Name')).toBeDisabled();
      for (const name of ['Save', 'Publish', 'Ask for review', 'Discard']) {
        await expect(form.getByRole('button', { name, exact: true })).toHaveCount(0);
      }
      for (const path of ['/records/subject/new', '/users', '/audit']) {
        expect((await page.goto(path))?.status()).toBe(403);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not for your role');
      }
      await page.goto(`/records/subject/${id}/history`);
      await expect(page.getByRole('region', { name: 'Revision 1' })).toContainText('Made-up subject to look at');
    });
  });

  test.describe(() => {
    test.use({ role: 'editor' });

    test('writes as an editor, and is not offered to publish', async ({ page, archive, complaints }) => {
      complaints.allow(answerOf(403));
      const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up subject to edit') });
      await page.goto(`/records/subject/${id}`);
      const { form, field, save } = editorOf(page);
      await field('Name').fill('Made-up subject, edited');
      await save();
      await expect(form.getByRole('button', { name: 'Ask for review' })).toBeVisible();
      await expect(form.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' })).toHaveCount(0);
      expect((await page.goto('/users'))?.status()).toBe(403);
    });
  });

  test.describe(() => {
    test.use({ role: 'nobody' });

    test('is refused everything while nobody is signed in', async ({ page, archive, complaints }) => {
      complaints.allow(answerOf(401));
      const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up subject for nobody') });
      await page.goto('/login');
      expect(await statusOf(page, 'records.save', { id, parent: 1, changes: {} })).toBe(401);
      expect(await statusOf(page, 'records.publish', { id, revision: 1 })).toBe(401);
      const read = page.request.get(`/api/trpc/desk.records.get?input=${JSON.stringify({ id })}`);
      expect((await read).status()).toBe(401);
    });
  });

  test('takes no change that another site sends', async ({ page, archive }) => {
    const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up subject of another site') });
    const send = async (headers: Record<string, string>) =>
      (await page.request.post('/api/trpc/desk.records.publish', { headers, data: { id, revision: 1 } })).status();
    const json = { 'content-type': 'application/json' };
    expect(await send({ ...json, origin: 'https://example.org' })).toBe(403);
    expect(await send({ ...json, origin: archive.address.reader })).toBe(403);
    expect(await send({ ...json, origin: archive.address.curator, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await send(json)).toBe(403);
    expect(await send({ 'content-type': 'text/plain', origin: archive.address.curator })).toBe(415);
    expect((await archive.desk().records.get({ id })).state).toBe('draft');
    expect(await send({ ...json, origin: archive.address.curator })).toBe(200);
    expect((await archive.desk().records.get({ id })).state).toBe('published');
  });
});
