import type { ScanPage } from '@fonds/domain/document-contents';
import type { PictureSize } from './scan-address.ts';

/** The longest side of a picture in pixels, as the archive draws it: never larger than its page. */
const longest: Readonly<Record<PictureSize, number>> = { small: 400, large: 2000 };

/** How large the picture of a page is, so that its place is kept until it is there. */
export function pictureSize({ widthPixels, heightPixels }: ScanPage, size: PictureSize, times = 1) {
  const scale = Math.min(1, longest[size] / Math.max(widthPixels, heightPixels)) * times;
  return { width: Math.max(1, Math.round(widthPixels * scale)), height: Math.max(1, Math.round(heightPixels * scale)) };
}
