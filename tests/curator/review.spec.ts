import type { Page } from '@playwright/test';
import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { openRecord } from '../editor.ts';
import { makeDraft, makePublic, publishAgain } from '../made-up-archive.ts';

const english = (text: string) => ({ text, language: 'en' });

/** Chooses an entry of what may be done besides. */
async function more(page: Page, entry: string): Promise<void> {
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: entry }).click();
}

test.describe('Reviews what others wrote', () => {
  test.use({ role: 'publisher' });

  test('comments on a field, the editor answers and resolves it, and the public sees nothing of that', async ({
    page,
    pageOf,
    request,
    archive,
  }) => {
    const { id, path } = await makePublic(archive.desk(), 'subject', {
      name: english('Made-up subject to talk about'),
    });
    const { form } = await openRecord(page, 'subject', id);
    await form.getByText('Comments', { exact: true }).click();
    await form.getByLabel('Comment on').selectOption({ label: 'Name' });
    await form.getByLabel('Comment, seen on the desk alone').fill('Is that spelt right? 표기가 맞습니까?');
    await form.getByRole('button', { name: 'Comment', exact: true }).click();
    const atField = form.getByRole('group', { name: 'Comments on Name' });
    await expect(atField).toContainText('표기가 맞습니까?');
    await expectAccessible(page);

    const editors = await openRecord(await pageOf(archive.people.editor), 'subject', id);
    const theirs = editors.form.getByRole('group', { name: 'Comments on Name' });
    await theirs.getByText('Answer or resolve').click();
    await theirs.getByLabel('Answer').fill('Checked: it is.');
    await theirs.getByRole('button', { name: 'Resolve' }).click();
    await expect(theirs).toBeHidden();
    await page.reload();
    await form.getByText('Comments', { exact: true }).click();
    await expect(form.getByRole('region', { name: 'Comment on Name' })).toContainText('Checked: it is.');
    expect(await (await request.get(archive.address.reader + path)).text()).not.toContain('spelt right');
  });

  test('finds what waits, takes it in hand, sends it back; the editor reads why, and asks again', async ({
    page,
    pageOf,
    archive,
  }) => {
    const title = 'Made-up place that waits for review';
    const { id } = await makeDraft(archive.desk('editor'), 'place', { name: english(title) });
    await archive.desk('editor').records.askForReview({ id });
    await page.goto('/review?kind=place&assigned=nobody');
    const waiting = page.getByRole('list', { name: 'In review' });
    await expect(waiting.getByRole('listitem').filter({ hasText: title })).toContainText('Made-up editor');
    await expectAccessible(page);
    await waiting.getByRole('link', { name: title }).click();
    const { form } = await openRecord(page, 'place', id);
    await form.getByText('Comments', { exact: true }).click();
    await form.getByRole('button', { name: 'Give it to somebody' }).click();
    await form.getByLabel('In the hands of').selectOption({ label: 'Made-up publisher (reviews)' });
    await expect(form.getByText('in the hands of Made-up publisher')).toBeVisible();
    await page.goto('/?show=waiting');
    await expect(page.getByRole('list', { name: 'To be reviewed' }).getByRole('link', { name: title })).toBeVisible();
    await page.goto('/review?assigned=me');
    await expect(page.getByRole('link', { name: title })).toBeVisible();

    await archive.desk('publisher').records.sendBack({ id, note: 'Give it a point.' });
    const editors = await pageOf(archive.people.editor);
    await editors.goto('/?show=back');
    await expect(
      editors.getByRole('list', { name: 'Sent back' }).getByRole('listitem').filter({ hasText: title }),
    ).toContainText('Give it a point.');
    await editors.getByRole('link', { name: title }).click();
    await expect(editors.getByText('Made-up publisher sent it back')).toBeVisible();
    await expect(editors.getByText('Give it a point.')).toBeVisible();
    await editors.getByRole('button', { name: 'Ask for review' }).click();
    await editors.getByRole('button', { name: 'Ask now' }).click();
    await expect(editors.getByText('Give it a point.')).toBeHidden();
    await more(editors, 'Take the ask for review back');
    await editors.getByRole('button', { name: 'Take it back' }).click();
    await expect(editors.getByText('It waits for review no more.')).toBeVisible();
  });

  test('a viewer reads what was said and changes nothing', async ({ pageOf, archive }) => {
    const { id } = await makeDraft(archive.desk('editor'), 'subject', { name: english('Made-up subject, looked at') });
    await archive.desk('editor').review.comment({ id, words: 'Made-up remark' });
    const { form } = await openRecord(await pageOf(archive.people.viewer), 'subject', id);
    await expect(form.getByText('Made-up remark')).toBeVisible();
    await expect(form.getByRole('button', { name: 'Comment', exact: true })).toBeHidden();
    await expect(form.getByText('More', { exact: true })).toBeHidden();
  });
});

