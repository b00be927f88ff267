import type { Page } from '@playwright/test';
import { answerOf, expect, test as withArchive } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { makeDraft, makePublic, publishAgain } from '../made-up-archive.ts';
import { openArchive, type RunningArchive } from '../running-archive.ts';

const pages = 26;
const russian =
  '<p>Вымышленная первая страница.</p><p>Она кончается <span data-page="2"></span>на второй.</p><hr data-page="3"><p>Третья.</p>';
const english = '<p>A first page, made up.</p><hr data-page="2"><p>A second page, made up.</p>';

/** Made-up documents with scans, in an archive that holds nothing else. */
async function fill(archive: RunningArchive) {
  const desk = archive.desk();
  const scan = await archive.scan(pages, 'Made-up file.pdf');
  const [first, ...others] = scan.pages;
  const labelled = { ...scan, pages: [{ ...first, label: 'л. 12' }, ...others] };
  const titled = (text: string, more: object) => ({ title: { text, language: 'en' }, ...more });
  const full = await makePublic(
    desk,
    'document',
    titled('Made-up paper with a scan', {
      scans: [labelled],
      dates: [{ edtf: '1953-07-27', kind: 'created', basis: 'on-document' }],
      texts: [
        { key: 'ru', language: 'ru', kind: 'transcript', html: russian },
        { key: 'en', language: 'en', kind: 'translation', source: { text: 'ru' }, translator: 'Nobody', html: english },
      ],
    }),
  );
  const shared = await makePublic(desk, 'document', titled('Made-up part', { scans: [{ ...scan, from: 2, to: 3 }] }));
  const held = [{ ...scan, embargoUntil: '2999-01-01' }];
  const embargoed = await makePublic(desk, 'document', titled('Made-up paper under embargo', { scans: held }));
  const withdrawn = await makePublic(desk, 'document', titled('Made-up paper withdrawn', { scans: [scan] }));
  await desk.records.withdraw({ id: withdrawn.id, note: 'Withdrawn for a test.' });
  const draft = await makeDraft(desk, 'document', titled('Made-up paper with a scan', { scans: [scan] }));
  const replaced = await makePublic(desk, 'document', titled('Made-up paper, scanned again', { scans: [scan] }));
  const better = await archive.scan(1, 'Better made-up file.pdf');
  await publishAgain(desk, replaced, { scans: [better] }, 'A better scan, made up.');
  const sheets = ['Made-up sheet 1.pdf', 'Made-up sheet 2.pdf', 'Made-up sheet 3.pdf'];
  const several = await makePublic(
    desk,
    'document',
    titled('Made-up paper in three files', {
      scans: await Promise.all(sheets.map((name) => archive.scan(1, name))),
      texts: [{ key: 'en', language: 'en', kind: 'transcript', html: english }],
    }),
  );
  const merged = await makePublic(desk, 'document', titled('Made-up paper twice', { scans: [scan] }));
  await desk.records.merge({ id: merged.id, into: several.id });
  return { full, shared, embargoed, withdrawn, draft, replaced, several, merged };
}

interface Scanned {
  readonly archive: RunningArchive;
  readonly made: Awaited<ReturnType<typeof fill>>;
}

