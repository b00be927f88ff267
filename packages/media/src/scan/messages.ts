/** How large a picture of a page may be: its longest side at most 400 pixels, or 2000. */
export type PictureSize = 'small' | 'large';

/** What a file was found to be, and its pages as they are seen: turned as they say, a PDF's at 300 dots an inch. */
export interface ExaminedFile {
  readonly mediaType: string;
  readonly pages: readonly { readonly number: number; readonly widthPixels: number; readonly heightPixels: number }[];
}

/** What the process that reads scans is asked. Pages count from 1. */
export type ScanOrder =
  { readonly examine: string } | { readonly draw: string; readonly page: number; readonly size: PictureSize };

/** What it answers; `refused` says what is wrong with the file, `missing` that it hasn't the page. */
export type ScanAnswer =
  | { readonly examined: ExaminedFile }
  | { readonly picture: Uint8Array<ArrayBuffer> }
  | { readonly refused: string }
  | { readonly missing: true };

/** The longest side of a picture, in pixels. */
export const longestSide: Record<PictureSize, number> = { small: 400, large: 2000 };
