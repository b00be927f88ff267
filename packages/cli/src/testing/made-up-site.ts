import type { LookupAddress } from 'node:dns';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { publicWeb, type Reach } from '../worker/links/ask.ts';
import { turnsOf } from '../worker/links/turns.ts';
import type { Visitor } from '../worker/links/visit.ts';

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** An address of the server by a made-up name, or by its own number. */
  readonly at: (path: string, host?: string) => string;
  /** What it was asked, in order: `HEAD /path`. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
}

/** A real server on this machine. */
export async function site(answering: Answering): Promise<Site> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    headers.push(request.headers);
    answering(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { asked, headers, at: (path, host = 'site.example') => `http://${host}:${String(port)}${path}` };
}

export const start = Date.parse('2020-01-01T00:00:00Z');
/** Every name is found on this machine. */
export const hereAlone = (): Promise<LookupAddress[]> => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);

/** A visitor who may go to this machine, where every name is found: in production that is what nobody may. */
export function visitorHere(reach: Partial<Reach> = {}): Visitor & { time: number } {
  const { signal } = new AbortController();
  const visitor = {
    reach: {
      ...publicWeb('A made-up visitor'),
      mayConnect: () => true,
      mayUsePort: () => true,
      resolve: hereAlone,
      ...reach,
    },
    turns: turnsOf(() => Promise.resolve()),
    resting: new Map<string, number>(),
    time: start,
    now: () => new Date(visitor.time),
    signal,
  };
  return visitor;
}

/** A server that gives one answer to everything. */
export const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };
