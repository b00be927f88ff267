import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSize } from './messages.ts';

/** Pictures of pages in a folder, `{sha256}/{page}-{size}.webp`. Whatever happens to the folder, they are drawn again. */
export function pictureCache(folder: string) {
  const nameOf = (page: number, size: PictureSize) => `${String(page)}-${size}.webp`;

  async function find(sha256: string, page: number, size: PictureSize): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const bytes = await readFile(join(folder, sha256, nameOf(page, size)));
      return isWhole(bytes) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  async function keep(sha256: string, page: number, size: PictureSize, picture: Uint8Array): Promise<void> {
    const temporary = join(folder, sha256, randomUUID());
    try {
      await mkdir(join(folder, sha256), { recursive: true });
      await writeFile(temporary, picture, { flag: 'wx', mode: 0o640 });
      await rename(temporary, join(folder, sha256, nameOf(page, size)));
    } catch {
      // A full or read-only disk costs time only: the picture is drawn anew when next asked for.
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  return { find, keep };
}

/** Whether a WebP has the length that it says (RIFF, bytes 4 to 7). */
function isWhole(bytes: Buffer): boolean {
  return bytes.length >= 12 && bytes.toString('latin1', 8, 12) === 'WEBP' && bytes.readUInt32LE(4) + 8 === bytes.length;
}
