import { setImmediate } from 'node:timers/promises';
import pino from 'pino';
import { afterEach, expect, test } from 'vitest';
import { startHttpServer, type HttpServer, type HttpServerOptions } from './http-server.ts';

const running: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function start(options: Partial<HttpServerOptions>): Promise<{ server: HttpServer; address: string }> {
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    trustedProxies: [],
    logger: pino({ enabled: false }),
    handle: (_, response) => {
      response.end('page');
    },
    ready: () => true,
    close: () => undefined,
    ...options,
  });
  running.push(server);
  return { server, address: `http://127.0.0.1:${String(server.port)}` };
}

test('health says that the process is up, readiness that the database answers', async () => {
  let ready = false;
  const { address } = await start({ ready: () => ready });
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  ready = true;
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

test('each answer carries the number of its request, a good one taken over, a bad one not', async () => {
  const { address } = await start({});
  const given = await fetch(address, { headers: { 'x-request-id': 'abc-1' } });
  expect(given.headers.get('x-request-id')).toBe('abc-1');
  const bad = await fetch(address, { headers: { 'x-request-id': 'a b <script>' } });
  expect(bad.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  expect(bad.headers.get('x-content-type-options')).toBe('nosniff');
});

test('an address that a client claims for itself is dropped', async () => {
  const { address } = await start({
    handle: (request, response) => {
      response.end(String(request.headers['x-fonds-client-address']));
    },
  });
  const answer = await fetch(address, { headers: { 'x-fonds-client-address': '198.51.100.1' } });
  expect(await answer.text()).toBe('127.0.0.1');
});

test('a failure is answered with 500 and its number', async () => {
  const { address } = await start({ handle: () => Promise.reject(new Error('broken')) });
  const answer = await fetch(address, { headers: { 'x-request-id': 'abc-2' } });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('abc-2');
});

test('stopping lets what is under way end, and closes the archive after it', async () => {
  const order: string[] = [];
  const arrived = Promise.withResolvers<undefined>();
  const release = Promise.withResolvers<undefined>();
  const { server, address } = await start({
    handle: async (_, response) => {
      arrived.resolve(undefined);
      await release.promise;
      order.push('answered');
      response.end('done');
    },
    close: () => {
      order.push('closed');
    },
  });
  const answer = fetch(address, { headers: { connection: 'close' } });
  await arrived.promise;
  const stopped = server.stop();
  await setImmediate();
  release.resolve(undefined);
  expect(await (await answer).text()).toBe('done');
  await stopped;
  expect(order).toEqual(['answered', 'closed']);
});
