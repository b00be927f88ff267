import { z } from 'zod';
import { historicalDateSchema, type HistoricalDate } from './dates/historical-date.ts';
import { documentTextSchema, scanSchema } from './document-contents.ts';
import { classificationSchema, locatorSchema, releaseSchema } from './document-evidence.ts';
import { languageTagSchema, localizedTextSchema } from './language.ts';
import { linkSchema } from './link.ts';
import { commonFields, isoDaySchema, rightsSchema } from './record-parts.ts';
import { termIdSchema } from './term-id.ts';

/**
 * What an agent did with a document, by the roles that every archive has; the vocabulary *agent-role* may have more. Somebody
 * who was present is a participant, not an author.
 */
export const agentRoles = ['author', 'signatory', 'sender', 'recipient', 'copied', 'participant', 'mentioned'] as const;
export type AgentRole = (typeof agentRoles)[number];

/** The same of a place; the vocabulary *place-role* may have more. */
export const placeRoles = ['created-at', 'sent-to', 'about'] as const;
export type PlaceRole = (typeof placeRoles)[number];

/** How a document stands to another; the vocabulary *document-relation* may have more. */
export const documentRelations = [
  'replies-to',
  'draft-of',
  'version-of',
  'duplicate-of',
  'enclosure-of',
  'translation-of',
  'other-side-of',
  'refers-to',
  'see-also',
] as const;

/** How an attribution is known: the source says it, or somebody inferred it and says how. */
const attribution = { basis: z.enum(['stated', 'inferred']).default('stated'), how: z.string().optional() };

/** A document: one item of an archive, as the record model has it (ISAD(G) for description). */
export const documentSchema = z.strictObject({
  title: localizedTextSchema,
  titleKind: z.enum(['formal', 'devised']).optional(),
  originalTitle: localizedTextSchema.optional(),
  alternativeTitles: z.array(localizedTextSchema).default([]),
  dates: z.array(historicalDateSchema).default([]),
  summary: z.array(localizedTextSchema).default([]),
  /** The id of a term of the vocabulary *document-type*. */
  type: z.string().optional(),
  transmission: z.enum(['original', 'copy', 'draft', 'extract']).optional(),
  numbers: z.array(z.strictObject({ label: z.string().optional(), value: z.string().min(1) })).default([]),
  languages: z.array(languageTagSchema).default([]),
  extent: z.string().optional(),
  classification: classificationSchema.optional(),
  releases: z.array(releaseSchema).default([]),
  locators: z.array(locatorSchema).default([]),
  provenance: z
    .strictObject({
      obtainedBy: z.string().optional(),
      contributedBy: z.string().optional(),
      fundedBy: z.string().optional(),
      creatorHistory: z.string().optional(),
      custodialHistory: z.string().optional(),
    })
    .optional(),
  rights: z
    .strictObject({
      work: rightsSchema.optional(),
      scan: rightsSchema.optional(),
      description: rightsSchema.optional(),
    })
    .optional(),
  embargoUntil: isoDaySchema.optional(),
  agents: z.array(z.strictObject({ agent: linkSchema, role: termIdSchema, ...attribution })).default([]),
  places: z.array(z.strictObject({ place: linkSchema, role: termIdSchema, ...attribution })).default([]),
  subjects: z.array(linkSchema).default([]),
  collections: z.array(linkSchema).default([]),
  relations: z
    .array(
      z.strictObject({
        document: linkSchema,
        relation: termIdSchema,
        note: z.string().optional(),
        assertedBy: z.string().optional(),
      }),
    )
    .default([]),
  texts: z.array(documentTextSchema).default([]),
  scans: z.array(scanSchema).default([]),
  ...commonFields,
});
export type Document = z.infer<typeof documentSchema>;

/** The date by which a document is listed and sorted: that of its making where it is known, else the first given. */
export function chosenDate(document: Pick<Document, 'dates'>): HistoricalDate | undefined {
  return document.dates.find((date) => date.kind === 'created') ?? document.dates[0];
}
