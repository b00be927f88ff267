import { z } from 'zod';
import { postFile, type Sent } from '../desk/post-file.ts';

const begunSchema = z.object({ number: z.number().int() });

/** Sends a file to be imported, and tells how much of it has gone. Never throws. */
export function sendFile(file: File, progress: (sent: number) => void): Promise<Sent<{ readonly number: number }>> {
  return postFile(file, {
    address: `/api/import-file?name=${encodeURIComponent(file.name)}`,
    answer: begunSchema,
    progress,
  });
}
