import { archive } from '../server/archive.ts';
import { cardHtml } from './card-html.ts';

/** What a card's address answers: a piece of a page. */
export async function cardAnswer(kind: 'agent' | 'place' | 'subject', slug: string): Promise<Response> {
  const found = await (await archive()).cards.view({ kind, slug });
  if (found.outcome === 'moved') {
    return new Response(null, { status: 301, headers: { location: `${encodeURI(found.to)}/card` } });
  }
  if (found.outcome !== 'found') return new Response(null, { status: found.outcome === 'gone' ? 410 : 404 });
  // Read within a page of ours: search engines have no use for it.
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' };
  return new Response(cardHtml(found.view), { headers });
}
