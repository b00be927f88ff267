import { xmlText } from '@fonds/domain/xml';
import { archive, publicAddress } from '../../server/archive.ts';

// A sitemap holds at most 50,000 addresses (sitemaps.org); past these, /sitemap.xml is an index of parts.
const perPart = 20_000;
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const ownPages = [
  '/',
  '/collections',
  '/people',
  '/places',
  '/subjects',
  '/repositories',
  '/recordsets',
  '/timeline',
  '/map',
  '/network',
  '/about',
  '/help',
  '/data',
];

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const caller = await archive();
  const parameters = new URL(request.url).searchParams;
  const after = parameters.get('after') ?? undefined;
  const part = await caller.addresses.list({ limit: perPart, ...(after === undefined ? {} : { after }) });
  const whole = after === undefined && part.next !== null && !parameters.has('first');
  return xml(whole ? await index(part.next) : urls(part.paths, after === undefined));
}

async function index(second: string | null): Promise<string> {
  const parts = [publicAddress('/sitemap.xml?first=1')];
  const caller = await archive();
  for (let next = second; next !== null;) {
    parts.push(publicAddress(`/sitemap.xml?${new URLSearchParams({ after: next }).toString()}`));
    next = (await caller.addresses.list({ limit: perPart, after: next })).next;
  }
  const entries = parts.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>`);
  return `<sitemapindex ${namespace}>\n${entries.join('\n')}\n</sitemapindex>`;
}

function urls(paths: readonly { readonly path: string; readonly changedAt: string }[], isFirst: boolean): string {
  const own = isFirst ? ownPages.map((path) => `<url><loc>${xmlText(publicAddress(path))}</loc></url>`) : [];
  const entries = paths.map(
    ({ path, changedAt }) =>
      `<url><loc>${xmlText(publicAddress(path))}</loc><lastmod>${xmlText(changedAt)}</lastmod></url>`,
  );
  return `<urlset ${namespace}>\n${[...own, ...entries].join('\n')}\n</urlset>`;
}

function xml(body: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
