/** An answer in a sentence. */
export function plainAnswer(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex', ...headers },
  });
}

/** The same for whoever asked for a media type: programs that read JSON get it as JSON (RFC 9457). */
export function problem(status: number, sentence: string, mediaType: string): Response {
  if (!/\bjson$/.test(mediaType)) return plainAnswer(status, sentence);
  return new Response(`${JSON.stringify({ status, title: sentence })}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-robots-tag': 'noindex' },
  });
}
