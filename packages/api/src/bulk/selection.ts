import { listKeys, listKeysOf } from '@fonds/db/bulk-edits';
import { listLinkingKeys } from '@fonds/db/linking-records';
import type { Connection } from '@fonds/db/open';
import { isProblem } from '@fonds/domain/problems';
import { recordIdSchema, recordStates, type RecordKind } from '@fonds/domain/record';
import { z } from 'zod';

/** Which records are changed: chosen ones, what a list shows, or what links to a record. */
export const bulkSelectionSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('ids'), ids: z.array(recordIdSchema).min(1, 'choose at least one record').max(1000) }),
  z.object({
    of: z.literal('list'),
    q: z.string().max(500).optional(),
    state: z.enum([...recordStates, 'changed']).optional(),
    problem: z.string().refine(isProblem, 'there is no such problem').optional(),
    /** Only what whoever asks changed last. */
    mine: z.boolean().optional(),
  }),
  z.object({ of: z.literal('linking'), to: recordIdSchema, q: z.string().max(500) }),
]);
export type BulkSelection = z.infer<typeof bulkSelectionSchema>;

/** The keys of the records that are chosen now, in the order in which they were made. */
export function keysOf(
  db: Connection,
  kind: RecordKind | null,
  selection: BulkSelection,
  userId: string | null,
): number[] {
  switch (selection.of) {
    case 'ids':
      return listKeysOf(db, selection.ids, kind);
    case 'linking':
      return listLinkingKeys(db, selection.to, selection.q);
    case 'list': {
      const { of: _of, mine, ...query } = selection;
      return listKeys(db, {
        ...query,
        ...(kind === null ? {} : { kind }),
        ...(mine && userId !== null ? { changedBy: userId } : {}),
      });
    }
  }
}
