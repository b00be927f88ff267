import type { DeskArchive } from '../desk/archive.ts';
import { readableOf, type Download } from '../public/download.ts';
import type { CurrentUser } from '../trpc.ts';
import { readAsked } from './asked.ts';
import { exportFileName, prepareExport } from './prepare.ts';
import { bytesOf } from './steps.ts';

/** What of the desk's archive an export needs. */
type Desk = Pick<DeskArchive, 'caller' | 'contextFor'>;

/**
 * An export as a file that is made while it is sent. The procedure that notes it decides whether this user may. Throws what
 * that throws, and InvalidError for what can't be read or written. `base` is the reader's public address.
 */
export async function deskDownload(
  archive: Desk,
  user: CurrentUser | null,
  given: unknown,
  base: string,
): Promise<Download> {
  const asked = readAsked(given);
  await archive.caller(user).desk.exports.note(asked);
  const { reader, writer, now } = archive.contextFor(user);
  const sources = { reader, desk: writer };
  const at = now();
  const prepared = prepareExport(sources, asked, { base, userId: user?.id ?? null, now: at });
  return {
    mediaType: prepared.format.mediaType,
    fileName: exportFileName(asked, at),
    open: () => readableOf(bytesOf(sources, prepared)),
  };
}
