import { scanSchema, type Scan } from '@fonds/domain/document-contents';
import { postFile, type Sent } from '../desk/post-file.ts';

/** Sends a scan to be kept, and tells how much of it has gone. Never throws; no record names it until one is saved with it. */
export function sendScan(file: File, progress: (sent: number) => void, signal: AbortSignal): Promise<Sent<Scan>> {
  return postFile(file, {
    address: `/api/scan-file?name=${encodeURIComponent(file.name)}`,
    answer: scanSchema,
    progress,
    signal,
  });
}
