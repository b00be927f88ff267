import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { makeDraft, makePublic } from '../made-up-archive.ts';

const named = (text: string) => ({ name: { text, language: 'en' } });

/** The file that a link leads to: its name and its text. */
async function taken(page: Page, link: Locator): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await link.click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test.describe('Takes records out', () => {
  test.use({ role: 'viewer' });

  test('takes what a list shows along, by the keyboard, and nothing in it runs', async ({ page, archive }) => {
    await makeDraft(archive.desk('editor'), 'subject', named('=Made-up buoys to take along'));
    await makeDraft(archive.desk('editor'), 'subject', named('Made-up beacons'));
    await page.goto('/records/subject?q=buoys');
    await page.locator('summary', { hasText: 'Export' }).focus();
    await page.keyboard.press('Enter');
    const forms = page.getByRole('list', { name: 'Export as' });
    await expect(forms.getByRole('link', { name: 'MODS' })).toHaveCount(0);
    await expectAccessible(page);
    const { name, text } = await taken(page, forms.getByRole('link', { name: 'CSV' }));
    expect(name).toMatch(/^fonds-subject-\d{4}-\d\d-\d\d\.csv$/);
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFid,kind,state,slug,lasting address,/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("'=Made-up buoys to take along");
    const book = await taken(page, forms.getByRole('link', { name: 'Excel' }));
    expect(book.name).toMatch(/\.xlsx$/);
    expect(book.text.slice(0, 2)).toBe('PK');
  });

  test('takes everything, or what is public of it', async ({ page, archive }) => {
    const draft = await makeDraft(archive.desk('editor'), 'subject', named('Made-up draft for the file'));
    const shown = await makePublic(archive.desk('publisher'), 'subject', named('Made-up and public for the file'));
    await page.goto('/export');
    await expectAccessible(page);
    const whole = await taken(page, page.getByRole('link', { name: /^JSON Lines.*latest revisions$/ }));
    expect(whole.text).toMatch(/^\{"format":"fonds-records","version":3\}\n/);
    expect(whole.text).toContain(draft.id);
    const open = await taken(page, page.getByRole('link', { name: /^JSON Lines.*what is public$/ }));
    expect(open.text).toContain(shown.id);
    expect(open.text).not.toContain(draft.id);
    for (const form of ['TEI', 'MODS', 'Dublin Core', 'EAD3']) {
      const { text } = await taken(page, page.getByRole('link', { name: new RegExp(`^${form}.*what is public$`) }));
      expect(text.length, form).toBeGreaterThan(500);
    }
  });

  test('takes chosen records along', async ({ page, archive }) => {
    const one = await makeDraft(archive.desk('editor'), 'subject', named('Made-up and chosen'));
    const other = await makeDraft(archive.desk('editor'), 'subject', named('Made-up and left'));
    await page.goto('/export');
    const text = await page.evaluate(async (id) => {
      const answer = await fetch('/export/jsonl', { method: 'POST', body: new URLSearchParams({ id }) });
      return answer.text();
    }, one.id);
    expect(text).toContain(one.id);
    expect(text).not.toContain(other.id);
  });

  test('is told what can’t be written', async ({ page }) => {
    const answer = await page.request.get('/export/mods?kind=place');
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain('MODS holds documents, no places');
    expect((await page.request.get('/export/pdf')).status()).toBe(400);
  });
});

test.describe('Takes nothing out', () => {
  test('without signing in', async ({ pageOf }) => {
    const page = await pageOf(undefined);
    for (const path of ['/export', '/export/jsonl']) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      expect(answer.status()).toBe(307);
      expect(answer.headers()['location']).toContain('/login');
    }
  });
});
