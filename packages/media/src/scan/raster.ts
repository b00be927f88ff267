import sharp, { type Metadata } from 'sharp';
import { checkPageCount, mostScanPixels, RefusedFile } from './limits.ts';
import { longestSide, type ExaminedFile, type PictureSize } from './messages.ts';
import { isPicture, isTiff } from './signatures.ts';
import { readTiffPages } from './tiff-directories.ts';

// Of all that libvips reads, these alone: what else a file may be is never looked into.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadTiffFile',
    'VipsForeignLoadWebpFile',
  ],
});
sharp.concurrency(1);
sharp.cache(false);

const mediaTypes = new Map([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['tiff', 'image/tiff'],
  ['webp', 'image/webp'],
]);

/** What a picture, or a TIFF of several, is. Throws RefusedFile for what is neither, or broken. */
export async function examineRaster(file: string): Promise<ExaminedFile> {
  const first = await metadataOf(file);
  const mediaType = mediaTypes.get(first.format);
  if (mediaType === undefined) throw new RefusedFile(unknownKind);
  // What moves in a WebP is no page.
  const sizes = first.format === 'tiff' ? readTiffPages(file) : [{ directory: 0, ...first.autoOrient }];
  if (!sizes) throw new RefusedFile(broken);
  checkPageCount(sizes.length);
  const pages = sizes.map(({ width, height }, index) => {
    if (width * height > mostScanPixels) throw new RefusedFile(tooLarge);
    if (width < 1 || height < 1) throw new RefusedFile(broken);
    return { number: index + 1, widthPixels: width, heightPixels: height };
  });
  // A file that ends too early shows when it is read to its end.
  for (const directory of new Set([sizes[0], sizes.at(-1)].map((page) => page?.directory ?? 0))) {
    await draw(file, directory, 'small', 'error');
  }
  return { mediaType, pages };
}

/** A page, from 1, as WebP on white; undefined where there is no such page. Throws RefusedFile for what is broken. */
export async function drawRaster(
  file: string,
  page: number,
  size: PictureSize,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pages = isTiff(file) ? readTiffPages(file) : [{ directory: 0 }];
  if (!pages) throw new RefusedFile(broken);
  const found = pages[page - 1];
  return found && (await draw(file, found.directory, size, 'none'));
}

async function draw(
  file: string,
  directory: number,
  size: PictureSize,
  strictness: Strictness,
): Promise<Uint8Array<ArrayBuffer>> {
  const side = longestSide[size];
  try {
    return await opened(file, directory, strictness)
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 80 })
      .toBuffer();
  } catch (error) {
    throw refusal(file, error);
  }
}

const unknownKind = 'this is no PDF, TIFF, JPEG, PNG or WebP: only these can be shown';
const broken = 'this picture is broken or ends too early: send it again, or save it anew';
const tooLarge = 'this picture has more than 500 megapixels: scan it at a lower resolution, or in parts';

/** Whether a page that is broken in part is refused: while a file is examined, not once it has been taken. */
type Strictness = 'none' | 'error';

const opened = (file: string, directory: number, failOn: Strictness) =>
  sharp(file, { page: directory, failOn, limitInputPixels: mostScanPixels, autoOrient: true });

async function metadataOf(file: string): Promise<Metadata> {
  try {
    return await opened(file, 0, 'none').metadata();
  } catch (error) {
    throw refusal(file, error);
  }
}

function refusal(file: string, error: unknown): RefusedFile {
  if (!isPicture(file)) return new RefusedFile(unknownKind);
  const words = error instanceof Error ? error.message : '';
  if (words.includes('exceeds pixel limit')) return new RefusedFile(tooLarge);
  return new RefusedFile(broken);
}
