import { answerOf, expect, test } from '../archive.ts';

test.describe('Meets an address where nothing is', () => {
  test.use({ holdings: 'made-up' });

  for (const address of [
    '/nothing',
    '/documents/nothing-made-up',
    '/people/nobody',
    '/documents',
    '/pages/none',
    '/id/none',
    '/internal/failed',
    '/documents/%E0%A4%A',
    `/documents/${'made-up'.repeat(60)}`,
    `/collections/${'made-up'.repeat(60)}.csv`,
    `/id/${'made-up'.repeat(100)}`,
  ]) {
    test(`is helped on from ${address}`, async ({ page, complaints }) => {
      complaints.allow(answerOf(404));
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
      await expect(page.getByRole('main').getByRole('link', { name: 'search the archive' })).toBeVisible();
    });
  }

  for (const address of ['/people', '/recordsets', '/new', '/on-this-day']) {
    test(`finds the list at ${address} even on a page that no list has`, async ({ request }) => {
      expect((await request.get(`${address}?page=9999999`)).status()).toBe(200);
    });
  }

  test('is told that a document was withdrawn, when and why', async ({ page, madeUp, complaints }) => {
    complaints.allow(answerOf(410));
    const answer = await page.goto(madeUp.withdrawn.path);
    expect(answer?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This document was withdrawn');
    await expect(page.locator('time')).toHaveAttribute('datetime', new RegExp(`^${new Date().getUTCFullYear()}-`));
    await expect(page.getByRole('main')).toContainText('Withdrawn to see what its page says.');
    await expect(page.getByRole('main')).not.toContainText('Made-up document');
  });

  test('is led on from a record that was merged into another', async ({ page, request, madeUp }) => {
    const answer = await request.get(madeUp.duplicate.path, { maxRedirects: 0 });
    expect(answer.status()).toBe(301);
    expect(answer.headers()['location']).toBe(madeUp.person.path);
    await page.goto(madeUp.duplicate.path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Madeup');
  });

  test('has no word of a draft', async ({ request, madeUp }) => {
    const addresses = await (await request.get('/api/trpc/addresses.list?input={"limit":1000}')).text();
    expect(addresses).toContain(madeUp.full.path);
    expect(addresses).not.toContain('periwinkle');
    expect((await request.get(`/id/${madeUp.draft.id}`)).status()).toBe(404);
  });
});
