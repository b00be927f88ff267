import { answerOf, expect, test } from '../archive.ts';

test.describe('Follows how a document’s record changed', () => {
  test.use({ holdings: 'made-up' });

  test('reads an earlier publication as it was, and comes back to what stands', async ({ page, madeUp }) => {
    await page.goto(madeUp.answer.path);
    const history = page.getByRole('region', { name: 'History of this record' });
    await expect(history.getByRole('listitem')).toHaveCount(2);
    await expect(history).toContainText('“Mended for a test.”');
    await expect(history).toContainText('Changed: Summary');
    await history.getByRole('link', { name: 'Read it as it was' }).click();
    await expect(page).toHaveURL(/\?revision=1$/);
    await expect(page.getByRole('article')).toContainText('An answer, as it was first described.');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await page.getByRole('link', { name: /^Read what stands/ }).click();
    await expect(page.getByRole('article')).toContainText('An answer, described with more care.');
    await expect(page.getByRole('article')).not.toContainText('as it was first described');
  });

  test('compares what was published with what stands, word by word', async ({ page, madeUp }) => {
    await page.goto(`${madeUp.answer.path}?revision=1`);
    await page.getByRole('link', { name: 'What has changed since' }).click();
    const summary = page.getByRole('region', { name: 'Summary' });
    await expect(summary.locator('del')).toHaveText(/as it was first described/);
    await expect(summary.locator('ins')).toHaveText(/described with more care/);
    await expect(page.getByRole('main').getByRole('region')).toHaveCount(1);
  });

  test('has every publication on a page of its own', async ({ page, madeUp }) => {
    await page.goto(`${madeUp.answer.path}/history`);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
    await page.getByRole('link', { name: 'Read it as it stands' }).click();
    await expect(page).toHaveURL(new RegExp(`${madeUp.answer.path}$`));
  });

  test('is told of what was withdrawn, and finds no publication that never was', async ({
    request,
    madeUp,
    complaints,
  }) => {
    complaints.allow(answerOf(404));
    complaints.allow(answerOf(410));
    expect((await request.get(`${madeUp.withdrawn.path}/history`)).status()).toBe(410);
    expect((await request.get(`${madeUp.withdrawn.path}?revision=1`)).status()).toBe(410);
    expect((await request.get(`${madeUp.answer.path}?revision=3`)).status()).toBe(404);
    expect((await request.get(`${madeUp.answer.path}/compare?a=1&b=3`)).status()).toBe(404);
    expect((await request.get(`${madeUp.draft.path}/history`)).status()).toBe(404);
  });
});

test.describe('Sees what a document belongs to', () => {
  test.use({ holdings: 'made-up' });

  test('goes along the thread of a letter, from any of its documents', async ({ page, madeUp }) => {
    await page.goto(madeUp.enclosure.path);
    const thread = page.getByRole('region', { name: 'The thread it belongs to' });
    await expect(thread.getByRole('listitem')).toHaveCount(3);
    await expect(thread).toContainText('is an enclosure of that of 28 July 1953');
    await expect(thread.getByText('Made-up enclosure')).toHaveAttribute('aria-current', 'page');
    await thread.getByRole('link', { name: 'Made-up telegram on a lighthouse' }).click();
    await expect(page).toHaveURL(new RegExp(`${madeUp.full.path}$`));
    await expect(thread).toContainText('replies to that of 26 July 1953');
  });
});

test('Is led to related documents, each with the reason', async ({ page }) => {
  await page.goto('/documents/1953-07-27-letteer-g-malenkov-to-kim-il-sung');
  const related = page.getByRole('region', { name: 'Related documents' });
  await expect(related.getByRole('listitem').first()).toContainText('29 July 1953 (2 days apart)');
  await expect(related.getByRole('listitem').first()).toContainText('also names Kim Il Sung');
  await related.getByRole('link', { name: /^Telegram, Kim Il Sung to the Chairman/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Telegram, Kim Il Sung to the Chairman');
});
