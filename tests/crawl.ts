import type { Page } from '@playwright/test';

/** A page as a crawler finds it. */
export interface CrawledPage {
  readonly path: string;
  readonly status: number;
  readonly title: string;
  readonly language: string;
  readonly headings: number;
  readonly canonical: string;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  /** Ids that a fragment may name. */
  readonly ids: readonly string[];
  /** Internal addresses of links, with their fragments. */
  readonly links: readonly string[];
  /** Internal addresses of styles, scripts, pictures and the like. */
  readonly files: readonly string[];
}

const atOnce = 4;
/** So many questions of one page stand for all that can be asked of it: spans of a timeline, views of a map. */
const mostQuestions = 6;

/**
 * Visits every internal link from `/` on, as its HTML has it, without drawing the pages; of one path, some of its questions.
 * `page` lends its parser.
 */
export async function crawl(page: Page, address: string): Promise<ReadonlyMap<string, CrawledPage>> {
  const seen = new Map<string, CrawledPage>();
  const waiting = ['/'];
  const known = new Set(waiting);
  const questions = new Map<string, number>();
  const visit = async (path: string) => {
    const crawled = await read(page, address, path);
    seen.set(path, crawled);
    for (const link of crawled.links) {
      const target = withoutFragment(link);
      if (known.has(target)) continue;
      known.add(target);
      const [pathname = '', question] = target.split('?', 2);
      const asked = questions.get(pathname) ?? 0;
      if (question !== undefined && asked >= mostQuestions) continue;
      if (question !== undefined) questions.set(pathname, asked + 1);
      waiting.push(target);
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(visit));
  return seen;
}

export function withoutFragment(link: string): string {
  return link.split('#', 1)[0] ?? link;
}

async function read(page: Page, address: string, path: string): Promise<CrawledPage> {
  const answer = await fetch(new URL(path, address));
  const parsed = await page.evaluate(
    ({ html, base }) => {
      const pagesAlone = ':not([download]):not([type]:not([type="text/html"]))';
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const internal = (selector: string, name: 'href' | 'src') =>
        [...parsed.querySelectorAll(selector)].flatMap((element) => {
          const url = new URL(element.getAttribute(name) ?? '', base);
          return url.origin === new URL(base).origin ? [url.pathname + url.search + url.hash] : [];
        });
      return {
        title: parsed.title,
        language: parsed.documentElement.lang,
        headings: parsed.querySelectorAll('h1').length,
        canonical: parsed.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
        listed: parsed.querySelector('meta[name="robots"][content*="noindex"]') === null,
        ids: [...parsed.querySelectorAll('[id]')].map((element) => element.id),
        // Of what crawlers are asked to leave alone (the citation of each paragraph), one of a page stands for all.
        links: [
          ...new Set([
            ...internal(`a[href]${pagesAlone}:not([rel~="nofollow"])`, 'href'),
            ...internal(`a[href]${pagesAlone}[rel~="nofollow"]`, 'href').slice(0, 1),
          ]),
        ],
        files: [
          ...internal('a[download], a[type]:not([type="text/html"])', 'href'),
          ...internal('link[href]:not([rel="canonical"])', 'href'),
          ...internal('[src]', 'src'),
        ],
      };
    },
    { html: await answer.text(), base: new URL(path, address).href },
  );
  return { path, status: answer.status, ...parsed };
}
