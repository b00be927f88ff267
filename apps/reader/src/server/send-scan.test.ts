import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnvironment } from '@fonds/api/environment';
import { openPublicArchive, type PublicArchive } from '@fonds/api/public/archive';
import { freshDesk, silent, type TestDesk } from '@fonds/api/testing/desk';
import { sendMadeUpScan } from '@fonds/api/testing/made-up-scan';
import { InvalidError, UnavailableError } from '@fonds/domain/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedScan, sendScan } from './send-scan.ts';

let desk: TestDesk;
let archive: PublicArchive;
let base: string;
let close: () => void;
beforeEach(async () => {
  desk = await freshDesk();
  archive = openPublicArchive(readEnvironment({ FONDS_DATA: desk.archive.folder }), silent);
  const server = createServer((request, response) => {
    const asked = askedScan(request.url ?? '');
    if (asked) void sendScan(archive, request, response, asked);
    else response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    server.close();
    archive.close();
    desk.close();
  };
});
afterEach(() => {
  close();
});

async function publish(more: object = {}) {
  const user = await desk.userOf('publisher');
  const { records } = desk.desk.caller(user).desk;
  const scan = { ...(await sendMadeUpScan(desk.desk, user, 3, 'Дело 131.pdf')), ...more };
  const changes = { title: { text: 'A made-up paper', language: 'en' }, scans: [scan] };
  const { id, revision } = await records.create({ kind: 'document', changes });
  const { publicPath } = await records.publish({ id, revision });
  return {
    id,
    path: `${publicPath}/scans/1`,
    bytes: scan.bytes,
    withdraw: () => records.withdraw({ id, note: 'made up' }),
  };
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${base}${path}`, { headers, method, redirect: 'manual' });
const statuses = (paths: readonly string[]) => Promise.all(paths.map(async (path) => (await get(path)).status));

test('a picture is sent whole, and known again by its tag', async () => {
  const { path } = await publish();
  const large = await get(`${path}/2.webp`);
  expect([large.status, large.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const bytes = Buffer.from(await large.arrayBuffer());
  expect([bytes.subarray(8, 12).toString(), large.headers.get('content-length')]).toEqual(['WEBP', `${bytes.length}`]);
  const etag = large.headers.get('etag') ?? '';
  const again = await get(`${path}/2.webp`, { 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const small = await get(`${path}/2-small.webp`, { 'if-none-match': etag });
  expect(small.status).toBe(200);
  const head = await get(`${path}/2.webp`, {}, 'HEAD');
  expect([head.status, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([
    200,
    etag,
    String(bytes.length),
  ]);
});

test('the file is sent as it came, to be kept and not to be run', async () => {
  const { path, bytes } = await publish();
  const file = await get(`${path}/original`, { 'accept-encoding': 'gzip' });
  expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('Дело 131.pdf')}`);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(['content-type', 'content-security-policy', 'content-encoding'].map((name) => file.headers.get(name))).toEqual(
    ['application/pdf', 'sandbox', null],
  );
  const sent = Buffer.from(await file.arrayBuffer());
  expect([sent.length, sent.subarray(0, 5).toString()]).toEqual([bytes, '%PDF-']);
  const head = await get(`${path}/original`, {}, 'HEAD');
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes)]);
});

test('a media type that is none of ours, brought by an import, makes no header', async () => {
  const { path } = await publish({ mediaType: 'text/html\r\nx-made-up: yes' });
  const file = await get(`${path}/original`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
  await file.arrayBuffer();
});

test('of a shared file the document’s own pages are sent, and nothing else', async () => {
  const { path } = await publish({ from: 2, to: 2 });
  expect(
    await statuses(['1.webp', '2.webp', '2-small.webp', '3-small.webp', 'original'].map((end) => `${path}/${end}`)),
  ).toEqual([404, 200, 200, 404, 404]);
});

test('the file is known again by its tag, and can be had in parts', async () => {
  const { path, bytes } = await publish();
  const whole = await get(`${path}/original`);
  const etag = whole.headers.get('etag') ?? '';
  const sent = Buffer.from(await whole.arrayBuffer());
  expect([etag, whole.headers.get('accept-ranges')]).toEqual([expect.stringMatching(/^"[\da-f]{64}"$/), 'bytes']);
  const again = await get(`${path}/original`, { 'if-none-match': etag, range: 'bytes=1-3' });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);

  const part = await get(`${path}/original`, { range: 'bytes=1-3', 'if-range': etag });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 1-3/${bytes}`,
    'PDF',
  ]);
  const rest = await get(`${path}/original`, { range: `bytes=${bytes - 100}-` });
  expect([rest.status, rest.headers.get('content-length')]).toEqual([206, '100']);
  expect(Buffer.from(await rest.arrayBuffer())).toEqual(sent.subarray(-100));
  const another = await get(`${path}/original`, { range: 'bytes=1-3', 'if-range': '"another"' });
  expect([another.status, (await another.arrayBuffer()).byteLength]).toEqual([200, bytes]);
  const beyond = await get(`${path}/original`, { range: `bytes=${bytes}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes}`]);
});

test('what was withdrawn is gone though a client has it', async () => {
  const { path, withdraw } = await publish();
  const [picture, file] = [await get(`${path}/1.webp`), await get(`${path}/original`)];
  await file.arrayBuffer();
  await withdraw();
  const has = ({ headers }: Response) => ({ 'if-none-match': headers.get('etag') ?? '' });
  expect((await get(`${path}/1.webp`, has(picture))).status).toBe(410);
  expect((await get(`${path}/original`, has(file))).status).toBe(410);
  expect((await get(`${path}/original`, { range: 'bytes=0-3' })).status).toBe(410);
});

test('what a merged document had at an address is no file of the other', async () => {
  const [gone, stands] = [await publish(), await publish()];
  await desk.desk.caller(await desk.userOf('publisher')).desk.records.merge({ id: gone.id, into: stands.id });
  const ends = ['1.webp', '1-small.webp', 'original'];
  expect(await statuses(ends.map((end) => `${gone.path}/${end}`))).toEqual([404, 404, 404]);
  expect(await statuses(ends.map((end) => `${stands.path}/${end}`))).toEqual([200, 200, 200]);
});

test('a file of which no page can be drawn has no pictures', async () => {
  const unreadable = () => Promise.reject(new InvalidError([{ path: 'file', message: 'made up: this is no scan' }]));
  archive = { ...archive, scans: { ...archive.scans, picture: unreadable } };
  expect((await get('/documents/x/scans/1/1.webp')).status).toBe(404);
});

test('when too many wait, it says when to come again', async () => {
  const busy = () => Promise.reject(new UnavailableError('Too many made-up pictures.', 7));
  archive = { ...archive, scans: { picture: busy, file: busy } };
  const refused = await get('/documents/x/scans/1/1.webp');
  expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([
    503,
    '7',
    'Too many made-up pictures.\n',
  ]);
});

test.each([
  '/scans/1/0.webp',
  '/scans/0/1.webp',
  '/scans/1/01.webp',
  '/scans/1/1-large.webp',
  '/scans/1/1',
  '/scans/1',
])('%s is no address of a picture', (below) => {
  expect(askedScan(`/documents/x${below}`)).toBeUndefined();
});
