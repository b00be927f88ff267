import { z } from 'zod';
import { recordIdSchema } from './record.ts';

/** A link to another record: its id, and the name as the source writes it. */
export const linkSchema = z.strictObject({ id: recordIdSchema, name: z.string().min(1) });
export type Link = z.infer<typeof linkSchema>;
