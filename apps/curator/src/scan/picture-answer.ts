import { createHash } from 'node:crypto';

/**
 * A page as its picture, or 304 where the browser has it. A browser may keep it but must ask each time, so that nobody sees
 * it there who has signed out since. To be made only after the archive was asked for the right.
 */
export function pictureAnswer(picture: Uint8Array<ArrayBuffer>, known: string | null): Response {
  const etag = `"${createHash('sha256').update(picture).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };
  if (isKnown(etag, known)) return new Response(null, { status: 304, headers });
  return new Response(picture, { headers: { ...headers, 'content-type': 'image/webp' } });
}

/** Whether `If-None-Match` names it (RFC 9110, 13.1.2). */
function isKnown(etag: string, known: string | null): boolean {
  const named = (known ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}
