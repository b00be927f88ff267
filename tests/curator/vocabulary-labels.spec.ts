import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf } from '../editor.ts';

const own = 'https://rights.example/made-up-labels';

test.describe('Calls languages, levels and rights by the archive’s own names', () => {
  test.use({ role: 'admin' });

  test('and readers see them', async ({ page, archive }) => {
    const { records, terms } = archive.desk('publisher');
    const { id } = await records.create({
      kind: 'document',
      changes: {
        title: { text: 'A made-up paper of many labels' },
        languages: ['ka'],
        classification: { scheme: 'USSR', level: 'Made-up secret' },
        rights: { work: { statement: own } },
      },
    });
    const { publicPath: path } = await records.publish({ id, revision: 1 });
    const text = async () => (await page.request.get(archive.address.reader + path)).text();
    expect(await text()).toContain('Georgian');
    await terms.add({ vocabulary: 'rights-statement', label: 'Made-up rights of ours', id: own });

    await page.goto('/vocabularies');
    const rename = async (name: string, label: string, scheme = '') => {
      await page.getByRole('button', { name: `Rename ${name}${scheme}`, exact: true }).click();
      await page.getByLabel('Label').fill(label);
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await expect(page.getByRole('button', { name: `Rename ${label}${scheme}`, exact: true })).toBeVisible();
    };
    const languages = page.getByRole('table', { name: 'Languages' });
    await expect(languages.getByRole('row').filter({ hasText: 'Georgian' })).toContainText('not on the list');
    await rename('Georgian', 'Kartuli');
    await rename('Made-up secret', 'Secret beyond measure', ' (USSR)');
    await expectAccessible(page);

    await expect.poll(text).toContain('Kartuli');
    await page.goto(archive.address.reader + path);
    await expect(page.getByText('Secret beyond measure (USSR)').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Made-up rights of ours' })).toHaveAttribute('href', own);
    await page.goto(`${archive.address.reader}/search?classification=Made-up+secret+%28USSR%29`);
    await expect(page.getByRole('link', { name: 'A made-up paper of many labels' })).toBeVisible();
    await expect(page.getByText('Secret beyond measure (USSR)').first()).toBeVisible();
  });

  test('merges a language that nobody had added, and no two countries’ levels', async ({ page, archive }) => {
    const { records } = archive.desk('publisher');
    const variants = [{ text: '造', language: 'zh-CN' }];
    const { id } = await records.create({ kind: 'subject', changes: { name: { text: 'Made-up variants' }, variants } });
    await page.goto('/vocabularies');
    await page.getByRole('button', { name: 'Merge Chinese (China)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge “Chinese (China)”' });
    await expect(dialog).toContainText('named by one record');
    await dialog.getByLabel('Into').selectOption({ label: 'Simplified Chinese' });
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    const languages = page.getByRole('table', { name: 'Languages' });
    await expect(languages.getByRole('row').filter({ hasText: 'zh-CN' })).toContainText(
      'merged into Simplified Chinese',
    );
    expect((await records.get({ id })).body).toMatchObject({ variants: [{ language: 'zh-Hans' }] });

    await page.getByRole('button', { name: 'Merge Tajne (Poland)', exact: true }).click();
    const options = page.getByLabel('Into').getByRole('option');
    await expect(options).toHaveText(['Choose a term', 'Tajne specjalnego znaczenia']);
  });
});

test.describe('Writes a level that the archive hasn’t', () => {
  test.describe('as a publisher', () => {
    test.use({ role: 'publisher' });

    test('and adds it on the spot', async ({ page, archive, complaints }) => {
      complaints.allow(answerOf(400));
      await page.goto('/records/document/new');
      const { form, field, save } = editorOf(page);
      await field('Title').fill('A made-up paper, classified');
      await form.getByLabel('Whose classification').fill('Made-up land');
      await form.getByLabel('Level', { exact: true }).fill('Hush');
      await form.getByRole('button', { name: 'Add Hush (Made-up land) to the vocabulary' }).click();
      await expect(form.getByText('“Hush (Made-up land)” is offered from now on.')).toBeVisible();
      await expectAccessible(page);
      await save();
      await page.reload();
      await expect(form.getByText('none of the levels')).toHaveCount(0);
      const kept = await archive.desk('viewer').terms.kept({ vocabulary: 'classification' });
      expect(kept).toContainEqual(expect.objectContaining({ id: 'Hush (Made-up land)', uses: 1 }));
    });

    test('adds a language by its tag', async ({ page, complaints }) => {
      complaints.allow(answerOf(400));
      await page.goto('/vocabularies');
      const section = page.getByRole('region', { name: 'Languages' });
      await section.getByLabel('Its tag (BCP 47)').fill('Armenian');
      await section.getByRole('button', { name: 'Add term' }).click();
      await expect(section.getByText('write a language as BCP 47 does')).toBeVisible();
      await section.getByLabel('Its tag (BCP 47)').fill('hy');
      await section.getByRole('button', { name: 'Add term' }).click();
      await expect(section.getByText('“Armenian” is offered from now on.')).toBeVisible();
      await page.goto('/records/document/new');
      await expect(page.locator('#language-tags option[value="hy"]')).toHaveText('Armenian');
    });
  });

  test.describe('as an editor', () => {
    test.use({ role: 'editor' });

    test('and is told who can add it', async ({ page }) => {
      await page.goto('/records/document/new');
      const { form } = editorOf(page);
      await form.getByLabel('Whose classification').fill('USSR');
      await form.getByLabel('Level', { exact: true }).fill('Made-up hush');
      await expect(form.getByText('a publisher can add it to the vocabulary')).toBeVisible();
      await expect(form.getByRole('button', { name: /to the vocabulary/ })).toHaveCount(0);
      await form.getByLabel('Level', { exact: true }).fill('Секретно');
      await expect(form.getByText('none of the levels')).toHaveCount(0);
    });
  });
});
