/** An Atom feed as an answer. */
export function feedAnswer(xml: string): Response {
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
