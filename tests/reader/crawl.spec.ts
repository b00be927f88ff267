import { expect, test, type Holdings } from '../archive.ts';
import { crawl, withoutFragment } from '../crawl.ts';

const archivesToCrawl: readonly Holdings[] = ['sample', 'made-up', 'empty'];

for (const holdings of archivesToCrawl) {
  test.describe('Follows every link', () => {
    test.use({ holdings });

    test(`finds none broken, in the ${holdings} archive`, async ({ page, archive }) => {
      test.setTimeout(120_000);
      const address = archive.address.reader;
      const pages = await crawl(page, address);
      const all = [...pages.values()];

      expect(all.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
      expect(all.filter(({ headings }) => headings !== 1).map(({ path }) => path)).toEqual([]);
      expect(all.filter(({ language }) => language === '').map(({ path }) => path)).toEqual([]);

      const titles = Map.groupBy(
        all.filter((each) => each.listed),
        ({ title }) => title,
      );
      const shared = [...titles].filter(([title, of]) => title === '' || new Set(of.map(canonicalOf)).size > 1);
      expect(shared.map(([title, of]) => [title, ...of.map(({ path }) => path)])).toEqual([]);

      const lost = all.flatMap(({ path, links }) =>
        links.filter((link) => !leadsSomewhere(link, pages)).map((link) => `${path} → ${link}`),
      );
      expect(lost, 'links to a part that the page has not').toEqual([]);

      const files = [...new Set(all.flatMap((each) => each.files))];
      const missing: string[] = [];
      // One after the other: a few whole collections are sent at a time, and no more.
      for (const file of files) {
        const answer = await fetch(new URL(file, address));
        await answer.arrayBuffer();
        if (!answer.ok) missing.push(file);
      }
      expect(missing).toEqual([]);

      const map = await (await fetch(new URL('/sitemap.xml', address))).text();
      const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
      expect(listed.length).toBeGreaterThanOrEqual(holdings === 'empty' ? 7 : 25);
      expect(listed.filter((path) => !pages.has(path) && !pages.has(decodeURI(path)))).toEqual([]);
    });
  });
}

function canonicalOf({ path, canonical }: { path: string; canonical: string }): string {
  return canonical === '' ? path : canonical;
}

function leadsSomewhere(link: string, pages: ReadonlyMap<string, { readonly ids: readonly string[] }>): boolean {
  const fragment = decodeURIComponent(new URL(link, 'http://reader.invalid').hash.slice(1));
  const page = pages.get(withoutFragment(link));
  return fragment === '' || page === undefined || page.ids.includes(fragment);
}
