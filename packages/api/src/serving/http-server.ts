import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { clientAddress, trustList } from './client-address.ts';

/** Headers between this server and the pages behind it; one that comes in from outside is never believed. */
export const requestIdHeader = 'x-request-id';
export const clientAddressHeader = 'x-fonds-client-address';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Addresses and networks (`10.0.0.0/8`) whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly logger: Logger;
  /** Answers everything but `/healthz` and `/readyz`. Its failure is answered with 500. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
  /** How long a request may take to arrive whole; a minute unless large files are sent. */
  readonly requestMilliseconds?: number;
  /** For the development server's own connection. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void | Promise<void>;
  /** Whether the database answers and is migrated. */
  readonly ready: () => boolean;
  /** Closes what the process opened, after the last answer. */
  readonly close: () => void | Promise<void>;
}

export interface HttpServer {
  readonly port: number;
  /** Stops listening, lets what is under way end within ten seconds, then closes the rest. */
  readonly stop: () => Promise<void>;
}

const graceMilliseconds = 10_000;
const idPattern = /^[\w.:-]{1,80}$/;

const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** Starts the server that stands in front of an app, and stops it orderly on SIGTERM and SIGINT. */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const server = createServer(listener(options));
  server.requestTimeout = options.requestMilliseconds ?? 60_000;
  const { upgrade } = options;
  if (upgrade) {
    server.on('upgrade', (request, socket, head) => {
      void Promise.resolve(upgrade(request, socket, head)).catch((error: unknown) => {
        options.logger.error({ event: 'upgrade-failed', error: describe(error) });
        socket.destroy();
      });
    });
  }
  await listen(server, options.port, options.host);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= stopServer(server, options));
  const onSignal = (signal: NodeJS.Signals) => {
    options.logger.info({ event: 'stopping', signal });
    void stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
  // A supervisor that was killed can send no signal, but its end of the channel closes.
  process.once('disconnect', () => {
    onSignal('SIGHUP');
  });
  return { port: portOf(server.address()), stop };
}

function listener(options: HttpServerOptions): RequestListener {
  const trusted = trustList(options.trustedProxies);
  return (request, response) => {
    const started = performance.now();
    const id = takeRequestId(request);
    const address = clientAddress(request, trusted);
    request.headers[requestIdHeader] = id;
    request.headers[clientAddressHeader] = address;
    response.setHeader(requestIdHeader, id);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/healthz') {
      sendState(response, 200, 'ok');
      return;
    }
    if (path === '/readyz') {
      if (options.ready()) sendState(response, 200, 'ready');
      else sendState(response, 503, 'not ready');
      return;
    }
    response.once('close', () => {
      options.logger.info({
        event: 'request',
        id,
        method: request.method,
        url: request.url,
        status: response.statusCode,
        complete: response.writableFinished,
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
        address,
      });
    });
    void answer(options, request, response, id);
  };
}

async function answer(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse, id: string) {
  try {
    await options.handle(request, response);
  } catch (error) {
    options.logger.error({ event: 'request-failed', id, error: describe(error) });
    if (response.headersSent) response.destroy();
    else {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.end(`Something went wrong here. The number of the request is ${id}.\n`);
    }
  }
}

function takeRequestId(request: IncomingMessage): string {
  const given = request.headers[requestIdHeader];
  return typeof given === 'string' && idPattern.test(given) ? given : randomUUID();
}

function sendState(response: ServerResponse, status: number, state: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify({ status: state })}\n`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function stopServer(server: Server, options: HttpServerOptions): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, graceMilliseconds);
  await closed;
  clearTimeout(timer);
  await options.close();
}
