import { SaxesParser } from 'saxes';
import { expect, test } from '../archive.ts';

/** Reads XML strictly, and gives what each element of a name holds, or the value of an attribute of it. */
function readXml(xml: string, name: string, attribute?: string): string[] {
  const found: string[] = [];
  let words: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.local !== name) return;
    words = attribute === undefined ? '' : tag.attributes[attribute]?.value;
  });
  parser.on('text', (text) => {
    if (words !== undefined && attribute === undefined) words += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.local !== name) return;
    if (words !== undefined) found.push(words);
    words = undefined;
  });
  parser.write(xml).close();
  return found;
}

const types = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
};

function titlesOf(jsonl: string): string[] {
  const lines = jsonl.split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as { title: { text: string } }).title.text);
}

test.describe('Has all that a search finds as data', () => {
  test('in every form that its page offers, in its order', async ({ page, request }) => {
    await page.goto('/search?q=armistice&sort=-date');
    for (const [extension, type] of Object.entries(types)) {
      const link = page.locator(`main a[href^="/search.${extension}?"]`);
      await expect(link).toHaveAttribute('rel', 'nofollow');
      const answer = await request.get((await link.getAttribute('href')) ?? '');
      expect(answer.status()).toBe(200);
      const headers = answer.headers();
      expect(headers['content-type']).toBe(type);
      expect(headers['content-disposition']).toContain(`attachment; filename="fonds-search.${extension}"`);
      expect(headers['x-robots-tag']).toBe('noindex, nofollow');
    }
    const shown = await page.getByRole('article').getByRole('heading').allInnerTexts();
    const given = titlesOf(await (await request.get('/search.jsonl?q=armistice&sort=-date')).text());
    expect(given.length).toBeGreaterThan(3);
    expect(given.map((title) => shown.filter((each) => each.includes(title)).length)).toEqual(given.map(() => 1));
    const turned = titlesOf(await (await request.get('/search.jsonl?q=armistice&sort=date')).text());
    expect(turned).toEqual(given.toReversed());
  });

  test('whole, whatever page of it is asked for and whatever the address says besides', async ({ request }) => {
    const all = titlesOf(await (await request.get('/search.jsonl')).text());
    expect(all).toHaveLength(27);
    for (const more of ['page=7&size=50', 'size=7&sort=newest&within=perhaps', 'utm_source=made-up', 'q=%E0%A4%A&q=']) {
      const answer = await request.get(`/search.jsonl?${more}`);
      expect(answer.status(), more).toBe(200);
    }
    expect(titlesOf(await (await request.get('/search.jsonl?page=7&size=50')).text())).toEqual(all);
    const narrowed = titlesOf(await (await request.get('/search.jsonl?type=letter&type=telegram&from=1953')).text());
    expect(narrowed.length).toBeLessThan(all.length);
  });

  test('or a file of nothing, where nothing is found', async ({ request }) => {
    const get = async (extension: string) => (await request.get(`/search.${extension}?q=made-up+and+nowhere`)).text();
    expect(await get('jsonl')).toBe('');
    expect(await get('ris')).toBe('');
    expect((await get('csv')).trimEnd().split('\r\n')).toHaveLength(1);
    expect(readXml(await get('atom'), 'entry')).toEqual([]);
  });

  test('once, and is told that it is still the same', async ({ request }) => {
    for (const extension of ['csv', 'atom']) {
      const head = await request.head(`/search.${extension}?q=armistice`);
      expect(head.status()).toBe(200);
      expect((await head.body()).length).toBe(0);
      const { etag = '' } = head.headers();
      const again = await request.get(`/search.${extension}?q=armistice`, { headers: { 'if-none-match': etag } });
      expect([again.status(), again.headers()['x-robots-tag']]).toEqual([304, 'noindex, nofollow']);
    }
  });

  test('or reads in plain words that there is no such form', async ({ request }) => {
    const answer = await request.get('/search.docx?q=armistice');
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('.csv, .jsonl, .ris, .atom');
  });
});

test.describe('Follows a search', () => {
  test.use({ holdings: 'made-up' });

  test('by a feed that its page names, the last published first', async ({ page, request, archive }) => {
    const desk = archive.desk();
    const publish = async (text: string) => {
      const { id, revision } = await desk.records.create({
        kind: 'document',
        changes: { title: { text, language: 'en' } },
      });
      await desk.records.publish({ id, revision });
      return id;
    };
    const ids = [await publish('Made-up semaphore one'), await publish('Made-up semaphore two')];
    await page.goto('/search?q=semaphore&sort=title');
    const feed = (await page.locator('head link[type="application/atom+xml"]').getAttribute('href')) ?? '';
    const answer = await request.get(feed);
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    const xml = await answer.text();
    const base = archive.address.reader;
    expect(readXml(xml, 'id')).toEqual([
      `${base}/search?q=semaphore`,
      ...ids.toReversed().map((id) => `${base}/id/${id}`),
    ]);
    expect(readXml(xml, 'link', 'href').slice(0, 2)).toEqual([
      `${base}/search.atom?q=semaphore`,
      `${base}/search?q=semaphore`,
    ]);
    const [updated, ...times] = readXml(xml, 'updated');
    expect(times).toEqual(times.toSorted().toReversed());
    expect(updated).toBe(times[0]);
    const etag = answer.headers()['etag'] ?? '';
    const other = await publish('Made-up foghorn');
    expect((await request.get(feed, { headers: { 'if-none-match': etag } })).status()).toBe(304);
    const third = await publish('Made-up semaphore three');
    const changed = await request.get(feed, { headers: { 'if-none-match': etag } });
    expect(readXml(await changed.text(), 'id')[1]).toBe(`${base}/id/${third}`);
    for (const id of [...ids, other, third]) await desk.records.withdraw({ id });
    expect(readXml(await (await request.get(feed)).text(), 'id')).toHaveLength(1);
  });
});

test.describe('Is a crawler that keeps to the rules', () => {
  test('and is kept from questions without end, not from what they lead to', async ({ request }) => {
    const robots = await (await request.get('/robots.txt')).text();
    const rules = [...robots.matchAll(/^Disallow: (.*)$/gm)].map(([, rule = '']) => rule);
    // As RFC 9309 has it: the beginning of an address, in which * stands for anything.
    const mayRead = (address: string) =>
      !rules.some((rule) =>
        new RegExp(`^${rule.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}`).test(address),
      );
    for (const address of [
      '/search?q=armistice',
      '/search.csv',
      '/search.atom?q=armistice',
      '/search/facets/agent?q=armistice',
      '/collections/korean-war-armistice?page=2',
      '/collections/korean-war-armistice?q=Rhee&from=1953',
      '/people?page=9',
      '/people/kim-il-sung?with=mao-zedong',
      '/documents/made-up?q=armistice',
    ]) {
      expect(mayRead(address), address).toBe(false);
    }
    for (const address of ['/', '/search', '/collections/korean-war-armistice', '/people', '/people/kim-il-sung']) {
      expect(mayRead(address), address).toBe(true);
    }
  });
});
