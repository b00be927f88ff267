import type { IncomingMessage } from 'node:http';
import { requestIdHeader } from '@fonds/api/serving/http-server';
import { capture, type Captured, type Handler } from './capture.ts';
import { busySeconds } from './busy-page.ts';
import type { Answer } from './context.ts';
import { contentSecurityPolicy, withoutFrameworkScripts } from './finish-html.ts';
import type { MadePage } from './page-cache.ts';

export interface PageMaker {
  readonly handler: Handler;
  /** Addresses of fonts that a page asks for at once. */
  readonly fonts: readonly string[];
  /** The page that says why another can't be had now. */
  readonly busy: (reason: string) => string;
}

/** What a route says of its answer itself. */
const passedOn = ['content-disposition', 'last-modified', 'link', 'retry-after', 'x-robots-tag'];
const kept = new Set([200, 301, 404, 410]);
const immutable = /immutable/;
const drawnByScripts = '<html id="__next_error__"';

/** An address that no page has. */
export const nowhere = '/internal';

/** Lets Next make a page (or read a file), and brings it into the form in which it is kept and sent. */
export async function makePage(
  maker: PageMaker,
  address: string,
  answer: Answer | undefined,
  request: IncomingMessage,
): Promise<MadePage> {
  const ask = (path: string) =>
    capture(maker.handler, path, {
      host: request.headers.host ?? 'localhost',
      accept: 'text/html',
      [requestIdHeader]: String(request.headers[requestIdHeader]),
    });
  const first = await ask(address);
  // What Next sends for a page that found nothing is drawn by its scripts; what it sends for no page at all is whole.
  const captured = first.status === 404 && first.body.includes(drawnByScripts) ? await ask(nowhere) : first;
  const status = answer?.status ?? (captured.status === 308 ? 301 : captured.status);
  if (status >= 500 && answer?.unavailable) return makeBusy(maker, answer.unavailable);
  // Something of it may be missing that could not be had.
  const keep = kept.has(status) && answer?.unavailable === undefined;
  const type = headerOf(captured, 'content-type') ?? 'application/octet-stream';
  const own: Record<string, string> = { 'content-type': type, 'cache-control': 'public, no-cache' };
  for (const name of passedOn) {
    const value = headerOf(captured, name);
    if (value !== undefined) own[name] = value;
  }
  const location = headerOf(captured, 'location');
  if (status === 301 && location !== undefined) {
    return { status, headers: { ...own, location }, body: Buffer.alloc(0), keep };
  }
  if (type.startsWith('text/html')) {
    const html = withoutFrameworkScripts(captured.body.toString());
    own['content-security-policy'] = contentSecurityPolicy(html);
    const isFile = own['content-disposition'] !== undefined;
    const links = [answer?.links ?? [], status === 200 && !isFile ? maker.fonts.map(preload) : []].flat();
    if (links.length > 0) own['link'] = links.join(', ');
    return { status, headers: own, body: Buffer.from(html), keep };
  }
  const given = headerOf(captured, 'cache-control') ?? '';
  if (answer === undefined) own['cache-control'] = immutable.test(given) ? given : 'public, max-age=600';
  return { status, headers: own, body: captured.body, keep };
}

function makeBusy({ busy }: PageMaker, { message, retryAfterSeconds }: NonNullable<Answer['unavailable']>): MadePage {
  const html = busy(message);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(html),
    'retry-after': String(retryAfterSeconds ?? busySeconds),
  };
  return { status: 503, headers, body: Buffer.from(html), keep: false };
}

function headerOf(captured: Captured, name: string): string | undefined {
  const value = captured.headers[name];
  return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') : String(value);
}

function preload(address: string): string {
  return `<${address}>; rel=preload; as=font; type="font/woff2"; crossorigin`;
}
