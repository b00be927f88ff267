import { Readable } from 'node:stream';
import type { Scan } from '@fonds/domain/document-contents';
import { madeUpPdf } from '@fonds/media/testing/made-up-pdf';
import type { DeskArchive } from '../desk/archive.ts';
import type { CurrentUser } from '../trpc.ts';

/** Sends the desk a PDF of so many pages, each saying its number and that it is made up; a document can then be saved with it. */
export function sendMadeUpScan(
  { scans }: Pick<DeskArchive, 'scans'>,
  user: CurrentUser | null,
  pages: number,
  fileName = 'made-up.pdf',
): Promise<Scan> {
  return scans.receive(user, fileName, Readable.from([madeUpPdf(pages)]));
}
