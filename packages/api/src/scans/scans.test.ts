import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { madeUpPdf } from '@fonds/media/testing/made-up-pdf';
import { openStore } from '@fonds/media/store';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPublicArchive, type PublicArchive } from '../public/archive.ts';
import { readEnvironment } from '../environment.ts';
import { freshDesk, silent, type TestDesk } from '../testing/desk.ts';
import type { CurrentUser } from '../trpc.ts';

let test: TestDesk;
let reader: PublicArchive;
let publisher: CurrentUser;
beforeEach(async () => {
  test = await freshDesk();
  reader = openPublicArchive(readEnvironment({ FONDS_DATA: test.archive.folder }), silent);
  publisher = await test.userOf('publisher');
});
afterEach(() => {
  reader.close();
  test.close();
});

// eslint-disable-next-line @typescript-eslint/require-await -- what is sent is at hand
async function* sent(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 100);
  yield bytes.subarray(100);
}

const pdf = madeUpPdf(3);
const receive = (user: CurrentUser | null = publisher, name = 'made-up.pdf', bytes: Uint8Array = pdf) =>
  test.desk.scans.receive(user, name, sent(bytes));
const kept = async () => {
  const files: string[] = [];
  for await (const sha256 of openStore(join(test.archive.folder, 'files')).list()) files.push(sha256);
  return files;
};
const webp = (picture: Uint8Array) => Buffer.from(picture.subarray(8, 12)).toString();

/** Saves a made-up document with a scan, and publishes it. */
async function published(scan: object): Promise<{ slug: string; id: string }> {
  const { records } = test.desk.caller(publisher).desk;
  const { id } = await records.create({
    kind: 'document',
    changes: { title: { text: 'A made-up paper with a scan' }, scans: [{ ...(await receive()), ...scan }] },
  });
  const { publicPath } = await records.publish({ id, revision: 1 });
  return { id, slug: publicPath.split('/').at(-1) ?? '' };
}

it('keeps a file as it was sent, and knows its pages', async () => {
  const scan = await receive(publisher, 'C:\\box 7\\Дело 131.pdf');
  expect(scan).toMatchObject({ fileName: 'Дело 131.pdf', mediaType: 'application/pdf', bytes: pdf.length });
  expect(scan.pages).toEqual([1, 2, 3].map((number) => ({ number, widthPixels: 1200, heightPixels: 1800 })));
  const { open, bytes } = await test.desk.scans.file(publisher, scan.sha256);
  expect([bytes, new Uint8Array(await buffer(open()))]).toEqual([pdf.length, pdf]);
  expect(webp(await test.desk.scans.picture(publisher, scan.sha256, 3, 'small'))).toBe('WEBP');
  await expect(test.desk.scans.picture(publisher, scan.sha256, 4, 'small')).rejects.toThrow(
    expect.objectContaining({ kind: 'not-found' }),
  );
});

it('takes no scan from whoever may not write, and shows none to whoever isn’t signed in', async () => {
  const { sha256 } = await receive();
  const viewer = await test.userOf('viewer');
  await expect(receive(null)).rejects.toThrow(expect.objectContaining({ kind: 'signed-out' }));
  await expect(receive(viewer)).rejects.toThrow(expect.objectContaining({ kind: 'forbidden' }));
  for (const ask of [
    () => test.desk.scans.picture(null, sha256, 1, 'large'),
    () => test.desk.scans.file(null, sha256),
  ]) {
    await expect(ask()).rejects.toThrow(expect.objectContaining({ kind: 'signed-out' }));
  }
  expect(webp(await test.desk.scans.picture(viewer, sha256, 1, 'large'))).toBe('WEBP');
});

it('says why a file is none, and keeps nothing of it', async () => {
  const words = new TextEncoder().encode('made up: no scan, whatever its name says');
  for (const bytes of [words, new Uint8Array(), pdf.subarray(0, 300)]) {
    await expect(receive(publisher, 'made-up.pdf', bytes)).rejects.toThrow(
      expect.objectContaining({ kind: 'invalid', issues: [expect.objectContaining({ path: 'file' })] }),
    );
  }
  expect(await kept()).toEqual([]);
});