const test = withArchive.extend<{ readonly made: Scanned['made'] }, { readonly scanned: Scanned }>({
  scanned: [
    async ({ playwright: _ }, use) => {
      const archive = await openArchive({ database: 'empty', apps: ['reader'], people: true });
      await use({ archive, made: await fill(archive) });
      await archive.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  archive: async ({ scanned }, use) => use(scanned.archive),
  made: async ({ scanned }, use) => use(scanned.made),
});

const scanOf = (page: Page) => page.getByRole('region', { name: 'Scan' });

/** Whether a picture came, and was no other's place holder. */
async function expectDrawn(page: Page, name: string): Promise<void> {
  const picture = page.getByRole('img', { name });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
}

test.describe('Looks at the scan of a document', () => {
  test('sees its pages, goes to one, and reads the text of that page beside it', async ({ page, made }) => {
    await page.goto(made.full.path);
    await page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name: 'Scan' }).click();
    const scan = scanOf(page);
    await expect(scan).toContainText(/Made-up file\.pdf\s*PDF, 26 pages, \d+ kB/);
    await expect(scan.getByRole('img')).toHaveCount(24);
    await expectDrawn(page, 'Page 1 of the scan, л. 12');
    await scan.getByRole('link', { name: 'Page 2 of the scan' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page 2');
    await expectDrawn(page, 'Page 2 of the scan');
    const text = page.getByRole('region', { name: 'Text of this page' });
    await expect(text.locator('.prose')).toHaveText('на второй.');
    await text.getByRole('link', { name: 'English translation' }).click();
    await expect(text.locator('.prose')).toHaveText('A second page, made up.');
    await page.getByRole('link', { name: 'Page before' }).click();
    await expect(text.locator('.prose')).toHaveText('A first page, made up.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page 1, л. 12');
    await page.getByRole('link', { name: 'Next page' }).click();
    await text.getByRole('link', { name: 'In the whole text' }).click();
    await expect(page).toHaveURL(new RegExp(`${made.full.path}#en-page-2$`));
  });

  test('goes from a page break in the text to that page, and on by the arrow keys', async ({ page, made }) => {
    await page.goto(made.full.path);
    await page.locator('#ru-page-3').getByRole('link').click();
    await page.waitForURL(/\/scans\/1\/3$/);
    for (const [key, leadsTo] of [
      ['ArrowLeft', '2'],
      ['ArrowRight', '3'],
      ['ArrowRight', '4'],
    ] as const) {
      await page.keyboard.press(key);
      // Which waits until the page has loaded, and its script listens.
      await page.waitForURL(new RegExp(`/scans/1/${leadsTo}$`));
    }
    await expect(page.getByRole('region', { name: 'Text of this page' })).toHaveCount(0);
  });

  test('goes through a document of several files as through one', async ({ page, made }) => {
    await page.goto(made.several.path);
    await scanOf(page).getByRole('link', { name: 'Page 1 of scan 1' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scan 1, page 1');
    await expect(page.getByRole('link', { name: 'Page before' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scan 2, page 1');
    await expect(page).toHaveTitle(/^Scan 2, page 1: Made-up paper in three files/);
    await expect(page.getByText('2 of 3')).toBeVisible();
    await expectDrawn(page, 'Page 1 of scan 2');
    await expect(page.getByRole('region', { name: 'Text of this page' }).locator('.prose')).toHaveText(
      'A second page, made up.',
    );
    await expectAccessible(page);
    for (const [key, leadsTo] of [
      ['ArrowRight', '3'],
      ['ArrowLeft', '2'],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForURL(new RegExp(`/scans/${leadsTo}/1$`));
    }
    await page.getByRole('link', { name: 'All pages' }).click();
    await expect(page).toHaveURL(new RegExp(`${made.several.path}#scan$`));
    await expect(scanOf(page).getByRole('img')).toHaveCount(3);
  });

  test('takes the file along, and finds all of its pages', async ({ page, made, request }) => {
    await page.goto(made.full.path);
    await scanOf(page)
      .getByRole('link', { name: `All ${pages} pages` })
      .click();
    await expect(page.getByRole('main').getByRole('img')).toHaveCount(pages);
    await page.getByRole('link', { name: 'Page 26 of the scan' }).click();
    await expect(page.getByText('26 of 26')).toBeVisible();
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Original file' }).click();
    expect((await download).suggestedFilename()).toBe('Made-up file.pdf');
    const picture = await request.get(`${made.full.path}/scans/1/26.webp`);
    expect([picture.headers()['cache-control'], picture.headers()['x-content-type-options']]).toEqual([
      'public, no-cache',
      'nosniff',
    ]);
  });

  test('finds documents that have one', async ({ page, made }) => {
    await page.goto('/search?has=scan&q=made');
    const found = page.getByRole('article');
    await expect(found).toHaveCount(4);
    await found.filter({ hasText: 'Made-up paper with a scan' }).getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(made.full.path));
    await expect(scanOf(page)).toBeVisible();
  });

  test('meets no barrier, in light, in dark and on a telephone', async ({ page, made }) => {
    for (const path of [made.full.path, `${made.full.path}/scans/1/2`, `${made.full.path}/scans/1`]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});

test.describe('Looks at a scan without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('goes from page to page and back to the document', async ({ page, made }) => {
    await page.goto(made.full.path);
    await scanOf(page).getByRole('link', { name: 'Page 3 of the scan' }).click();
    await page.getByRole('link', { name: 'Page before' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page 2');
    await page.getByRole('link', { name: 'Made-up paper with a scan' }).click();
    await expect(page).toHaveURL(new RegExp(`${made.full.path}$`));
  });
});

test.describe('Sees of scans what is public and no more', () => {
  const below = ['', '/1', '/1.webp', '/1-small.webp', '/original'];

  test('a shared file shows the document’s own pages alone', async ({ page, request, made, complaints }) => {
    complaints.allow(answerOf(404));
    await page.goto(made.shared.path);
    const scan = scanOf(page);
    await expect(scan.getByRole('img')).toHaveCount(2);
    await expect(scan).toContainText('These are the pages that belong to the document');
    await expect(scan.getByRole('link', { name: 'Original file' })).toHaveCount(0);
    await scan.getByRole('link', { name: 'Page 2 of the scan' }).click();
    await expect(page.getByText('1 of 2')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Page before' })).toHaveCount(0);
    for (const end of ['/1', '/4', '/1.webp', '/4-small.webp', '/original']) {
      expect((await request.get(`${made.shared.path}/scans/1${end}`)).status(), end).toBe(404);
    }
  });

  test('nothing tells of a scan under embargo', async ({ page, request, made, complaints }) => {
    complaints.allow(answerOf(404));
    await page.goto(made.embargoed.path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-up paper under embargo');
    await expect(scanOf(page)).toHaveCount(0);
    for (const end of below) {
      expect((await request.get(`${made.embargoed.path}/scans/1${end}`)).status(), end).toBe(404);
    }
    expect(await (await request.get(`${made.embargoed.path}.json`)).text()).not.toContain('Made-up file');
  });

  test('a draft’s scan is at no address, and a withdrawn document’s at none any more', async ({ request, made }) => {
    for (const end of below) {
      expect((await request.get(`/documents/made-up-paper-with-a-scan-2/scans/1${end}`)).status(), end).toBe(404);
      expect((await request.get(`${made.withdrawn.path}/scans/1${end}`)).status(), end).toBe(410);
    }
  });

  test('a merged document’s pages lead to the document that stands, not to other files', async ({
    page,
    request,
    made,
  }) => {
    for (const end of ['', '/1']) {
      await page.goto(`${made.merged.path}/scans/1${end}`);
      await expect(page).toHaveURL(new RegExp(`${made.several.path}$`));
    }
    for (const end of ['/1.webp', '/1-small.webp', '/original']) {
      expect((await request.get(`${made.merged.path}/scans/1${end}`)).status(), end).toBe(404);
    }
  });

  test('a page or scan that there isn’t is none', async ({ request, made }) => {
    for (const end of ['/1/27', '/1/0', '/2/1', '/2', '/0', '/x', '/1/x', '/1?page=2', '/1/27.webp', '/2/original']) {
      expect((await request.get(`${made.full.path}/scans${end}`)).status(), end).toBe(404);
    }
  });

  test('an earlier publication names a scan that was replaced, and shows it no more', async ({ page, made }) => {
    await page.goto(`${made.replaced.path}?revision=1`);
    await expect(scanOf(page)).toContainText('Made-up file.pdf');
    await expect(scanOf(page)).toContainText('no part of the document as it stands');
    await expect(scanOf(page).getByRole('img')).toHaveCount(0);
    await page.goto(made.replaced.path);
    await expectDrawn(page, 'Page 1 of the scan');
    await expect(scanOf(page)).toContainText(/Better made-up file\.pdf\s*PDF, 1 page/);
  });
});
