import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromOwnPages } from './own-pages.ts';

let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    void fromOwnPages('https://desk.example.org', (_, answer) => void answer.end('let through'))(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`;
});
afterAll(() => server.close());

test.each([
  ['GET', {}, 200],
  ['POST', {}, 403],
  ['POST', { origin: 'https://desk.example.org' }, 200],
  ['POST', { origin: 'https://evil.example' }, 403],
  ['DELETE', { origin: 'null' }, 403],
])('%s with %o is answered with %d', async (method, headers, status) => {
  const answer = await fetch(address, { method, headers });
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(status === 200 ? 'let through' : 'https://desk.example.org');
});
