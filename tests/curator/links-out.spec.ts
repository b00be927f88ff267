import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';

const gone = { outcome: 'gone', reason: 'Not found (404)' } as const;
const link = (url: string) => ({ scheme: 'made-up', url });

test.describe('Links out', () => {
  test('a broken one is corrected in the list, as an editor, and leaves it', async ({ pageOf, archive }) => {
    const { records } = archive.desk('editor');
    const name = 'Made-up person with a lost page';
    const links = [link('https://lost.example/people/1#life'), link('https://found.example/')];
    const { id } = await records.create({ kind: 'agent', changes: { type: 'person', name: { text: name }, links } });
    await archive.visits('https://lost.example/people/1', gone);

    const page = await pageOf(archive.people.editor);
    await page.goto('/problems');
    await page.getByRole('link', { name: 'Broken link out' }).click();
    const row = page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: name }).first();
    await expect(row).toContainText('Links: https://lost.example/people/1#life');
    await expect(row).toContainText(/Not found \(404\), since yesterday; last visited today/);
    await expect(row.getByRole('link', { name: 'Mend it in the editor' })).toHaveAttribute('href', /#field-links$/);
    await expectAccessible(page);

    const address = row.getByLabel('Address instead of https://lost.example/people/1#life');
    await address.fill('lost.example');
    await address.press('Enter');
    await expect(row.getByText('Write an address that begins with https:// or http://')).toBeVisible();
    await expect(address).toHaveValue('lost.example');
    await expectAccessible(page);
    await address.fill('https://found.example/people/1');
    await address.press('Enter');
    await expect(row).toHaveCount(0);
    expect((await records.get({ id })).body).toMatchObject({
      links: [link('https://found.example/people/1'), link('https://found.example/')],
    });
  });

  test('the new address of one that moved is taken, in the words of a text too', async ({ pageOf, archive }) => {
    const { records } = archive.desk('editor');
    const title = 'Made-up letter that names a page';
    const html = (address: string) => `<p>Made up: <a href="${address}">a page</a> of <em>herons</em>.</p>`;
    const { id } = await records.create({
      kind: 'document',
      changes: {
        title: { text: title, language: 'en' },
        texts: [{ key: 't1', language: 'en', kind: 'transcript', html: html('http://moved.example/a?b=1&amp;c=2') }],
      },
    });
    const to = 'https://moved.example/a?b=1&c=2';
    await archive.visits('http://moved.example/a?b=1&c=2', { outcome: 'moved', to, reason: 'Moved for good' });

    const page = await pageOf(archive.people.editor);
    await page.goto('/problems/moved-link');
    const row = page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: title }).first();
    await expect(row).toContainText(`Moved for good: ${to}`);
    await row.getByRole('button', { name: 'Save the address' }).click();
    await expect(row).toHaveCount(0);
    expect(JSON.stringify((await records.get({ id })).body)).toContain('https://moved.example/a?b=1&amp;c=2');
  });

  test('one is kept as the source has it, with the reason; a viewer only looks', async ({ pageOf, archive }) => {
    const name = 'Made-up archive whose page is no more';
    const changes = { name: { text: name }, web: 'https://closed.example/' };
    await archive.desk('editor').records.create({ kind: 'repository', changes });
    await archive.visits('https://closed.example/', gone);

    const viewer = await pageOf(archive.people.viewer);
    await viewer.goto('/problems/broken-link');
    const rowOf = (page: typeof viewer) =>
      page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: name }).first();
    await expect(rowOf(viewer)).toContainText('Web: https://closed.example/');
    await expect(viewer.getByRole('button', { name: 'Save the address' })).toHaveCount(0);
    await expectAccessible(viewer);

    const page = await pageOf(archive.people.editor);
    await page.goto('/problems/broken-link');
    await rowOf(page).getByRole('button', { name: 'Not a problem' }).click();
    await page.getByLabel('Why it is none').fill('The archive was closed; the address is where it was.');
    await page.getByRole('button', { name: 'It is no problem' }).click();
    await expect(rowOf(page)).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Said to be no problem' })).toContainText('The archive was closed');
  });

  test('two people: what somebody else saved meanwhile is not written over', async ({
    pageOf,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(409));
    const { records } = archive.desk('editor');
    const name = 'Made-up place on two desks';
    const links = [link('https://twice.example/')];
    const { id } = await records.create({ kind: 'place', changes: { name: { text: name }, links } });
    await archive.visits('https://twice.example/', gone);
    const page = await pageOf(archive.people.editor);
    await page.goto('/problems/broken-link');
    const row = page.getByRole('list', { name: 'Records' }).getByRole('listitem').filter({ hasText: name }).first();
    const address = row.getByLabel('Address instead of https://twice.example/');
    await expect(address).toBeEnabled();
    await records.save({ id, parent: 1, changes: { staffNote: 'Made up by somebody else' } });
    await address.fill('https://once.example/');
    await row.getByRole('button', { name: 'Save the address' }).click();
    await expect(row.getByRole('alert')).toContainText('Somebody else saved this record');
    await expect(address).toHaveValue('https://once.example/');
    expect((await records.get({ id })).body).toMatchObject({ links, staffNote: 'Made up by somebody else' });
  });
});
