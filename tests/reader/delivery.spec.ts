import { expect, test } from '../archive.ts';

const collection = '/collections/korean-war-armistice';

test.describe('Is sent pages that are light and the same for all', () => {
  test('gets pages without a script of the framework, and little else', async ({ page }) => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname);
    });
    for (const address of ['/', collection, '/search?q=Rhee', '/people', '/people/kim-il-sung']) {
      await page.goto(address);
      await expect(page.locator('script[src*="_next"]')).toHaveCount(0);
    }
    expect(new Set(scripts)).toEqual(new Set(['/scripts/reader.js']));
  });

  test('gets the same bytes whoever asks', async ({ request }) => {
    const plain = await request.get(collection);
    const asked = await request.get(collection, {
      headers: { cookie: 'theme=dark; fonds-session=made-up', 'accept-language': 'ru', 'user-agent': 'made up' },
    });
    expect(await asked.body()).toEqual(await plain.body());
    expect(plain.headers()).not.toHaveProperty('set-cookie');
    expect(plain.headers()['vary']).toBe('Accept-Encoding');
    const strange = await request.get(`${collection}?utm_source=made-up`);
    expect(await strange.body()).toEqual(await plain.body());
  });

  test('is told that a page it has is still the same', async ({ request }) => {
    const first = await request.get(collection);
    const etag = first.headers()['etag'] ?? '';
    expect(etag).toMatch(/^W\/"/);
    const second = await request.get(collection, { headers: { 'if-none-match': etag } });
    expect(second.status()).toBe(304);
    expect((await second.body()).length).toBe(0);
  });

  test('gets no page that another site may frame or feed', async ({ request }) => {
    const { ...headers } = (await request.get('/')).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await request.post('/search', { form: { q: 'made up' } })).status()).toBe(405);
  });

  test('has the changed page at once when something is published', async ({ archives, request }) => {
    const { archive } = await archives('made-up', 'reader');
    const desk = archive.desk();
    const subject = { name: { text: 'Made-up quickness', language: 'en' } };
    const { id, revision } = await desk.records.create({ kind: 'subject', changes: subject });
    const before = await request.get(`${archive.address.reader}/subjects`);
    expect(await before.text()).not.toContain('Made-up quickness');
    await desk.records.publish({ id, revision });
    const after = await request.get(`${archive.address.reader}/subjects`);
    expect(await after.text()).toContain('Made-up quickness');
    expect(after.headers()['etag']).not.toBe(before.headers()['etag']);
    await desk.records.withdraw({ id });
  });

  test('is told, and not by a broken page, that an address is too long', async ({ request }) => {
    const answer = await request.get(`/search?q=${'long'.repeat(3100)}`);
    expect(answer.status()).toBe(414);
    expect(await answer.text()).toContain('This address is too long. Shorten the question.');
  });
});
