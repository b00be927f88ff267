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
