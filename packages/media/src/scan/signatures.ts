import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Whether a file begins as a PDF does: `%PDF-` among its first 1,024 bytes, where Acrobat and PDFium look for it. */
export function isPdf(file: string): boolean {
  return beginningOf(file).includes('%PDF-');
}

/** Whether a file begins as a JPEG, PNG, TIFF (BigTIFF too) or WebP does, whole or broken. */
export function isPicture(file: string): boolean {
  return /^(?:\xff\xd8\xff|\x89PNG\r\n|II[*+]\0|MM\0[*+]|RIFF....WEBP)/s.test(beginningOf(file));
}

/** Whether a file begins as a TIFF or BigTIFF does. */
export function isTiff(file: string): boolean {
  return /^(?:II[*+]\0|MM\0[*+])/.test(beginningOf(file));
}

/** Whether a PDF ends as it must. What is missing at its end PDFium would pass over, and show fewer pages. */
export function endsAsPdf(file: string): boolean {
  const end = withFile(file, (descriptor) => textAt(descriptor, Math.max(0, fstatSync(descriptor).size - 4096), 4096));
  return /startxref\s+\d+\s+%%EOF/.test(end);
}

/** Opens a file for `read`, and closes it. */
export function withFile<T>(file: string, read: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return read(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const beginningOf = (file: string) => withFile(file, (descriptor) => textAt(descriptor, 0, 1024));

function textAt(descriptor: number, position: number, bytes: number): string {
  const buffer = Buffer.alloc(bytes);
  return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, bytes, position));
}
