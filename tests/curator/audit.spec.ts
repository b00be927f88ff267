import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { answerOf, expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { makePublic } from '../made-up-archive.ts';

test.use({ role: 'admin' });

const named = (text: string) => ({ name: { text, language: 'en' } });
/** The lines that are listed, without the head. */
const lines = (page: Page) => page.getByRole('region', { name: 'Audit log' }).locator('tbody tr');

/** When each listed line was written: what is shown of it depends on the browser's zone. */
const times = (page: Page) =>
  lines(page)
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));

test.describe('Reads who did what', () => {
  test('narrows the audit log by who, what, record and day, and the address keeps it', async ({ page, archive }) => {
    const desk = archive.desk('publisher');
    const { id } = await makePublic(desk, 'subject', named('Made-up lens of the log'));
    await desk.records.withdraw({ id });
    await page.goto('/audit');
    await expect(lines(page).filter({ hasText: 'Made-up lens of the log' })).toHaveCount(2);
    await page.getByLabel('Who').selectOption('Made-up publisher');
    await page.getByLabel('What').selectOption('withdrew');
    await page.getByLabel('Record', { exact: true }).fill(`${archive.address.curator}/records/subject/${id}`);
    await page.getByLabel('From UTC').fill('2020-01-01');
    await page.getByLabel('To UTC').fill('2999-12-31');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(lines(page)).toHaveCount(1);
    await expect(lines(page)).toContainText('Made-up publisher');
    await expect(page.getByText(/^1 line/)).toBeVisible();
    await page.reload();
    await expect(lines(page)).toHaveCount(1);
    await expect(page.getByLabel('What')).toHaveValue('withdraw');
    await expect(page.getByLabel('From UTC')).toHaveValue('2020-01-01');
    await expectAccessible(page);

    await page.getByLabel('To UTC').fill('2020-01-02');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByText('No line is like that.')).toBeVisible();
    await page.getByRole('link', { name: 'show all' }).click();
    await expect(page).toHaveURL(/\/audit$/);
  });

  test('goes from a line to its record, and to all lines about it', async ({ page, archive }) => {
    const { id } = await makePublic(archive.desk('publisher'), 'subject', named('Made-up mirror of the log'));
    await archive.desk('publisher').records.withdraw({ id });
    await page.goto('/audit');
    await page.getByRole('link', { name: 'all lines about Made-up mirror of the log' }).first().click();
    await expect(page).toHaveURL(new RegExp(`/audit\\?record=${id}$`));
    await expect(lines(page)).toHaveCount(2);
    await expect(lines(page).first()).toContainText('withdrew');
    await lines(page).first().getByRole('link', { name: 'Made-up mirror of the log' }).click();
    await expect(page).toHaveURL(new RegExp(`/records/subject/${id}$`));
  });

  test('is told at the field what can’t be read', async ({ page }) => {
    await page.goto('/audit?record=a+letter');
    await expect(page.getByLabel('Record', { exact: true })).toHaveValue('a letter');
    await expect(page.getByText('paste the id of a record, or its address on the desk')).toBeVisible();
    await expect(lines(page)).toHaveCount(0);
    await expectAccessible(page);
  });

  test('leafs through a long log without missing a line', async ({ page, archive }) => {
    const busy = await archive.addPerson('editor', 'Made-up Busybody');
    const desk = archive.desk();
    for (let line = 0; line < 120; line += 1) {
      await desk.users.setRole({ id: busy.id, role: line % 2 === 0 ? 'viewer' : 'editor' });
    }
    await page.goto('/audit?action=set-role');
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await expect(lines(page)).toHaveCount(100);
    await expect(pages.getByRole('link', { name: 'Newer' })).toHaveCount(0);
    const newest = await times(page);
    await pages.getByRole('link', { name: 'Older' }).click();
    await expect(page).toHaveURL(/\?action=set-role&before=\d+$/);
    await expect(lines(page).nth(19)).toBeVisible();
    await pages.getByRole('link', { name: 'Newer' }).click();
    await expect.poll(() => times(page)).toEqual(newest);
    await expect(pages.getByRole('link', { name: 'Newer' })).toHaveCount(0);
  });

  test('takes what the filter leaves along as CSV, in which nothing runs', async ({ page, archive }) => {
    const { id } = await makePublic(archive.desk('publisher'), 'subject', named('=1+1, made up'));
    await page.goto(`/audit?record=${id}`);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'download as CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('audit.csv');
    const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFline,time \(UTC\),who,/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`,publish,${id},subject,"'=1+1, made up",revision 1`);
  });
});

test.describe('Keeps the audit log to administrators', () => {
  test.use({ role: 'publisher' });

  test('refuses the log and its CSV to everybody else', async ({ page, complaints, pageOf }) => {
    complaints.allow(answerOf(403));
    for (const path of ['/audit', '/audit.csv']) {
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(403);
      expect(await answer.text()).not.toContain('time (UTC)');
    }
    const stranger = await pageOf(undefined);
    await stranger.goto('/audit.csv?action=publish');
    await expect(stranger).toHaveURL(/\/login\?to=%2Faudit%3Faction%3Dpublish$/);
  });
});
