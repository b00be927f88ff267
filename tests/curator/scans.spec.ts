import type { Page } from '@playwright/test';
import { answerOf, expect, signIn, test } from '../archive.ts';
import { expectAccessible } from '../axe.ts';
import { editorOf, openRecord } from '../editor.ts';
import { makeDraft } from '../made-up-archive.ts';
import type { RunningArchive } from '../running-archive.ts';
import { textOf } from '../text-editor.ts';

const titled = (text: string) => ({ title: { text, language: 'en' } });
const address = (sha256: string, rest: string) => `/scans/${sha256}/${rest}`;

/** A PDF of so many pages, each of which says its number and that it is made up for testing. */
async function madeUpFile(page: Page, archive: RunningArchive, pages: number) {
  const { sha256 } = await archive.scan(pages);
  return (await page.request.get(address(sha256, 'original'))).body();
}

/** The pane in which a scan is read, and the page that it shows. */
function scanOf(page: Page) {
  const pane = page.getByRole('region', { name: 'Scan', exact: true });
  return {
    pane,
    picture: (name: string) => pane.getByRole('img', { name, exact: true }),
    number: pane.getByLabel('Page', { exact: true }),
  };
}

/** Whether a picture has come, and how wide it is in its own pixels. */
const width = (picture: ReturnType<ReturnType<typeof scanOf>['picture']>) =>
  picture.evaluate((image) => (image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0));

