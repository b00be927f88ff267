import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from './finish-html.ts';
import type { StoredPage } from './page-cache.ts';

/** Sends a page as the client takes it: compressed or plain, or only that it is still the same. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
  more: Readonly<Record<string, string>> = {},
): void {
  const common = { ...page.headers, etag: page.etag, vary: 'Accept-Encoding', ...more };
  if (page.status === 200 && isUnchanged(request, page.etag, page.headers['last-modified'])) {
    response.writeHead(304, common);
    response.end();
    return;
  }
  const zipped = takesGzip(request.headers['accept-encoding']) ? page.gzip : undefined;
  const body = zipped ?? page.plain;
  response.writeHead(page.status, {
    ...common,
    'content-length': body.length,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends the page of failures, or that of too much to do with when to come again; nobody keeps it. */
export function sendFailure(response: ServerResponse, html: string, afterSeconds?: number): void {
  response.writeHead(afterSeconds === undefined ? 500 : 503, {
    ...(afterSeconds === undefined ? {} : { 'retry-after': String(afterSeconds) }),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(html),
  });
  response.end(html);
}

/** Whether the client has it already: by its tag, and by time alone where it sent no tag (RFC 9110, 13.2.2). */
export function isUnchanged({ headers }: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  if (headers['if-none-match'] !== undefined) return isSame(headers['if-none-match'], etag);
  const [since, modified] = [headers['if-modified-since'], lastModified].map((time) => Date.parse(time ?? ''));
  return since !== undefined && modified !== undefined && since >= modified;
}

/** Weak comparison (RFC 9110, 13.1.2). */
export function isSame(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  const bare = etag.replace(/^W\//, '');
  return given.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === bare);
}

/** Whether `gzip` (or anything) is named without being refused by `q=0` (RFC 9110, 12.5.3). */
export function takesGzip(accept: string | undefined): boolean {
  const named = (accept ?? '').split(',').map((part) => part.trim().split(/\s*;\s*/));
  const found = named.find(([coding]) => coding === 'gzip') ?? named.find(([coding]) => coding === '*');
  return found !== undefined && !found.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
}
