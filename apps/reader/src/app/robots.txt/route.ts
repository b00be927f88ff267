import { publicAddress } from '../../server/archive.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /search?',
    'Disallow: /search.',
    'Disallow: /search/',
    // Questions to an instrument or a list have no end; the pages that they lead to are in the sitemap.
    'Disallow: /timeline?',
    'Disallow: /map?',
    'Disallow: /network?',
    'Disallow: /list?',
    'Disallow: /list.',
    'Disallow: /*?*with=',
    'Disallow: /*?*q=',
    'Disallow: /*?*from=',
    'Disallow: /*?*to=',
    'Disallow: /*?*page=',
    'Disallow: /api/',
    '',
    `Sitemap: ${publicAddress('/sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
