import { bodySchemaNumber, type KindedBody } from '@fonds/domain/bodies';
import { recordIdSchema, recordKindSchema, recordStates } from '@fonds/domain/record';
import type { ExportedRecord } from '@fonds/domain/views/desk-export';
import { z } from 'zod';

/** What the first line says: which format this is, and its version. */
export const exportedHead = { format: 'fonds-records', version: 3 } as const;

const wholeBody = z.record(z.string(), z.unknown());

/** One line of Fonds' own export: a record of any kind with everything that is kept of it but its past. */
export const exportedLineSchema = z.strictObject({
  id: recordIdSchema,
  kind: recordKindSchema,
  slug: z.string().min(1).nullable(),
  state: z.enum(recordStates),
  mergedInto: recordIdSchema.nullable(),
  /** The first version of this form said neither this nor the next. */
  left: z.strictObject({ note: z.string().nullable() }).nullable().default(null),
  reviewNote: z.string().nullable().default(null),
  schema: z.int().min(1),
  /** Whether the public sees it: not at all, as `body` has it, or as this other body has it. */
  public: z.union([z.boolean(), wholeBody]),
  body: wholeBody,
});
export type ExportedLine = z.infer<typeof exportedLineSchema>;

/** The line that begins a file. */
export const exportedHeadLine = `${JSON.stringify(exportedHead)}\n`;

/** A record as a line. Keys stand in the order of the schemas, whatever wrote the body; times and users are none of it. */
export function exportedLine({
  id,
  kind,
  slug,
  state,
  mergedInto,
  left,
  reviewNote,
  isPublic,
  record,
  published,
}: ExportedRecord): string {
  const line: ExportedLine = {
    id,
    kind,
    slug,
    state,
    mergedInto,
    left,
    reviewNote,
    schema: bodySchemaNumber,
    public: published ? ownFields(published) : isPublic,
    body: ownFields(record),
  };
  return `${JSON.stringify(line)}\n`;
}

function ownFields({ body }: KindedBody): Record<string, unknown> {
  return { ...body };
}
