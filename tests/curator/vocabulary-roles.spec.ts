import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf } from '../editor.ts';

test.describe('Has roles and relations of the archive’s own', () => {
  test.describe('as an administrator', () => {
    test.use({ role: 'admin' });

    test('adds a role, writes a document with it, and readers find people by it', async ({ page, archive }) => {
      await page.goto('/vocabularies');
      const roles = page.getByRole('region', { name: 'Roles of people and bodies' });
      const row = (name: string) => roles.getByRole('row').filter({ hasText: name });
      await roles.getByLabel('New term').fill('Interpreter');
      await roles.getByRole('button', { name: 'Add term' }).click();
      await expect(row('Interpreter')).toContainText('interpreter');

      await page.goto('/records/document/new');
      const { form, field, preview, save, publish, find } = editorOf(page);
      await field('Title').fill('A made-up conversation, interpreted');
      await form.getByRole('combobox', { name: 'Role of the next person or body' }).selectOption('Interpreter');
      await find('Find a person or body', 'Мао', 'Mao Zedong');
      await expect(preview).toContainText('Interpreter');
      await save();
      const reader = archive.address.reader;
      const path = await publish();
      await expect.poll(async () => (await page.request.get(reader + path)).status()).toBe(200);

      await page.goto(reader + path);
      const facts = page.getByRole('complementary', { name: 'Facts' });
      await expect(facts).toContainText('Interpreter');
      await page.goto(`${reader}/search?agent=interpreter:mao-zedong`);
      await expect(page.getByRole('link', { name: 'A made-up conversation, interpreted' })).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${reader}/search/facets/agent?role=interpreter`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Interpreter');
      await expect(page).toHaveTitle(/^Interpreter – /);
      await expect(page.getByRole('link', { name: /Mao Zedong/ })).toBeVisible();
      await page.goto(`${reader}/people/mao-zedong?role=interpreter`);
      await expect(page.getByRole('link', { name: 'A made-up conversation, interpreted' })).toBeVisible();

      await page.goto('/vocabularies');
      await expect(row('Interpreter')).toContainText('1');
      await page.getByRole('button', { name: 'Rename Interpreter', exact: true }).click();
      await page.getByLabel('Label').fill('Interpreted by');
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await expect(row('Interpreted by')).toBeVisible();
      await expect.poll(async () => (await page.request.get(reader + path)).text()).toContain('Interpreted by');
    });

    test('is told why a role that every archive has stays, and can rename it', async ({ page, archive }) => {
      await page.goto('/vocabularies');
      const roles = page.getByRole('region', { name: 'Roles of people and bodies' });
      await expect(roles.getByRole('row').filter({ hasText: 'Signed by' })).toContainText('citations name it');
      await expect(page.getByRole('button', { name: 'Retire Signed by' })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Merge Signed by' })).toHaveCount(0);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Rename Present', exact: true }).click();
      await page.getByLabel('Label').fill('Took part');
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await page.goto('/records/document/new');
      const options = page.getByRole('combobox', { name: 'Role of the next person or body' }).getByRole('option');
      await expect(options.filter({ hasText: 'Took part' })).toHaveCount(1);
      await expect(options.filter({ hasText: 'Present' })).toHaveCount(0);
      const { terms } = archive.desk('admin');
      await terms.rename({ vocabulary: 'agent-role', id: 'participant', label: 'Present' });
    });
  });

  test.describe('as a publisher', () => {
    test.use({ role: 'publisher' });

    test('adds a relation between people by what it is called from either side', async ({
      page,
      archive,
      complaints,
    }) => {
      complaints.allow(answerOf(400));
      await page.goto('/vocabularies');
      const relations = page.getByRole('region', { name: 'Relations between people and bodies' });
      await relations.getByLabel('New term').fill('Taught');
      await relations.getByRole('button', { name: 'Add term' }).click();
      await expect(relations.getByText('write what it is called from the other side')).toBeVisible();
      await relations.getByLabel('From the other side').fill('Was taught by');
      await relations.getByRole('button', { name: 'Add term' }).click();
      await expect(relations.getByText('“Taught” is offered from now on.')).toBeVisible();

      await page.goto('/records/agent/new');
      const { form, field, find, save, publish } = editorOf(page);
      await field('Name').fill('Nemo Madeup, teacher');
      await form.getByRole('combobox', { name: 'The next relation' }).selectOption('Taught');
      await find('Find a person, body or office', 'Мао', 'Mao Zedong');
      await save();
      const reader = archive.address.reader;
      const path = await publish();
      await expect.poll(async () => (await page.request.get(reader + path)).text()).toContain('Taught');
      await expect
        .poll(async () => (await page.request.get(`${reader}/people/mao-zedong`)).text())
        .toContain('Was taught by');
    });
  });
});