test.describe('Publishes later, together, and takes down', () => {
  test.use({ role: 'publisher' });

  test('at a set time, and the worker does it then', async ({ page, request, archive, complaints }) => {
    complaints.allow(answerOf(400));
    const { id } = await makeDraft(archive.desk(), 'subject', { name: english('Made-up subject for later') });
    const { form } = await openRecord(page, 'subject', id);
    await more(page, 'Publish at a set time');
    const dialog = page.getByRole('dialog', { name: 'Publish at a set time' });
    await dialog.getByLabel('Day and time').fill('2020-01-01T09:00');
    await dialog.getByRole('button', { name: 'Set the time' }).click();
    await expect(dialog).toContainText('This time has passed');
    await expectAccessible(page);
    await dialog.getByLabel('Day and time').fill('2090-01-01T09:00');
    await dialog.getByRole('button', { name: 'Set the time' }).click();
    await expect(form.getByText('will be published on 2090-01-01 at 09:00')).toBeVisible();
    await expect(form.getByText('Scheduled', { exact: true })).toBeVisible();
    await archive.work();
    expect((await archive.desk().records.get({ id })).state).toBe('scheduled');
    await more(page, 'Cancel the scheduled publication');
    await page.getByRole('button', { name: 'Cancel the publication' }).click();
    await expect(form.getByText('Draft', { exact: true })).toBeVisible();

    await archive.desk('publisher').publication.schedule({ id, revision: 1, at: '2090-01-01T09:00' });
    await archive.work('everything');
    const path = '/subjects/made-up-subject-for-later';
    await expect.poll(async () => (await request.get(archive.address.reader + path)).status()).toBe(200);
  });

  test('a failure at that time comes back to the desk with its reason', async ({ page, archive }) => {
    const desk = archive.desk('publisher');
    const { id } = await makeDraft(desk, 'subject', { name: english('Made-up subject saved since') });
    await desk.publication.schedule({ id, revision: 1, at: '2090-01-01T09:00' });
    await desk.records.save({ id, parent: 1, changes: { name: english('Made-up subject, saved again') } });
    await archive.work('everything');
    await page.goto('/?show=waiting');
    await expect(page.getByRole('listitem').filter({ hasText: 'saved again' })).toContainText(
      'Not published at the set time',
    );
    const { form } = await openRecord(page, 'subject', id);
    await expect(form.getByText(/^It was not published at the set time/)).toBeVisible();
  });

  test('a collection with its documents and what they name, at one moment', async ({ page, request, archive }) => {
    const desk = archive.desk();
    const collection = await makeDraft(desk, 'collection', { title: english('Made-up collection to be published') });
    const agent = await makeDraft(desk, 'agent', { name: english('Somebody Madeup-Linked'), type: 'person' });
    for (const n of [1, 2, 3]) {
      await makeDraft(desk, 'document', {
        title: english(`Made-up letter ${n} of the collection`),
        collections: [{ id: collection.id, name: 'collection' }],
        agents: [{ agent: { id: agent.id, name: 'Somebody' }, role: 'author' }],
        ...(n === 3 ? { embargoUntil: '2090-01-01' } : {}),
      });
    }
    await openRecord(page, 'collection', collection.id);
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('link', { name: 'Publish it with its documents' }).click();
    await expect(page.getByRole('list', { name: 'Becomes public (4)' })).toContainText('Somebody Madeup-Linked');
    await expect(page.getByRole('list', { name: 'Can’t be published (1)' })).toContainText(
      'under embargo until 2090-01-01',
    );
    await expectAccessible(page);
    const button = page.getByRole('button', { name: 'Publish together' });
    await expect(button).toBeDisabled();
    await page.getByLabel('Leave out the one that can’t be published').check();
    await button.click();
    await expect(page.getByText('It waits for the worker.')).toBeVisible();
    const path = `${archive.address.reader}/collections/made-up-collection-to-be-published`;
    expect((await request.get(path)).status()).toBe(404);
    await archive.work();
    await expect(page.getByText('All of it is public since')).toBeVisible();
    await expectAccessible(page);
    await expect.poll(async () => (await request.get(path)).text()).toContain('Made-up letter 2 of the collection');
    expect(await (await request.get(path)).text()).not.toContain('Made-up letter 3');
  });

  test('some chosen in review', async ({ page, archive }) => {
    const desk = archive.desk('editor');
    for (const n of [1, 2]) {
      const { id } = await makeDraft(desk, 'repository', { name: english(`Made-up repository ${n} in review`) });
      await desk.records.askForReview({ id });
    }
    await page.goto('/review?kind=repository');
    for (const n of [1, 2]) await page.getByLabel(`Choose Made-up repository ${n} in review`).check();
    await page.getByRole('button', { name: 'Publish the chosen together' }).click();
    await page.getByRole('button', { name: 'Publish together' }).click();
    await expect(page.getByText('It waits for the worker.')).toBeVisible();
    await archive.work();
    await expect(page.getByText('All of it is public since')).toBeVisible();
    await page.goto('/review?kind=repository');
    await expect(page.getByText('Nothing is here.')).toBeVisible();
    await expect(page.getByRole('link', { name: '2 chosen records' })).toBeVisible();
  });

  test('takes an earlier publication down, and readers are told so', async ({ page, archive, complaints }) => {
    for (const status of [400, 410]) complaints.allow(answerOf(status));
    const desk = archive.desk();
    const made = await makePublic(desk, 'document', {
      title: english('Made-up letter, first published'),
      notes: [english('A made-up word that has to go: kittiwake')],
    });
    await publishAgain(desk, made, { notes: [english('A made-up word that may stay')] }, 'Corrected');
    const { form } = await openRecord(page, 'document', made.id);
    await more(page, 'Take an earlier publication down');
    const dialog = page.getByRole('dialog', { name: 'Take an earlier publication down' });
    await dialog.getByLabel(/^Revision 1, published/).check();
    await dialog.getByRole('button', { name: 'Take it down' }).click();
    await expect(dialog).toContainText('say why');
    await expectAccessible(page);
    await dialog.getByLabel('Why, for readers').fill('Made up: somebody’s privacy.');
    await dialog.getByRole('button', { name: 'Take it down' }).click();
    await expect(form.getByText('Taken down. The public history says so from now on.')).toBeVisible();

    const { reader } = archive.address;
    const answer = await page.goto(`${reader}${made.path}?revision=1`);
    expect(answer?.status()).toBe(410);
    await expect(page.getByRole('heading', { name: 'This earlier publication was taken down' })).toBeVisible();
    await expect(page.getByText('Made up: somebody’s privacy.')).toBeVisible();
    await expect(page.getByText('kittiwake')).toHaveCount(0);
    await page.getByRole('link', { name: 'Read the document as it stands' }).click();
    await expect(page.getByText('A made-up word that may stay')).toBeVisible();
    await page.goto(`${reader}${made.path}/history`);
    await expect(page.getByText(/^Taken down .*: Made up: somebody’s privacy\.$/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Read it as it was' })).toHaveCount(0);
    expect((await page.goto(`${reader}${made.path}/compare?a=1&b=2`))?.status()).toBe(410);
    await page.goto(`/records/document/${made.id}/history`);
    await expect(page.getByText('Taken down: revision 1.')).toBeVisible();
  });

  test('drops unpublished changes, which stay in the history', async ({ page, archive }) => {
    const desk = archive.desk();
    const { id } = await makePublic(desk, 'subject', { name: english('Made-up subject, as public') });
    await desk.records.save({ id, parent: 1, changes: { name: english('Made-up subject, changed') } });
    const { form, field } = await openRecord(page, 'subject', id);
    await more(page, 'Drop the unpublished changes');
    await page.getByRole('button', { name: 'Drop them' }).click();
    await expect(form.getByText('Published', { exact: true })).toBeVisible();
    await expect(field('Name')).toHaveValue('Made-up subject, as public');
  });
});
