import type { ScanPage } from '@fonds/domain/document-contents';

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page made to fit into a box, its sides in proportion; a smaller one stays as it is. */
export function fitInto({ widthPixels, heightPixels }: ScanPage, box: Size): Size {
  const scale = Math.min(1, box.width / widthPixels, box.height / heightPixels);
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { width: side(widthPixels), height: side(heightPixels) };
}

/** The longest side of a large picture, as it is drawn. */
const longest = 2000;
export const largeBox: Size = { width: longest, height: longest };
/** Where many pages stand beside each other: three in a row on a telephone. */
export const smallBox: Size = { width: 104, height: 152 };
