import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from '../archive.ts';

/** Reads XML strictly, and gives what each element of a name holds. Throws where it isn't well-formed. */
function readXml(xml: string, name: string): string[] {
  const found: string[] = [];
  let words: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.local === name) words = '';
  });
  parser.on('text', (text) => {
    if (words !== undefined) words += text;
  });
  parser.on('closetag', (tag) => {
    if (tag.local === name && words !== undefined) found.push(words);
    if (tag.local === name) words = undefined;
  });
  parser.write(xml).close();
  return found;
}

const types = {
  json: 'application/json',
  jsonld: 'application/ld+json',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  'tei.xml': 'application/tei+xml',
  'dc.xml': 'application/xml',
  'mods.xml': 'application/mods+xml',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  pdf: 'application/pdf',
};

test.use({ holdings: 'made-up' });

test.describe('Has a document as data', () => {
  test('in every form that its page names', async ({ page, request, madeUp }) => {
    await page.goto(madeUp.full.path);
    const links = page.locator('#download a');
    await expect(links).toHaveCount(Object.keys(types).length);
    for (const [extension, type] of Object.entries(types)) {
      await expect(page.locator(`#download a[href="${madeUp.full.path}.${extension}"]`)).toBeVisible();
      const answer = await request.get(`${madeUp.full.path}.${extension}`);
      expect(answer.status()).toBe(200);
      const headers = answer.headers();
      expect(headers['content-type']).toBe(type);
      expect(headers['content-disposition']).toContain(
        `filename*=UTF-8''1953-07-26-made-up-telegram-on-a-lighthouse.${extension}`,
      );
      expect(headers['etag']).toMatch(/^W\/"/);
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(headers['link']).toContain(`${madeUp.full.path}>; rel="canonical"`);
      const body = await answer.text();
      if (extension === 'pdf') expect(body.slice(0, 5)).toBe('%PDF-');
      else expect(body).toContain('Made-up telegram on a lighthouse');
      if (type.endsWith('xml')) readXml(body, 'title');
      if (type.endsWith('json')) JSON.parse(body);
    }
  });

  test('in the form that a program asks for at the plain address', async ({ request, madeUp }) => {
    const ask = async (accept: string) => {
      const answer = await request.get(madeUp.full.path, { headers: { accept } });
      const headers = answer.headers();
      expect(headers['vary']).toBe('Accept, Accept-Encoding');
      return { type: headers['content-type'], at: headers['content-location'] };
    };
    const page = { type: 'text/html; charset=utf-8', at: undefined };
    expect(await ask('*/*')).toEqual(page);
    expect(await ask('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8')).toEqual(page);
    expect(await ask('application/made-up')).toEqual(page);
    expect(await ask('application/ld+json')).toEqual({ type: types.jsonld, at: `${madeUp.full.path}.jsonld` });
    expect(await ask('application/x-bibtex;q=0.5, application/vnd.citationstyles.csl+json')).toMatchObject({
      type: types['csl.json'],
    });
    expect(await ask('application/tei+xml;q=0.9, text/html;q=0.2')).toMatchObject({ type: types['tei.xml'] });
    expect(await ask('application/json;q=0, */*;q=0.1')).toEqual(page);
    expect(await ask('application/pdf')).toMatchObject({ type: types.pdf });
    // One kept answer for one form: the page comes back for who asks for it after.
    expect(await ask('text/html')).toEqual(page);
  });

  test('with links by which machines find their way', async ({ request, madeUp, archive }) => {
    const { link = '' } = (await request.get(madeUp.full.path)).headers();
    const base = archive.address.reader;
    expect(link).toContain(`<${base}/id/${madeUp.full.id}>; rel="cite-as"`);
    expect(link).toContain('<https://creativecommons.org/publicdomain/mark/1.0/>; rel="license"');
    expect(link).toContain('<https://schema.org/AboutPage>; rel="type"');
    expect(link).toContain(`<${madeUp.full.path}.jsonld>; rel="describedby"; type="application/ld+json"`);
    expect(link).toContain(`<${madeUp.full.path}.pdf>; rel="item"; type="application/pdf"`);
    const lasting = await request.get(`/id/${madeUp.full.id}`, { maxRedirects: 0 });
    expect(lasting.headers()['location']).toContain(madeUp.full.path);
  });

  test('once, and is told that it is still the same', async ({ request, madeUp }) => {
    const first = (await request.get(`${madeUp.full.path}.json`)).headers();
    const again = async (headers: Record<string, string>) =>
      (await request.get(`${madeUp.full.path}.json`, { headers })).status();
    expect(await again({ 'if-none-match': first['etag'] ?? '' })).toBe(304);
    expect(await again({ 'if-modified-since': first['last-modified'] ?? '' })).toBe(304);
    expect(await again({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(200);
    // The tag says more than the time.
    expect(await again({ 'if-none-match': '"other"', 'if-modified-since': first['last-modified'] ?? '' })).toBe(200);
  });

  test('that changes when the document is published anew', async ({ request, archive }) => {
    const desk = archive.desk();
    const title = { text: 'Made-up paper that is published twice', language: 'en' };
    const { id, revision } = await desk.records.create({ kind: 'document', changes: { title } });
    const { publicPath } = await desk.records.publish({ id, revision });
    const before = await request.get(`${publicPath}.txt`);
    const changes = { summary: [{ text: 'A made-up second thought.', language: 'en' }] };
    const saved = await desk.records.save({ id, changes, parent: revision });
    await desk.records.publish({ id, revision: saved.revision });
    expect(await before.text()).not.toContain('second thought');
    expect(await (await request.get(`${publicPath}.txt`)).text()).toContain('second thought');
    await desk.records.withdraw({ id });
    const gone = await request.get(`${publicPath}.txt`);
    expect(gone.status()).toBe(410);
    expect(gone.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect(await gone.text()).toContain('was withdrawn');
    const json = await request.get(`${publicPath}.json`);
    expect(json.status()).toBe(410);
    expect(await json.json()).toMatchObject({ status: 410 });
  });

  test('or reads in plain words that there is none', async ({ request, madeUp }) => {
    const noForm = await request.get(`${madeUp.full.path}.docx`);
    expect(noForm.status()).toBe(404);
    expect(await noForm.text()).toContain('.tei.xml');
    const noDocument = await request.get('/documents/made-up-and-never-there.tei.xml');
    expect(noDocument.status()).toBe(404);
    expect(noDocument.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect((await request.get('/internal/documents/x/json')).status()).toBe(404);
  });

  test('as one file of HTML that a browser may show', async ({ page, madeUp }) => {
    await page.goto(`${madeUp.full.path}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Made-up telegram on a lighthouse');
    await expect(page.locator('body')).toHaveCSS('max-width', /^\d/);
  });
});

test.describe('Has a collection whole', () => {
  test('as a table, as records, for reference managers, as TEI', async ({ page, request, madeUp }) => {
    await page.goto(madeUp.collection.path);
    const get = async (extension: string) => {
      await expect(page.locator(`#download a[href$=".${extension}"]`)).toHaveCount(1);
      const answer = await request.get(`${madeUp.collection.path}.${extension}`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-disposition']).toContain(
        `attachment; filename="made-up-collection.${extension}"`,
      );
      return answer;
    };
    const lines = (await (await get('jsonl')).text()).trimEnd().split('\n');
    const titles = lines.map((line) => (JSON.parse(line) as { title: { text: string } }).title.text);
    expect(titles).toContain('Made-up telegram on a lighthouse');
    const csv = await (await get('csv')).text();
    expect(csv.startsWith('\uFEFFid,')).toBe(true);
    expect(csv.split('\r\n').length).toBeGreaterThan(titles.length);
    expect((await (await get('ris')).text()).match(/^TY {2}- /gm)).toHaveLength(titles.length);
    const files = unzipSync(await (await get('tei.zip')).body());
    expect(Object.keys(files)).toHaveLength(titles.length);
    const [telegram] = Object.entries(files).filter(([name]) => name.startsWith('1953-07-26-made-up-telegram'));
    expect(readXml(new TextDecoder().decode(telegram?.[1]), 'title')).toContain('Made-up telegram on a lighthouse');
  });

  test('or reads in plain words that there is none', async ({ request, madeUp }) => {
    expect((await request.get('/collections/made-up-and-never-there.csv')).status()).toBe(404);
    const noForm = await request.get(`${madeUp.collection.path}.docx`);
    expect(noForm.status()).toBe(404);
    expect(await noForm.text()).toContain('.jsonl');
    const head = await request.head(`${madeUp.collection.path}.csv`);
    expect(head.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const etag = head.headers()['etag'] ?? '';
    const same = await request.get(`${madeUp.collection.path}.csv`, { headers: { 'if-none-match': etag } });
    expect(same.status()).toBe(304);
  });
});

test.describe('Follows what is new', () => {
  test('in the archive and in a collection, by feeds that its pages name', async ({
    page,
    request,
    madeUp,
    archive,
  }) => {
    for (const address of ['/', madeUp.collection.path]) {
      await page.goto(address);
      const feed = await page.locator('head link[type="application/atom+xml"]').getAttribute('href');
      await expect(page.getByRole('link', { name: 'Feed', exact: true })).toHaveAttribute('href', feed ?? '');
      const answer = await request.get(feed ?? '');
      expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
      const xml = await answer.text();
      const [self, ...ids] = readXml(xml, 'id');
      expect(self).toBe(`${archive.address.reader}${feed}`);
      expect(ids).toContain(`${archive.address.reader}/id/${madeUp.full.id}`);
      expect(ids).not.toContain(`${archive.address.reader}/id/${madeUp.withdrawn.id}`);
      const [newest, ...updated] = readXml(xml, 'updated');
      expect(newest).toBe(updated.toSorted().at(-1));
    }
    expect((await request.get('/collections/made-up-and-never-there/feed.atom')).status()).toBe(404);
  });
});
