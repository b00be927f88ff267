import { publicAddress } from '../../server/archive.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /search?',
    'Disallow: /search.',
    'Disallow: /api/',
    '',
    `Sitemap: ${publicAddress('/sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
