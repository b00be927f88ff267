import type { Writer } from '@fonds/db/open';
import { vocabularies } from '@fonds/domain/vocabularies';
import { z } from 'zod';
import { replaceTerm } from './replace-term.ts';

const payloadSchema = z.object({
  vocabulary: z.enum(vocabularies),
  from: z.string(),
  to: z.string(),
  by: z.object({ userId: z.string().nullable(), name: z.string() }),
});

/** The worker's part of a merging of terms: every document that the desk didn't change at once. */
export async function replaceTermJob(db: Writer, payload: unknown): Promise<void> {
  const { by, ...replacement } = payloadSchema.parse(payload);
  await replaceTerm(db, () => ({ by, at: new Date().toISOString() }), replacement);
}
