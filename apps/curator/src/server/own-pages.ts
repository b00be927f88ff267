import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSameOrigin } from './same-origin.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Lets requests that write through only when they come from the curator's own pages; every other one may only read. */
export function fromOwnPages(curatorUrl: string, handle: Handle): Handle {
  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return handle(request, response);
    if (isSameOrigin(headersOf(request), curatorUrl)) return handle(request, response);
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(`This was sent from another address than the curator’s own, ${curatorUrl}. Open it there.\n`);
  };
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of ['origin', 'sec-fetch-site']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}
