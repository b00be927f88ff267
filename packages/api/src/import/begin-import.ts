import type { Writer } from '@fonds/db/open';
import { guessFormat } from '@fonds/formats/import/guess-format';
import type { DeskArchive } from '../desk/archive.ts';
import type { CurrentUser } from '../trpc.ts';
import { dropKept, fileOnDisk, pathOfKept, receiveUpload } from './kept-files.ts';

/** Keeps a file that a user sends and begins its import, in the format that it most likely has. Throws what both throw. */
export async function beginImport(
  archive: Pick<DeskArchive, 'caller' | 'contextFor'>,
  user: CurrentUser | null,
  fileName: string,
  sent: AsyncIterable<Uint8Array>,
): Promise<{ number: number }> {
  const context = archive.contextFor(user);
  const { upload } = await receiveUpload(context, sent);
  try {
    const format = guessFormat(fileName, await startOf(context.writer, upload));
    return await archive.caller(user).desk.imports.start({ upload, fileName, format });
  } catch (error) {
    await dropKept(context.writer, upload);
    throw error;
  }
}

async function startOf(db: Writer, upload: string): Promise<Uint8Array> {
  for await (const piece of fileOnDisk(upload, pathOfKept(db, upload)).bytes()) return piece.subarray(0, 8192);
  return new Uint8Array();
}
