import type { Page } from '@playwright/test';
import { columnsOf } from '@fonds/domain/list-columns';
import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { makeDraft } from '../made-up-archive.ts';
import type { Desk } from '../running-archive.ts';

const letter = 'Made-up letter with columns';

async function makeLetter(desk: Desk): Promise<string> {
  const agent = await makeDraft(desk, 'agent', { name: { text: 'Made-up envoy of columns' }, type: 'person' });
  const { id } = await makeDraft(desk, 'document', {
    title: { text: letter },
    type: 'letter',
    languages: ['ko'],
    dates: [{ edtf: '1953-07-26', kind: 'created', basis: 'on-document' }],
    agents: [{ agent: { id: agent.id, name: 'The envoy, as the letter has it' }, role: 'author' }],
  });
  await desk.review.comment({ id, words: 'Made up: is the date right?' });
  return id;
}

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Documents' }).getByRole('listitem');
const asked = `q=${encodeURIComponent(`"${letter}"`)}`;

test.describe('Chooses what a list shows', () => {
  test('columns stand in the address, and with whoever looks', async ({ page, archive, pageOf }) => {
    await makeLetter(archive.desk());
    await page.goto(`/records/document?${asked}`);
    const row = rowsOf(page).first();
    await expect(row).toContainText('1 comment');
    await expect(row).not.toContainText('The envoy');
    const columns = page.getByRole('group', { name: 'Columns of the list' });
    await page.getByText('Columns', { exact: true }).click();
    for (const off of ['State', 'Changed']) await columns.getByRole('checkbox', { name: off, exact: true }).uncheck();
    for (const on of ['Type', 'People and bodies', 'Languages', 'Open comments'])
      await columns.getByRole('checkbox', { name: on, exact: true }).check();
    await page.getByRole('button', { name: 'Show these', exact: true }).click();
    await expect(page).toHaveURL(/columns=date&columns=type&columns=people&columns=languages&columns=comments$/);
    await expect(row).toContainText('The envoy, as the letter has it');
    await expect(row).toContainText('Korean');
    await expect(row).not.toContainText('Draft');
    await expectAccessible(page);

    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('button', { name: 'Show these from now on' }).click();
    await expect(page).toHaveURL(/\?q=[^&]*$/);
    await expect(row).toContainText('Korean');
    const other = await pageOf(archive.people.editor);
    await other.goto(`/records/document?${asked}`);
    await expect(rowsOf(other).first()).toContainText('Draft');
    await expect(rowsOf(other).first()).not.toContainText('Korean');

    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('button', { name: /^The usual columns again/ }).click();
    await expect(row).toContainText('Draft');
    await expect(row).not.toContainText('Korean');
  });

  test('no column makes a narrow page wider than its window', async ({ page, archive }) => {
    await makeLetter(archive.desk());
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`/records/document?${asked}&columns=${columnsOf('document').join(',')}`);
    await expect(rowsOf(page).first()).toContainText('Open comments: 1');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('a column’s name sorts the list, and once more the other way', async ({ page }) => {
    await page.goto('/records/document?columns=date,type');
    const head = page.getByRole('group', { name: 'Columns and order' });
    await head.getByRole('link', { name: /^Title/ }).click();
    await expect(page).toHaveURL(/\?sort=title&columns=date,type$/);
    const first = await rowsOf(page).first().textContent();
    await head.getByRole('link', { name: /^Title/ }).click();
    await expect(page).toHaveURL(/\?sort=-title&columns=date,type$/);
    await expect(rowsOf(page).first()).not.toHaveText(first ?? '');
    await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('-title');
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('columns are chosen all the same', async ({ page, archive }) => {
      await makeLetter(archive.desk());
      await page.goto(`/records/document?${asked}`);
      await page.getByText('Columns', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Languages', exact: true }).check();
      await page.getByRole('button', { name: 'Show these', exact: true }).click();
      await expect(rowsOf(page).first()).toContainText('Korean');
    });
  });
});
