import { readSync } from 'node:fs';
import { mostScanPages } from './limits.ts';
import { withFile } from './signatures.ts';

interface TiffPage {
  /** Where it stands among the file's directories, from 0. */
  readonly directory: number;
  readonly width: number;
  readonly height: number;
}

/** As many directories are read, at most: a page may have smaller copies of itself beside it, and a chain may be a circle. */
const mostDirectories = 20 * mostScanPages;

/**
 * Each page of a TIFF as it is seen, from its directories, each of which names the next (TIFF 6.0, section 2, and BigTIFF);
 * undefined where one is missing, which libtiff would pass over. A smaller copy of a page, or its mask, is no page, unless
 * the file has nothing else. It takes one way through the file, where libtiff would begin anew for each page. Reads one
 * page more than a scan may have, and no further.
 */
export function readTiffPages(file: string): TiffPage[] | undefined {
  return withFile(file, (descriptor) => {
    const read = (position: number, bytes: number): Buffer => {
      const buffer = Buffer.alloc(bytes);
      return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, position));
    };
    const head = read(0, 16);
    const littleEndian = head[0] === 0x49;
    const number = (from: Buffer, position: number, bytes: number): number => {
      if (bytes < 8) return littleEndian ? from.readUIntLE(position, bytes) : from.readUIntBE(position, bytes);
      return Number(littleEndian ? from.readBigUInt64LE(position) : from.readBigUInt64BE(position));
    };
    const big = number(head, 2, 2) === 43;
    const [countBytes, entryBytes, placeBytes] = big ? [8, 20, 8] : [2, 12, 4];

    const pages: TiffPage[] = [];
    const besidePages: TiffPage[] = [];
    try {
      let place = number(head, big ? 8 : 4, placeBytes);
      for (let index = 0; place !== 0 && pages.length <= mostScanPages; index += 1) {
        if (index >= mostDirectories) return undefined;
        const entries = number(read(place, countBytes), 0, countBytes);
        if (entries > 65_535) return undefined;
        const directory = read(place + countBytes, entries * entryBytes + placeBytes);
        place = number(directory, entries * entryBytes, placeBytes);
        const values = new Map<number, number>();
        for (let at = 0; at < entries * entryBytes; at += entryBytes) {
          // Of these numbers the first stands in the entry itself: 16 bits (type 3), 32 (4), or 64 (16).
          const bytes = { 3: 2, 4: 4, 16: 8 }[number(directory, at + 2, 2)];
          if (bytes) values.set(number(directory, at, 2), number(directory, at + (big ? 12 : 8), bytes));
        }
        (isBesidePage(values) ? besidePages : pages).push({ directory: index, ...sizeSeen(values) });
      }
    } catch (error) {
      // What lies beyond the file's end can't be read as a number.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
    return pages.length > 0 ? pages : besidePages;
  });
}

/** Tags: 254 what it is, of which bit 0 says a smaller copy and bit 2 a mask; before there was this, 255, where 2 says a copy. */
const isBesidePage = (values: ReadonlyMap<number, number>) =>
  ((values.get(254) ?? 0) & 0b101) !== 0 || values.get(255) === 2;

/** Tags: 256 width, 257 height, 274 orientation, of which 5 to 8 lay the page on its side. */
function sizeSeen(values: ReadonlyMap<number, number>): Omit<TiffPage, 'directory'> {
  const [width, height] = [values.get(256) ?? 0, values.get(257) ?? 0];
  return (values.get(274) ?? 1) >= 5 ? { width: height, height: width } : { width, height };
}