test.describe('Scans of a document', () => {
  test.use({ role: 'editor' });

  test('are sent, shown beside the form, and kept with their pages and embargo', async ({
    page,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(400));
    const pdf = await madeUpFile(page, archive, 4);
    await page.goto('/records/document/new');
    const { form, field, save, preview } = editorOf(page);
    await field('Title').fill('Made-up paper with scans');
    const files = form.getByLabel(/^Add scans/);
    await expect(files).toBeEnabled();
    await files.setInputFiles([
      { name: 'made-up file.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'words.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Made up for testing: no PDF.') },
      { name: 'made-up sheet.png', mimeType: 'image/png', buffer: await page.screenshot() },
    ]);
    await expect(form.getByLabel('File name, 2')).toHaveValue('made-up sheet.png');
    await expect(form.getByLabel('File name', { exact: true })).toHaveValue('made-up file.pdf');
    await expect(form.getByRole('alert').filter({ hasText: 'words.pdf' })).toContainText('was not taken');
    await expect(form.getByText(/^PDF · .* · 4 pages/)).toBeVisible();
    await expect(field('Title')).toHaveValue('Made-up paper with scans');
    await expect(preview).toContainText('made-up file.pdf, 4 pages');

    const first = form.getByLabel('First page of this document', { exact: true });
    await first.fill('9');
    await expect(form.getByText('The file ends with page 4.')).toBeVisible();
    await first.fill('2');
    await form.getByLabel('Last page of this document', { exact: true }).fill('3');
    await form.getByText('Embargo, labels of pages').first().click();
    const label = form.getByLabel('Label of the first page', { exact: true });
    const countOn = form.getByRole('button', { name: /^Count on from it/ });
    await label.fill('12r');
    await countOn.click();
    await expect(form.getByLabel('Label of page 3 of made-up file.pdf')).toHaveValue('12v');
    for (const [typed, problem] of [
      ['made-up cover', 'can’t be counted on'],
      ['', 'Write the label of the first page'],
    ] as const) {
      await label.fill(typed);
      await countOn.click();
      await expect(label).toHaveAccessibleDescription(new RegExp(problem));
      await expect(label).toBeFocused();
    }
    await expect(form.getByLabel('Label of page 2 of made-up file.pdf')).toHaveValue('12r');
    await expect(form.getByLabel('Label of page 3 of made-up file.pdf')).toHaveValue('12v');
    await form.getByText('Embargo, labels of pages').nth(1).click();
    await form.getByLabel('Embargo on this scan until, 2').fill('2999-01-01');
    await form.getByRole('button', { name: 'Move made-up sheet.png up' }).click();
    await save();

    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    const { pane, picture, number } = scanOf(page);
    await pane.getByLabel('File', { exact: true }).selectOption('2. made-up file.pdf');
    await expect(number).toHaveValue('2');
    await expect.poll(() => width(picture('Page 2 of made-up file.pdf'))).toBeGreaterThan(500);
    await expect(pane).toContainText('called 12r');
    await page.reload();
    await expect(number).toHaveValue('2');
    await expect(form.getByLabel('File name', { exact: true })).toHaveValue('made-up sheet.png');
    await expect(form.getByLabel('Embargo on this scan until', { exact: true })).toHaveValue('2999-01-01');
    await expect(form.getByLabel('Last page of this document')).toHaveValue('3');
    await expect(form.getByLabel('Label of page 2 of made-up file.pdf')).toHaveValue('12r');
    await expectAccessible(page);

    await pane.getByRole('button', { name: 'Previous' }).click();
    await expect(pane).toContainText('not of this document');
    await pane.getByRole('button', { name: 'Previous' }).click();
    await expect(picture('Page 1 of made-up sheet.png')).toBeVisible();
    await expect(pane.getByRole('button', { name: 'Previous' })).toBeDisabled();
    for (const name of ['Page 2', 'Page 3', 'Page 4']) {
      await pane.getByRole('button', { name: 'Next' }).click();
      await expect(picture(`${name} of made-up file.pdf`)).toBeVisible();
    }
    await expect(pane.getByRole('button', { name: 'Next' })).toBeDisabled();
    await expect(pane).toContainText('not of this document');
    await pane.getByRole('button', { name: 'The document ends here' }).click();
    await expect(form.getByLabel('Last page of this document')).toHaveValue('4');
    await expect(pane).not.toContainText('not of this document');
    await pane.getByRole('button', { name: '200 %' }).click();
    const frame = pane.getByRole('region', { name: 'Page 4 of made-up file.pdf, to be read' });
    await expect.poll(() => frame.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    await frame.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => frame.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  });

  test('are sent while the work goes on, dropped or chosen, until it is given up', async ({ page, archive }) => {
    const pdf = await madeUpFile(page, archive, 1);
    const { id } = await makeDraft(archive.desk('editor'), 'document', titled('Made-up paper, being sent'));
    const { form, field, save } = await openRecord(page, 'document', id);
    const files = form.getByLabel(/^Add scans/);
    await expect(files).toBeEnabled();
    // The first never arrives.
    await page.route('**/api/scan-file?name=made-up%20slow.pdf', () => undefined);
    await files.setInputFiles({ name: 'made-up slow.pdf', mimeType: 'application/pdf', buffer: pdf });
    await expect(form.getByText('a scan is being sent')).toBeVisible();
    const dropped = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], 'made-up dropped.pdf', { type: 'application/pdf' }));
      return data;
    }, pdf.toString('base64'));
    await files.dispatchEvent('drop', { dataTransfer: dropped });
    await field('Title').fill('Made-up paper, saved meanwhile');
    await save();
    await form.getByRole('button', { name: 'Cancel sending made-up slow.pdf' }).click();
    await expect(form.getByLabel('File name')).toHaveValue('made-up dropped.pdf');
    await expect(form.getByText('a scan is being sent')).toHaveCount(0);
    await expect(field('Title')).toHaveValue('Made-up paper, saved meanwhile');
    await expect(form.getByText('unsaved changes')).toBeVisible();
  });

  test('go on being sent when somebody else’s work comes into the form', async ({ page, archive, complaints }) => {
    complaints.allow(answerOf(409));
    const pdf = await madeUpFile(page, archive, 1);
    const desk = archive.desk('editor');
    const { id } = await makeDraft(desk, 'document', titled('Made-up paper of two people'));
    const { form, field, save } = await openRecord(page, 'document', id);
    const files = form.getByLabel(/^Add scans/);
    await expect(files).toBeEnabled();
    const held = Promise.withResolvers<undefined>();
    await page.route('**/api/scan-file?*', async (route) => {
      await held.promise;
      await route.continue();
    });
    await files.setInputFiles({ name: 'made-up slow.pdf', mimeType: 'application/pdf', buffer: pdf });
    await expect(form.getByText('a scan is being sent')).toBeVisible();

    await desk.records.save({ id, parent: 1, changes: titled('Made-up title of theirs') });
    await field('Title').fill('Made-up title of mine');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Somebody else saved this record' });
    await dialog.getByRole('radio', { name: /^Theirs/ }).check();
    await dialog.getByRole('button', { name: 'Save what I chose' }).click();
    await expect(field('Title')).toHaveValue('Made-up title of theirs');
    await expect(form.getByRole('button', { name: 'Cancel sending made-up slow.pdf' })).toBeVisible();
    held.resolve(undefined);
    await expect(form.getByLabel('File name')).toHaveValue('made-up slow.pdf');
    await save();
    expect((await desk.records.get({ id })).body).toMatchObject({
      title: { text: 'Made-up title of theirs' },
      scans: [{ fileName: 'made-up slow.pdf' }],
    });
  });

  test('stand beside their transcript, whose cursor turns the page', async ({ page, archive }) => {
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      ...titled('Made-up paper to transcribe'),
      scans: [await archive.scan(3, 'made-up file.pdf')],
      texts: [
        {
          key: 'a',
          language: 'en',
          kind: 'transcript',
          html: '<p>Made-up words of page one.</p><hr data-page="2"><p>Made-up words of page two.</p>',
        },
      ],
    });
    const { form, save } = await openRecord(page, 'document', id);
    const { area, press, answer } = textOf(page);
    await expect(area).toBeVisible();
    await press('Side by side');
    const wide = page.getByRole('dialog', { name: 'Text, full width' });
    const shows = (number: number) =>
      expect(wide.getByRole('img', { name: `Page ${number} of made-up file.pdf`, exact: true })).toBeVisible();
    await area.getByText('Made-up words of page one').click();
    await shows(1);
    await area.getByText('Made-up words of page two').click();
    await shows(2);
    await page.keyboard.press('End');
    await press('Page…');
    await answer('A page of the scan begins', { Page: '3' });
    await page.keyboard.type('Typed beside the picture.');
    await shows(3);
    await wide.getByRole('button', { name: 'Previous' }).click();
    await shows(2);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await shows(2);
    await expect(area).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(wide).toBeHidden();
    await expect(area).toContainText('Typed beside the picture.');
    await save();
    await expect(form.getByText('unsaved changes')).toHaveCount(0);
  });

  test('can be read by a viewer and changed by none, and nobody outside reaches them', async ({
    page,
    archive,
    pageOf,
    complaints,
  }) => {
    complaints.allow(answerOf(401));
    const scan = await archive.scan(2, 'made-up file.pdf');
    const { id } = await makeDraft(archive.desk('editor'), 'document', { ...titled('Made-up paper'), scans: [scan] });
    const viewer = await pageOf(archive.people.viewer);
    const { form } = await openRecord(viewer, 'document', id);
    await expect(form.getByLabel('File name')).toBeDisabled();
    await expect(form.getByLabel(/^Add scans/)).toBeHidden();
    await expect(form.getByRole('button', { name: /^Remove made-up/ })).toBeHidden();
    await viewer.getByRole('button', { name: 'Scan', exact: true }).click();
    await expect.poll(() => width(scanOf(viewer).picture('Page 1 of made-up file.pdf'))).toBeGreaterThan(500);
    await scanOf(viewer).pane.getByRole('button', { name: 'Next' }).click();
    await expect(scanOf(viewer).number).toHaveValue('2');
    const refused = await viewer.request.post('/api/scan-file?name=made-up.pdf', {
      data: 'made up',
      headers: { origin: archive.address.curator },
    });
    expect(refused.status()).toBe(403);

    const outside = await pageOf(undefined);
    for (const rest of ['1.webp', '1-small.webp', 'original']) {
      expect((await outside.request.get(address(scan.sha256, rest))).status()).toBe(401);
      expect((await page.request.get(address(scan.sha256, rest))).status()).toBe(200);
    }
    for (const rest of ['3.webp', '0.webp', 'x.webp']) {
      expect((await page.request.get(address(scan.sha256, rest))).status()).toBe(404);
    }
    const kept = await page.request.get(address(scan.sha256, '1.webp'));
    expect(kept.headers()['cache-control']).toBe('private, no-cache');
    const known = { headers: { 'if-none-match': kept.headers()['etag'] ?? '' } };
    expect((await page.request.get(address(scan.sha256, '1.webp'), known)).status()).toBe(304);
    expect((await outside.request.get(address(scan.sha256, '1.webp'), known)).status()).toBe(401);
    const original = await page.request.get(address(scan.sha256, `original?name=${encodeURIComponent('Дело.pdf')}`));
    expect(original.headers()).toMatchObject({
      'content-security-policy': 'sandbox',
      'content-disposition': `attachment; filename="____.pdf"; filename*=UTF-8''%D0%94%D0%B5%D0%BB%D0%BE.pdf`,
    });
  });

  test('are shown to nobody from a browser that kept them, after signing out', async ({
    pageOf,
    archive,
    complaints,
  }) => {
    complaints.allow(answerOf(401));
    const scan = await archive.scan(1, 'made-up file.pdf');
    const { id } = await makeDraft(archive.desk('editor'), 'document', { ...titled('Made-up paper'), scans: [scan] });
    const page = await pageOf(undefined);
    await page.goto(`/login?to=/records/document/${id}`);
    await signIn(page, archive.people.viewer ?? { email: '' });
    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    await expect.poll(() => width(scanOf(page).picture('Page 1 of made-up file.pdf'))).toBeGreaterThan(500);
    const again = () => page.evaluate(async (at) => (await fetch(at)).status, address(scan.sha256, '1.webp'));
    expect(await again()).toBe(200);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    expect(await again()).toBe(401);
  });

  test('can be put in order and taken out by keyboard alone, and compared in the history', async ({
    page,
    archive,
  }) => {
    const scans = [await archive.scan(1, 'made-up one.pdf'), await archive.scan(2, 'made-up two.pdf')];
    const { id } = await makeDraft(archive.desk('editor'), 'document', { ...titled('Made-up paper'), scans });
    const { form, save } = await openRecord(page, 'document', id);
    const down = form.getByRole('button', { name: 'Move made-up one.pdf down' });
    await expect(down).toBeEnabled();
    await down.focus();
    await page.keyboard.press('Enter');
    await expect(form.getByRole('button', { name: 'Move made-up one.pdf up' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(form.getByRole('button', { name: 'Remove made-up one.pdf' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(form.getByLabel(/^Add scans/)).toBeFocused();
    await form.getByLabel('First page of this document').fill('2');
    await save();
    await page.goto(`/records/document/${id}/history?a=1&b=2`);
    const scansOf = page.getByRole('region', { name: 'Scans' });
    await expect(scansOf).toContainText('made-up one.pdf, PDF');
    await expect(scansOf).toContainText('from page 2');
  });
});

test.describe('Publishes a scan', () => {
  test.use({ role: 'publisher' });

  test('of which readers see what isn’t under embargo', async ({ page, archive }) => {
    const { id } = await makeDraft(archive.desk('editor'), 'document', {
      ...titled('Made-up paper for readers'),
      scans: [
        await archive.scan(2, 'made-up open.pdf'),
        { ...(await archive.scan(1, 'made-up closed.pdf')), embargoUntil: '2999-01-01' },
      ],
    });
    const editor = await openRecord(page, 'document', id);
    const path = await editor.publish();
    const reader = (rest: string) => page.request.get(`${archive.address.reader}${path}${rest}`);
    expect(await (await reader('')).text()).toContain('made-up open.pdf');
    expect(await (await reader('')).text()).not.toContain('made-up closed.pdf');
    const picture = await reader('/scans/1/2.webp');
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/webp']);
    expect((await reader('/scans/2/1.webp')).status()).toBe(404);
  });
});
