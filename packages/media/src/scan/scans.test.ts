import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { InvalidError, NotFoundError, UnavailableError } from '@fonds/domain/errors';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfCompiler } from '../pdf/compile.ts';
import { listFontFiles } from '../pdf/fonts.ts';
import { openStore, type FileStore } from '../store.ts';
import { plainPage, plainPdf } from '../testing/plain-pdf.ts';
import { plainTiff } from '../testing/plain-tiff.ts';
import { openScans, type Scans } from './scans.ts';

let folder: string;
let cache: string;
let store: FileStore;
let scans: Scans;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonds-scans-'));
  cache = join(folder, 'cache');
  store = openStore(join(folder, 'files'));
  scans = openScans(store, cache);
});
afterAll(() => {
  scans.close();
  rmSync(folder, { recursive: true, force: true });
});

const compile = pdfCompiler(listFontFiles());

/** A PDF of pages of 4 by 6 inches in every script. */
const setPdf = (pages: number) =>
  Buffer.from(
    compile({
      template: `#set page(width: 4in, height: 6in)
#set text(size: 40pt, font: ("Source Serif 4", "Noto Sans S Chinese", "Noto Sans Korean"))
#for number in range(int(sys.inputs.data)) { if number > 0 { pagebreak() }; [Made up: выдумано, 停战, 한국어] }`,
      data: String(pages),
    }),
  );

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

async function examined(bytes: Uint8Array) {
  const { sha256 } = await store.put(bytes);
  return { sha256, ...(await scans.examine(sha256)) };
}

/** A PNG that says its size and has next to nothing in it. */
function emptyPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const { sha256 } = await store.put(bytes);
  const error: unknown = await scans.examine(sha256).catch((thrown: unknown) => thrown);
  if (!(error instanceof InvalidError)) throw new Error(`Not refused: ${String(error)}`);
  return error.issues.map(({ path, message }) => `${path}: ${message}`).join('\n');
}

async function pixels(webp: Uint8Array) {
  const { data, info } = await sharp(webp).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  return { ...info, at, darkest: data.reduce((least, value) => Math.min(least, value), 255) };
}

test('a PDF has its pages at 300 dots an inch, and each is drawn', async () => {
  const { sha256, ...found } = await examined(setPdf(3));
  expect(found).toEqual({
    mediaType: 'application/pdf',
    pages: [1, 2, 3].map((number) => ({ number, widthPixels: 1200, heightPixels: 1800 })),
  });
  const large = await pixels(await scans.picture(sha256, 3, 'large'));
  expect([large.format, large.width, large.height]).toEqual(['raw', 1200, 1800]);
  expect(large.at(5, 5)).toEqual([255, 255, 255]);
  expect(large.darkest).toBeLessThan(40);
  const small = await pixels(await scans.picture(sha256, 3, 'small'));
  expect([small.width, small.height]).toEqual([267, 400]);
  await expect(scans.picture(sha256, 4, 'small')).rejects.toThrow(NotFoundError);
});

test('a page of 200 inches is drawn no larger than asked, turned as it says, in its own colours', async () => {
  const { sha256, pages } = await examined(
    plainPage('/MediaBox [0 0 14400 7200] /Rotate 90', '1 0 0 rg 0 0 7200 7200 re f'),
  );
  expect(pages).toEqual([{ number: 1, widthPixels: 30_000, heightPixels: 60_000 }]);
  const large = await pixels(await scans.picture(sha256, 1, 'large'));
  expect([large.width, large.height]).toEqual([1000, 2000]);
  const [red, green, blue] = large.at(500, 200);
  expect([Number(red) > 240, Number(green) < 20, Number(blue) < 20]).toEqual([true, true, true]);
  expect(large.at(500, 1800)).toEqual([255, 255, 255]);
});

test('a TIFF that lies on its side is seen upright, also a large one of 64 bits', async () => {
  const sideways = sharp({ create: { width: 30, height: 20, channels: 3, background: '#ff0000' } });
  for (const bigtiff of [false, true]) {
    const { pages } = await examined(
      await sideways.clone().withMetadata({ orientation: 8 }).tiff({ bigtiff }).toBuffer(),
    );
    expect(pages).toEqual([{ number: 1, widthPixels: 20, heightPixels: 30 }]);
  }
});

