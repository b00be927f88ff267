import { expect, test } from '../archive.ts';
import { readAsZotero } from './zotero-rules.ts';

const letter = '/documents/1953-07-27-letteer-g-malenkov-to-kim-il-sung';

test.describe('Cites a document', () => {
  test('finds it in every style, the day of reading where a style asks for it', async ({ page, archive }) => {
    await page.clock.setFixedTime(new Date('2026-10-02T12:00:00'));
    await page.goto(letter);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    const address = `${archive.address.reader}${letter}`;
    const style = (name: string) => page.getByRole('region', { name });
    await expect(style('Chicago, 17th edition')).toContainText(
      `Georgy Malenkov, “Letteer, G. Malenkov to Kim Il Sung,” Letter, July 27, 1953, Fonds, ${address}.`,
    );
    await expect(style('MLA')).toContainText('Malenkov, Georgy. Letteer, G. Malenkov to Kim Il Sung. 27 July 1953.');
    await expect(style('APA')).toContainText('Malenkov, G. (1953, July 27).');
    await expect(style('Turabian')).toContainText(`Fonds, accessed October 2, 2026, ${address}.`);
    await expect(style('GOST')).toContainText(
      `27 июля 1953 г. // Fonds. URL: ${address} (дата обращения: 02.10.2026).`,
    );
    await expect(style('own form')).toContainText('(read on 2 October 2026)');
  });

  test('copies by keyboard, and is told so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${letter}/cite`);
    const copy = page.getByRole('button', { name: 'Copy Chicago, 17th edition, Note' });
    await copy.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Georgy Malenkov, “Letteer, .*sung\.$/);
  });

  test('takes it along for a reference manager', async ({ page, request }) => {
    await page.goto(`${letter}/cite`);
    await page.getByText('RIS', { exact: true }).click();
    const links = page.getByRole('link', { name: 'Download' });
    const answer = await request.get((await links.first().getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toMatch(/^application\/x-research-info-systems\b/);
    expect(answer.headers()['content-disposition']).toBe('attachment; filename="list.ris"');
    expect(await answer.text()).toMatch(/^TY {2}- PCOMM\r\n/);
  });
});

test.describe('Cites a document without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('reads whole citations, without the day', async ({ page }) => {
    await page.goto(`${letter}/cite`);
    const turabian = page.getByRole('region', { name: 'Turabian' });
    await expect(turabian.getByText('accessed', { exact: false })).toHaveCount(2);
    for (const day of await turabian.getByText('ccessed').all()) await expect(day).toBeHidden();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
});

test.describe('Cites a document', () => {
  test.use({ holdings: 'made-up' });

  test('cites one paragraph, by its number and its own address', async ({ page, madeUp, archive }) => {
    await page.goto(madeUp.full.path);
    const anchor = (await page.locator('p[id^="en-p"]').nth(1).getAttribute('id')) ?? '';
    await page.goto(`${madeUp.full.path}/cite?p=${anchor}`);
    await expect(page.getByRole('main')).toContainText('Paragraph 2 is cited:');
    await expect(page.getByRole('main').locator('blockquote')).toContainText('speaks of a lighthouse');
    const chicago = page.getByRole('region', { name: 'Chicago, 17th edition' });
    await expect(chicago).toContainText('para. 2');
    await expect(chicago).toContainText(`${archive.address.reader}${madeUp.full.path}#${anchor}`);
    await page.goto(`${madeUp.full.path}/cite?p=nothing`);
    await expect(page.getByRole('main')).not.toContainText('is cited:');
  });

  test('a withdrawn document’s citations are gone with it', async ({ request, madeUp }) => {
    expect((await request.get(`${madeUp.withdrawn.path}/cite`)).status()).toBe(410);
  });

  test('is saved by Zotero with its type, archive and location', async ({ page, request, madeUp, archive }) => {
    await page.goto('/');
    const read = async (path: string) => readAsZotero(page, await (await request.get(path)).text(), path);
    const item = await read(madeUp.full.path);
    expect(item).toMatchObject({
      itemType: 'letter',
      archive: 'Made-up State Archive',
      archiveLocation: 'file 3',
      url: `${archive.address.reader}${madeUp.full.path}`,
    });
    expect(item.creators.length).toBeGreaterThan(0);
    expect(item.title).not.toBe('');
    expect(item.date).toMatch(/^\d{4}|[a-z]/);
    expect(item.language).toMatch(/^[a-z]{2}/);
    expect(item.rights).toMatch(/^https?:/);
  });
});

test.describe('Is read by machines', () => {
  test('has a plain preview, and schema.org’s own words of it', async ({ page, archive }) => {
    await page.goto(letter);
    const content = (name: string) =>
      page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute('content');
    expect(await content('og:title')).toBe('Letteer, G. Malenkov to Kim Il Sung, 27 July 1953');
    expect(await content('og:description')).toContain('The head of the Soviet government writes');
    expect(await content('twitter:card')).toBe('summary');
    const json = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      url: `${archive.address.reader}${letter}`,
      dateCreated: '1953-07-27',
    });
  });
});
