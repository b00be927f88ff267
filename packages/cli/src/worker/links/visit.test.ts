import { createServer as createPlainServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { hereAlone, site, start, status, visitorHere } from '../../testing/made-up-site.ts';
import { ask, publicWeb, type Reach } from './ask.ts';
import { visitOfFailure } from './failure-words.ts';
import { isOnlySecured, visitAddress, type Visitor } from './visit.ts';

const visitOf = async (address: string, visitor: Visitor = visitorHere()) =>
  (await visitAddress(address, visitor)).visit;

describe('a visit', () => {
  it('asks for the head, says who it is, and brings nothing else along', async () => {
    const { at, asked, headers } = await site(status(200, { 'set-cookie': 'made=up' }));
    const visitor = visitorHere();
    expect(await visitOf(at('/page?x=1#place'), visitor)).toEqual({ outcome: 'reached' });
    expect(await visitOf(at('/page?x=1'), visitor)).toEqual({ outcome: 'reached' });
    expect(asked).toEqual(['HEAD /page?x=1', 'HEAD /page?x=1']);
    expect(headers[1]).toEqual({
      host: new URL(at('/')).host,
      'user-agent': 'A made-up visitor',
      accept: '*/*',
      connection: 'close',
    });
  });

  it.each([
    [404, { outcome: 'gone', reason: 'Not found (404)' }],
    [410, { outcome: 'gone', reason: 'Gone (410)' }],
    [401, { outcome: 'unsure' }],
    [403, { outcome: 'unsure' }],
    [429, { outcome: 'unsure' }],
    [451, { outcome: 'unsure' }],
    [500, { outcome: 'unsure' }],
    [503, { outcome: 'unsure' }],
  ])('to what answers %i', async (code, visit) => {
    expect(await visitOf((await site(status(code))).at('/'))).toEqual(visit);
  });

  it('asks for the page where a server knows no heads, and reads nothing of it', async () => {
    let sent = 0;
    const { at, asked } = await site((request, response) => {
      if (request.method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      response.writeHead(200);
      const send = () => {
        while (!response.destroyed && sent < 200_000_000 && response.write(Buffer.alloc(65_536))) sent += 65_536;
      };
      response.on('drain', send);
      send();
    });
    expect(await visitOf(at('/'))).toEqual({ outcome: 'reached' });
    expect(asked).toEqual(['HEAD /', 'GET /']);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('says where a page moved for good, and only for good', async () => {
    const { at } = await site((request, response) => {
      const to: Record<string, [number, string]> = {
        '/old': [301, '/older'],
        '/older': [308, '/new'],
        '/login-first': [302, '/new'],
        '/partly': [301, '/login-first'],
        '/lost': [301, '/nothing'],
        '/deep/page': [301, '/'],
        '/round': [301, '/round'],
        '/out': [301, 'ftp://site.example/'],
      };
      const [code, location] = to[request.url ?? ''] ?? [request.url === '/nothing' ? 404 : 200, undefined];
      response.writeHead(code, location === undefined ? {} : { location }).end();
    });
    expect(await visitOf(at('/old'))).toEqual({ outcome: 'moved', to: at('/new'), reason: 'Moved for good' });
    expect(await visitOf(at('/login-first'))).toEqual({ outcome: 'reached' });
    expect(await visitOf(at('/partly'))).toMatchObject({ outcome: 'moved', to: at('/login-first') });
    expect(await visitOf(at('/lost'))).toMatchObject({ outcome: 'gone' });
    expect(await visitOf(at('/deep/page'))).toMatchObject({ outcome: 'moved', reason: 'Leads to a front page now' });
    expect(await visitOf(at('/round'))).toEqual({ outcome: 'unsure' });
    expect(await visitOf(at('/out'))).toEqual({ outcome: 'unsure' });
  });

  it('takes the same address with https for no move', () => {
    expect(isOnlySecured('http://a.example/x?y=1', 'https://a.example/x?y=1')).toBe(true);
    expect(isOnlySecured('https://a.example/x', 'http://a.example/x')).toBe(false);
    expect(isOnlySecured('http://a.example/x', 'https://www.a.example/x')).toBe(false);
  });

  it('leaves a host alone for as long as it asks, whatever else is asked of it', async () => {
    const { at, asked } = await site(status(503, { 'retry-after': '7200' }));
    const visitor = visitorHere();
    const again = new Date(start + 7_200_000).toISOString();
    expect(await visitOf(at('/one'), visitor)).toEqual({ outcome: 'unsure', again });
    expect(await visitOf(at('/two'), visitor)).toEqual({ outcome: 'unsure', again });
    expect(asked).toEqual(['HEAD /one', 'GET /one']);
    visitor.time += 7_200_001;
    await visitOf(at('/two'), visitor);
    expect(asked).toContain('HEAD /two');
  });

  it('waits for an answer only so long', async () => {
    const { at } = await site(() => undefined);
    const visitor = visitorHere({ patienceMilliseconds: 150 });
    expect(await visitAddress(at('/'), visitor)).toEqual({
      visit: { outcome: 'silent', reason: 'No answer' },
      contact: 'failed',
    });
  });

  it('tells a host without a name, a door that is shut, and one that speaks no TLS', async () => {
    const unknown = visitorHere({
      resolve: () => Promise.reject(Object.assign(new Error('made up'), { code: 'ENOTFOUND' })),
    });
    expect(await visitOf('http://nobody.example/', unknown)).toEqual({
      outcome: 'gone',
      reason: 'There is no host nobody.example',
    });
    const shut = createPlainServer();
    await new Promise<void>((done) => shut.listen(0, '127.0.0.1', done));
    const address = shut.address();
    await new Promise((done) => shut.close(done));
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(await visitOf(`http://shut.example:${String(port)}/`)).toMatchObject({ outcome: 'silent' });
    const { at } = await site(status(200));
    expect(await visitOf(at('/').replace('http:', 'https:'))).toMatchObject({ outcome: 'gone' });
  });

  it.each([
    ['CERT_HAS_EXPIRED', 'gone'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'gone'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'gone'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unsure'],
    ['EAI_AGAIN', 'unsure'],
    ['HPE_INVALID_CONSTANT', 'unsure'],
  ])('that fails with %s is %s', (code, outcome) => {
    expect(visitOfFailure(code, 'made-up.example')).toMatchObject({ outcome });
  });
});

describe('what isn’t public is never connected to', () => {
  const { signal } = new AbortController();
  const asPublic = (reach: Partial<Reach> = {}) =>
    visitorHere({ mayConnect: publicWeb('').mayConnect, ...reach }).reach;

  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[::]'])(
    'whether it is written %s',
    async (host) => {
      const { at, asked } = await site(status(200));
      const url = new URL(at('/', host));
      expect(await ask(url, 'HEAD', asPublic(), signal)).toEqual({ kind: 'not-public' });
      expect(asked).toEqual([]);
    },
  );

  it('nor when a name leads there, on the first look or on a later one', async () => {
    const { at, asked } = await site(status(200));
    let looks = 0;
    const rebinding = asPublic({
      // A network for documentation plays the public one: nobody answers there.
      mayConnect: (address) => address === '192.0.2.1',
      patienceMilliseconds: 100,
      resolve: () => {
        looks += 1;
        return Promise.resolve([{ address: looks === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
      },
    });
    const kinds = [];
    for (const _ of [1, 2, 3]) kinds.push((await ask(new URL(at('/')), 'HEAD', rebinding, signal)).kind);
    // One look for each connection: nothing can change between the look and the connection.
    expect([kinds, looks, asked]).toEqual([['failed', 'not-public', 'not-public'], 3, []]);
  });

  it('nor when it is one of several addresses of a name', async () => {
    const { at, asked } = await site(status(200));
    const several = ['127.0.0.2', '127.0.0.1'].map((address) => ({ address, family: 4 }));
    const reach = asPublic({
      resolve: () => Promise.resolve(several),
      mayConnect: (address) => address === '127.0.0.1',
    });
    expect(await ask(new URL(at('/')), 'HEAD', reach, signal)).toMatchObject({ kind: 'answer', status: 200 });
    expect(asked).toEqual(['HEAD /']);
  });

  it('nor when a public page leads there', async () => {
    const inside = await site(status(200));
    const outside = await site((_, response) => {
      response.writeHead(301, { location: inside.at('/', '127.0.0.1') }).end();
    });
    // Here the one site plays the public one: by its name it may be connected to, by its number not.
    const addresses = ['127.0.0.1'];
    const visitor = visitorHere({ mayConnect: () => addresses.shift() !== undefined });
    expect(await visitAddress(outside.at('/'), visitor)).toEqual({ visit: { outcome: 'unsure' }, contact: 'answered' });
    expect([outside.asked, inside.asked]).toEqual([['HEAD /'], []]);
  });

  it('and nothing on other ports, or with a password', async () => {
    const web = publicWeb('A made-up visitor');
    for (const address of ['http://site.example:8080/', 'https://site.example:22/', 'http://a:b@site.example/']) {
      expect(await ask(new URL(address), 'HEAD', { ...web, resolve: hereAlone }, signal)).toEqual({
        kind: 'not-public',
      });
    }
    expect(await ask(new URL('http://site.example/'), 'HEAD', { ...web, resolve: hereAlone }, signal)).toEqual({
      kind: 'not-public',
    });
  });
});
