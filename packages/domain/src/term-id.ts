import { z } from 'zod';

/**
 * The id of a role or a relation: what stands in records and in addresses (`agent=role:slug`), so without blanks and colons.
 * Which there are is a matter of the archive's vocabularies.
 */
export const termIdSchema = z
  .string()
  .min(1, 'choose one')
  .max(100)
  .regex(/^[^\s:]*$/u, 'an id has neither blanks nor colons');

/** What `agent=role:slug` means otherwise than as a role: no term may have such an id. */
export const reservedTermIds: ReadonlySet<string> = new Set(['wrote', 'direct']);
