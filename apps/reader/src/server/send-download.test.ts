import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { sendStream, takePlace } from './send-download.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}/`;
}

function ask(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, resolve).once('error', reject);
  });
}

/** A stream without end that counts what was read of it. */
function endless(): { open: () => Readable; read: () => number } {
  let read = 0;
  async function* pieces() {
    for (;;) {
      read += 1;
      yield Buffer.alloc(16_384, 'made up ');
      await Promise.resolve();
    }
  }
  return { open: () => Readable.from(pieces(), { objectMode: false }), read: () => read };
}

test('a client that takes nothing more is left, and nothing more is made for it', async () => {
  const { open, read } = endless();
  let sent: Promise<void> | undefined;
  let isOpen = true;
  const url = await serve((request, response) => {
    response.once('close', () => (isOpen = false));
    sent = sendStream(request, response, open, { 'content-type': 'text/plain' }, 200);
  });
  const answer = await ask(url);
  // It is asked for and never read.
  answer.pause();
  await sent;
  expect(isOpen).toBe(false);
  const made = read();
  await new Promise((resolve) => setImmediate(resolve));
  expect(read()).toBe(made);
  answer.destroy();
});

test('a client that takes it slowly gets all of it', async () => {
  const made = Array.from({ length: 40 }, (_, at) => `made-up line ${at} ${'x'.repeat(60_000)}\n`);
  const url = await serve((request, response) => {
    void sendStream(request, response, () => Readable.from(made, { objectMode: false }), {}, 5000);
  });
  const answer = await ask(url);
  let taken = '';
  for await (const piece of answer.setEncoding('utf8')) {
    taken += piece as string;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(taken).toBe(made.join(''));
});

test('a connection that had a download is used again, and has no time limit from it', async () => {
  const url = await serve((request, response) => {
    void sendStream(request, response, () => Readable.from(['made up'], { objectMode: false }), {}, 5000);
  });
  for (let time = 0; time < 2; time++) expect(await (await fetch(url)).text()).toBe('made up');
});

test('a stream that fails ends the answer in the middle, and says so', async () => {
  let failure: unknown;
  const url = await serve((request, response) => {
    async function* pieces() {
      yield Buffer.from('made up');
      await Promise.resolve();
      throw new Error('made-up failure');
    }
    sendStream(request, response, () => Readable.from(pieces(), { objectMode: false }), {}).catch((error: unknown) => {
      failure = error;
    });
  });
  const answer = await ask(url);
  await expect(text(answer)).rejects.toThrow('aborted');
  expect(String(failure)).toContain('made-up failure');
});

test('four downloads have a place at a time', () => {
  const places = [1, 2, 3, 4].map(() => takePlace());
  expect(takePlace()).toBeUndefined();
  places[0]?.();
  const again = takePlace();
  expect(again).toBeDefined();
  expect(takePlace()).toBeUndefined();
  for (const leave of [...places.slice(1), again]) leave?.();
});