test('a form is shown as it was filled in', async () => {
  const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (made-up) /Rect [0 0 72 72] /P 3 0 R /F 4 /AP << /N 6 0 R >> >>`;
  const appearance = '0 0 1 rg 0 0 72 72 re f';
  const { sha256 } = await examined(
    plainPdf([
      '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] /Annots [5 0 R] >>',
      'null',
      field,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 72 72] /Length ${String(appearance.length)} >>
stream
${appearance}
endstream`,
    ]),
  );
  const { at } = await pixels(await scans.picture(sha256, 1, 'small'));
  expect(at(50, 100)[0]).toBeLessThan(20);
  expect(at(50, 100)[2]).toBeGreaterThan(240);
  expect(at(350, 100)).toEqual([255, 255, 255]);
});

test('every page of a TIFF is a page', async () => {
  const { sha256, mediaType, pages } = await examined(
    plainTiff([
      { width: 300, height: 500, grey: 10 },
      { width: 800, height: 200, grey: 100 },
      { width: 64, height: 64, grey: 200 },
    ]),
  );
  expect(mediaType).toBe('image/tiff');
  expect(pages.map(({ widthPixels, heightPixels }) => [widthPixels, heightPixels])).toEqual([
    [300, 500],
    [800, 200],
    [64, 64],
  ]);
  const second = await pixels(await scans.picture(sha256, 2, 'small'));
  expect([second.width, second.height, second.at(200, 50)]).toEqual([400, 100, [100, 100, 100]]);
  const third = await pixels(await scans.picture(sha256, 3, 'large'));
  expect([third.width, third.height]).toEqual([64, 64]);
  await expect(scans.picture(sha256, 4, 'small')).rejects.toThrow(NotFoundError);
});

test('smaller copies of a page, and its mask, are no pages', async () => {
  const pyramid = await noise(1200, 900)
    .tiff({ pyramid: true, tile: true, tileWidth: 256, tileHeight: 256 })
    .toBuffer();
  expect((await sharp(pyramid).metadata()).pages).toBe(4);
  const deep = await examined(pyramid);
  expect(deep.pages).toEqual([{ number: 1, widthPixels: 1200, heightPixels: 900 }]);
  await expect(scans.picture(deep.sha256, 2, 'small')).rejects.toThrow(NotFoundError);

  const { sha256, pages } = await examined(
    plainTiff([
      { width: 30, height: 50, grey: 10, kind: 1 },
      { width: 300, height: 500, grey: 100 },
      { width: 300, height: 500, grey: 255, kind: 4 },
      { width: 40, height: 20, grey: 120, kind: 1 },
      { width: 400, height: 200, grey: 200, kind: 2 },
    ]),
  );
  expect(pages).toEqual([
    { number: 1, widthPixels: 300, heightPixels: 500 },
    { number: 2, widthPixels: 400, heightPixels: 200 },
  ]);
  expect((await pixels(await scans.picture(sha256, 1, 'large'))).at(50, 50)).toEqual([100, 100, 100]);
  expect((await pixels(await scans.picture(sha256, 2, 'large'))).at(50, 50)).toEqual([200, 200, 200]);
  await expect(scans.picture(sha256, 3, 'small')).rejects.toThrow(NotFoundError);
});

test('a smaller copy is known by the older tag too', async () => {
  const tiff = plainTiff([
    { width: 30, height: 50, grey: 10, kind: 2 },
    { width: 300, height: 500, grey: 100 },
  ]);
  tiff.writeUInt16LE(255, 8 + 2);
  expect((await examined(tiff)).pages).toEqual([{ number: 1, widthPixels: 300, heightPixels: 500 }]);
});

test('a TIFF of nothing but a smaller copy shows it; one whose directories run in a circle is refused', async () => {
  const alone = plainTiff([{ width: 30, height: 50, grey: 10, kind: 1 }]);
  const { sha256, pages } = await examined(alone);
  expect(pages).toEqual([{ number: 1, widthPixels: 30, heightPixels: 50 }]);
  expect((await pixels(await scans.picture(sha256, 1, 'small'))).at(5, 5)).toEqual([10, 10, 10]);
  alone.writeUInt32LE(8, 8 + 2 + 10 * 12);
  expect(await refusal(alone)).toMatch(/^file: this picture is broken/);
});

