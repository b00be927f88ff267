import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { words } from '@fonds/ui/words';
import { takesGzip } from './send-page.ts';

/** How many files are made while they are sent at a time: each takes of the time of those who read. */
const mostAtOnce = 4;
/** Whoever takes no byte for this long has left without saying so. */
const stalledMilliseconds = 60_000;
let underWay = 0;

/** Takes one of the places for downloads, to be given back by calling what comes; undefined when all are taken. */
export function takePlace(): (() => void) | undefined {
  if (underWay >= mostAtOnce) return undefined;
  underWay += 1;
  return () => {
    underWay -= 1;
  };
}

/** Sends a file while it is made; nothing of it is kept. A client that stops taking it is left. */
export async function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  open: () => Readable,
  headers: Readonly<Record<string, string>>,
  stalled = stalledMilliseconds,
): Promise<void> {
  const zipped = takesGzip(request.headers['accept-encoding']);
  response.writeHead(200, {
    ...headers,
    'cache-control': 'public, no-cache',
    vary: 'Accept-Encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await untilLeft(response, stalled, () =>
    zipped ? pipeline(open(), createGzip(), response) : pipeline(open(), response),
  );
}

/** Sends a file that is there as it is, or a part of it. A client that stops taking it is left. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  open: () => Readable,
  status: 200 | 206,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  response.writeHead(status, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await untilLeft(response, stalledMilliseconds, () => pipeline(open(), response));
}

async function untilLeft(response: ServerResponse, stalled: number, send: () => Promise<void>): Promise<void> {
  // Node looks whether any of what waits to be taken was taken since.
  response.setTimeout(stalled, () => response.destroy());
  try {
    await send();
  } catch (error) {
    // Whoever leaves before the end has what they wanted.
    if (!hasLeft(error)) throw error;
  }
}

const leaving = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && leaving.has(String(error.code));
}

/** Answers in a sentence. */
export function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-robots-tag': 'noindex, nofollow',
    ...headers,
  });
  response.end(`${sentence}\n`);
}

/** Answers that it can't be had now. */
export function refuseForNow(response: ServerResponse, sentence: string = words.data.busy, afterSeconds = 30): void {
  refuse(response, 503, sentence, { 'retry-after': String(afterSeconds), 'cache-control': 'no-store' });
}
