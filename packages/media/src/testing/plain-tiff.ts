/** A picture of one grey, 0 (black) to 255. */
interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly grey: number;
  /** What beside a page it is, as tag 254 says it: 1 a smaller copy, 4 a mask. */
  readonly kind?: number;
}

/** A TIFF of several pages, uncompressed (TIFF 6.0, section 2: a directory for each, which names the next). */
export function plainTiff(pages: readonly GreyPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  let place = 8;
  for (const [index, { width, height, grey, kind = 0 }] of pages.entries()) {
    const tags = [
      [254, kind],
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, place + 2 + 10 * 12 + 4],
      [277, 1],
      [278, height],
      [279, width * height],
    ] as const;
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [row, [tag, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + row * 12);
      // One number of 32 bits.
      directory.writeUInt16LE(4, 4 + row * 12);
      directory.writeUInt32LE(1, 6 + row * 12);
      directory.writeUInt32LE(value, 10 + row * 12);
    }
    const pixels = Buffer.alloc(width * height, grey);
    place += directory.length + pixels.length;
    directory.writeUInt32LE(index === pages.length - 1 ? 0 : place, directory.length - 4);
    parts.push(directory, pixels);
  }
  return Buffer.concat(parts);
}