it('shows the public the scans of what is published, and those alone', async () => {
  const draft = await receive(publisher, 'draft.pdf', madeUpPdf(2));
  await test.desk.caller(publisher).desk.records.create({
    kind: 'document',
    changes: { title: { text: 'A made-up draft' }, scans: [draft] },
  });
  const { slug, id } = await published({});
  const picture = await reader.scans.picture(slug, 1, 2, 'large');
  expect(picture.outcome === 'found' && webp(picture.view)).toBe('WEBP');
  const file = await reader.scans.file(slug, 1);
  expect(file).toMatchObject({ outcome: 'found', view: { mediaType: 'application/pdf', bytes: pdf.length } });
  if (file.outcome === 'found') {
    expect(new Uint8Array(await buffer(file.view.open()))).toEqual(pdf);
    expect(await buffer(file.view.open({ start: 1, end: 3 }))).toEqual(Buffer.from('PDF'));
  }
  for (const [scan, page] of [
    [1, 4],
    [2, 1],
    [0, 1],
  ] as const) {
    expect(await reader.scans.picture(slug, scan, page, 'small')).toEqual({ outcome: 'missing' });
  }
  await test.desk.caller(publisher).desk.records.withdraw({ id, note: 'made up' });
  expect(await reader.scans.picture(slug, 1, 2, 'large')).toMatchObject({ outcome: 'gone' });
  expect(await reader.scans.file(slug, 1)).toMatchObject({ outcome: 'gone' });
});

it('shows of a shared scan the document’s own pages, and never the whole file', async () => {
  const { slug } = await published({ from: 2, to: 2 });
  expect(await reader.scans.picture(slug, 1, 2, 'small')).toMatchObject({ outcome: 'found' });
  for (const page of [1, 3]) {
    expect(await reader.scans.picture(slug, 1, page, 'small')).toEqual({ outcome: 'missing' });
  }
  expect(await reader.scans.file(slug, 1)).toEqual({ outcome: 'missing' });
});

it('gives no shared file whole, whatever is known of its pages', async () => {
  const { slug } = await published({ from: 2, to: 3, pages: [] });
  expect(await reader.scans.file(slug, 1)).toEqual({ outcome: 'missing' });
});

it('says nothing of the pages of a shared file that are another’s', async () => {
  const { pages } = await receive();
  const { slug } = await published({
    to: 1,
    pages: pages.map((page) => ({ ...page, label: `leaf ${String(page.number)}` })),
  });
  const answers = [
    await reader.caller.documents.view({ slug }),
    await reader.caller.documents.scans({ slug }),
    await reader.caller.exports.document({ slug, extension: 'json', base: 'https://archive.example' }),
  ];
  for (const answer of answers) {
    expect(JSON.stringify(answer)).toContain('leaf 1');
    expect(JSON.stringify(answer)).not.toContain('leaf 2');
  }
});

it('hides of an earlier publication the part of a file that bears an embargo since, and no other', async () => {
  const scan = await receive();
  const first = { ...scan, fileName: 'first.pdf', to: 1 };
  const second = { ...scan, fileName: 'second.pdf', from: 2 };
  const { records } = test.desk.caller(publisher).desk;
  const { id } = await records.create({
    kind: 'document',
    changes: { title: { text: 'A made-up paper in two parts' }, scans: [first, second] },
  });
  const { publicPath } = await records.publish({ id, revision: 1 });
  const slug = publicPath.split('/').at(-1) ?? '';
  await records.save({ id, parent: 1, changes: { scans: [{ ...second, embargoUntil: '2999-01-01' }, first] } });
  await records.publish({ id, revision: 2 });
  const earlier = await reader.caller.documents.view({ slug, revision: 1 });
  expect(JSON.stringify(earlier)).toContain('first.pdf');
  expect(JSON.stringify(earlier)).not.toContain('second.pdf');
});

it('isn’t named by a document before its file is here', async () => {
  const scan = { ...(await receive()), sha256: 'a'.repeat(64) };
  const { records } = test.desk.caller(publisher).desk;
  const changes = { title: { text: 'A made-up paper' }, scans: [scan] };
  await expect(records.create({ kind: 'document', changes })).rejects.toThrow('scans.0.sha256');
});

it('shows nobody outside a scan under embargo', async () => {
  const { slug } = await published({ embargoUntil: '2999-01-01' });
  expect(await reader.scans.picture(slug, 1, 1, 'small')).toEqual({ outcome: 'missing' });
  expect(await reader.scans.file(slug, 1)).toEqual({ outcome: 'missing' });
  expect(await reader.caller.documents.scans({ slug })).toEqual({ outcome: 'found', view: [] });
});

it('refuses pages that the file hasn’t, at their field', async () => {
  const scan = await receive();
  for (const [range, field] of [
    [{ from: 3, to: 2 }, 'to'],
    [{ from: 9 }, 'from'],
  ] as const) {
    await expect(
      test.desk.caller(publisher).desk.records.create({
        kind: 'document',
        changes: { title: { text: 'A made-up paper' }, scans: [{ ...scan, ...range }] },
      }),
    ).rejects.toThrow(`scans.0.${field}`);
  }
});

it('draws a page anew when the kept pictures were deleted', async () => {
  const { sha256 } = await receive();
  const first = await test.desk.scans.picture(publisher, sha256, 1, 'small');
  const folder = join(test.archive.folder, 'cache', 'scans');
  expect(readdirSync(folder)).not.toEqual([]);
  rmSync(folder, { recursive: true });
  expect(await test.desk.scans.picture(publisher, sha256, 1, 'small')).toEqual(first);
});
