import { z } from 'zod';
import { historicalDateSchema } from './dates/historical-date.ts';
import { localizedTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { namedFields } from './name.ts';
import { commonFields, outsideLinkSchema } from './record-parts.ts';
import { termIdSchema } from './term-id.ts';

/** The types of agent (ISAAR(CPF) 5.1.1), and the office, which RiC calls a position. */
export const agentTypes = ['person', 'organisation', 'family', 'office'] as const;

/** How one agent stands to another, with its dates; the vocabulary *agent-relation* may have more. */
export const agentRelations = ['held', 'part-of', 'succeeded', 'member-of', 'associated-with'] as const;

/** An authority record for a person, organisation, family or office (ISAAR(CPF)). */
export const agentSchema = z.strictObject({
  ...namedFields,
  type: z.enum(agentTypes),
  /** Dates of existence (5.2.1): EDTF, with the words of the source. */
  existence: historicalDateSchema.omit({ kind: true }).optional(),
  description: z.array(localizedTextSchema).default([]),
  relations: z
    .array(
      z.strictObject({
        agent: linkSchema,
        relation: termIdSchema,
        from: z.string().optional(),
        to: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .default([]),
  links: z.array(outsideLinkSchema).default([]),
  ...commonFields,
});
export type Agent = z.infer<typeof agentSchema>;