test('photographs are seen upright, in the colours of a screen, on white', async () => {
  const half = {
    input: { create: { width: 50, height: 200, channels: 3, background: '#ff0000' } },
    left: 0,
    top: 0,
  } as const;
  const halfRed = sharp({ create: { width: 100, height: 200, channels: 3, background: '#ffffff' } }).composite([half]);
  // Orientation 6: the camera was held so that what is left in the file is above.
  const turned = await examined(await halfRed.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer());
  expect(turned).toMatchObject({ mediaType: 'image/jpeg', pages: [{ widthPixels: 200, heightPixels: 100 }] });
  const upright = await pixels(await scans.picture(turned.sha256, 1, 'large'));
  expect([upright.width, upright.height]).toEqual([200, 100]);
  expect(upright.at(100, 10)[1]).toBeLessThan(30);
  expect(upright.at(100, 90)[1]).toBeGreaterThan(225);

  const printed = await examined(await halfRed.clone().toColourspace('cmyk').jpeg().toBuffer());
  expect((await pixels(await scans.picture(printed.sha256, 1, 'large'))).at(10, 10)[1]).toBeLessThan(80);

  const clear = await examined(
    await sharp({ create: { width: 90, height: 90, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer(),
  );
  expect(clear.mediaType).toBe('image/png');
  expect((await pixels(await scans.picture(clear.sha256, 1, 'small'))).at(40, 40)).toEqual([255, 255, 255]);

  const deep = await examined(await halfRed.clone().toColourspace('rgb16').png().toBuffer());
  expect((await pixels(await scans.picture(deep.sha256, 1, 'small'))).at(90, 10)).toEqual([255, 255, 255]);

  const web = await examined(await halfRed.clone().webp().toBuffer());
  expect(web).toMatchObject({ mediaType: 'image/webp', pages: [{ widthPixels: 100, heightPixels: 200 }] });
});

const aPicture = () => noise(200, 200).png().toBuffer();

test('what can’t be shown is refused, and says what could be', async () => {
  const kinds = 'file: this is no PDF, TIFF, JPEG, PNG or WebP: only these can be shown';
  expect(await refusal(Buffer.alloc(0))).toBe(kinds);
  expect(await refusal(randomBytes(5000))).toBe(kinds);
  // A ZIP, whatever it is called; and kinds that libvips would read.
  expect(await refusal(Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(500)]))).toBe(kinds);
  expect(await refusal(await noise(20, 20).gif().toBuffer())).toBe(kinds);
  expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe(kinds);
});

test('a file that is broken is refused', async () => {
  const pdf = setPdf(2);
  expect(await refusal(pdf.subarray(0, pdf.length - 2000))).toMatch(/^file: this PDF ends too early/);
  const garbled = Buffer.from(pdf);
  randomBytes(pdf.length - 20).copy(garbled, 10);
  expect(await refusal(Buffer.concat([garbled, Buffer.from('startxref\n9\n%%EOF')]))).toMatch(
    /^file: this PDF is broken/,
  );
  for (const format of ['jpeg', 'png', 'webp', 'tiff'] as const) {
    const picture = await noise(600, 600).toFormat(format).toBuffer();
    expect(await refusal(picture.subarray(0, picture.length * 0.6)), format).toMatch(/^file: this picture is broken/);
  }
  const pages = plainTiff([1, 2, 3].map((number) => ({ width: 200, height: 200, grey: number })));
  for (const missing of [1, 10_000, 39_999, 40_001, 40_110, 41_000, 90_000]) {
    expect(await refusal(pages.subarray(0, pages.length - missing)), String(missing)).toMatch(
      /^file: this picture is broken/,
    );
  }
});

test('a PDF that asks for a password is refused', async () => {
  const hex = (byte: string) => `<${byte.repeat(32)}>`;
  const locked = plainPage(
    '/MediaBox [0 0 72 72]',
    '',
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hex('a1')} /U ${hex('b2')} >> /ID [${hex('c3')} ${hex('c3')}]`,
  );
  expect(await refusal(locked)).toBe('file: this PDF is encrypted: save it without a password');
});

test('what is too large is refused before it is read', async () => {
  const many = plainPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(5001)}] /Count 5001 >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>',
  ]);
  expect(await refusal(many)).toBe('file: this file has 5,001 pages: divide it into files of at most 5,000');
  expect(await refusal(emptyPng(25_000, 25_000))).toMatch(/more than 500 megapixels/);
  const { sha256 } = await store.put(Buffer.from('%PDF-1.7 made up to be large'));
  truncateSync(store.path(sha256), 1_000_000_001);
  await expect(scans.examine(sha256)).rejects.toThrow('larger than 1 GB');
  await store.remove(sha256);
});

test('a picture is drawn once, and drawn again when its cache is torn, gone, or can’t be written', async () => {
  const { sha256 } = await examined(await aPicture());
  const [first, second] = await Promise.all([scans.picture(sha256, 1, 'small'), scans.picture(sha256, 1, 'small')]);
  expect(second).toBe(first);
  expect(readdirSync(join(cache, sha256))).toEqual(['1-small.webp']);
  const kept = join(cache, sha256, '1-small.webp');
  const marked = sharp({ create: { width: 9, height: 9, channels: 3, background: '#00ff00' } });
  writeFileSync(kept, await marked.webp().toBuffer());
  expect((await pixels(await scans.picture(sha256, 1, 'small'))).width).toBe(9);
  truncateSync(kept, 20);
  expect((await pixels(await scans.picture(sha256, 1, 'small'))).width).toBe(200);
  rmSync(cache, { recursive: true });
  expect((await pixels(await scans.picture(sha256, 1, 'small'))).width).toBe(200);
  rmSync(cache, { recursive: true });
  writeFileSync(cache, 'not a folder');
  expect((await pixels(await scans.picture(sha256, 1, 'small'))).width).toBe(200);
  rmSync(cache);
});

test('a file that isn’t stored, or was taken away, has no pages', async () => {
  await expect(scans.examine('0'.repeat(64))).rejects.toThrow(NotFoundError);
  const { sha256 } = await examined(await aPicture());
  await scans.picture(sha256, 1, 'small');
  await store.remove(sha256);
  await expect(scans.picture(sha256, 1, 'small')).rejects.toThrow(NotFoundError);
});

test('a page that takes too long fails alone, and isn’t tried again for a while', async () => {
  const good = await examined(await aPicture());
  const slow = await store.put(
    plainPage('/MediaBox [0 0 720 720]', '0 0 m 700 700 l 0 700 l 700 0 l f* '.repeat(80_000)),
  );
  const hasty = openScans(store, cache, { mostMilliseconds: 1000 });
  const failed = hasty.picture(slow.sha256, 1, 'large');
  const behind = hasty.picture(good.sha256, 1, 'large');
  await expect(failed).rejects.toThrow(UnavailableError);
  expect((await pixels(await behind)).width).toBe(200);
  const before = performance.now();
  await expect(hasty.picture(slow.sha256, 1, 'small')).rejects.toThrow(UnavailableError);
  expect(performance.now() - before).toBeLessThan(500);
  hasty.close();
});

test('who is turned away since too many wait can come again', async () => {
  const { sha256 } = await examined(setPdf(3));
  const narrow = openScans(store, join(folder, 'another-cache'), { mostWaiting: 1 });
  const served = [1, 2].map((page) => narrow.picture(sha256, page, 'small'));
  await expect(narrow.picture(sha256, 3, 'small')).rejects.toThrow('Too many');
  await Promise.all(served);
  expect((await pixels(await narrow.picture(sha256, 3, 'small'))).height).toBe(400);
  narrow.close();
});

test('a screen of small pictures may be asked for at once', async () => {
  const { sha256 } = await examined(
    plainTiff(Array.from({ length: 100 }, (_, index) => ({ width: 8, height: 8, grey: index }))),
  );
  const pages = await Promise.all(Array.from({ length: 100 }, (_, index) => scans.picture(sha256, index + 1, 'small')));
  expect((await pixels(pages[99] ?? new Uint8Array())).at(4, 4)).toEqual([99, 99, 99]);
});

test('who goes away leaves the queue, and what nobody waits for isn’t drawn', async () => {
  const { sha256 } = await examined(setPdf(3));
  const ownCache = join(folder, 'cache-of-who-goes');
  const narrow = openScans(store, ownCache, { mostWaiting: 1 });
  const leaving = new AbortController();
  const first = narrow.picture(sha256, 1, 'small');
  const left = [2, 2].map((page) => narrow.picture(sha256, page, 'small', leaving.signal));
  const gone = left.map((each) => expect(each).rejects.toThrow(UnavailableError));
  leaving.abort();
  await Promise.all(gone);
  // Their place is free again.
  await Promise.all([first, narrow.picture(sha256, 3, 'small')]);
  expect(readdirSync(join(ownCache, sha256)).sort()).toEqual(['1-small.webp', '3-small.webp']);

  const another = new AbortController();
  const shared = narrow.picture(sha256, 2, 'small', new AbortController().signal);
  const stopped = expect(narrow.picture(sha256, 2, 'small', another.signal)).rejects.toThrow(UnavailableError);
  another.abort();
  await stopped;
  expect((await pixels(await shared)).height).toBe(400);
  narrow.close();
});
