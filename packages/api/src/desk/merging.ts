import { deskRowOf } from '@fonds/db/desk-lists';
import { listNearNames } from '@fonds/db/desk-search/near-names';
import { countLinking, listLinking, listMergedInto } from '@fonds/db/linking-records';
import { mergeWithNames } from '@fonds/db/merging';
import type { Connection } from '@fonds/db/open';
import { getRecordRow, getRevision } from '@fonds/db/revisions';
import { write } from '@fonds/db/write';
import { namesToKeep, newNames } from '@fonds/domain/merge/merged-names';
import { recordIdSchema } from '@fonds/domain/record';
import type { NearName } from '@fonds/domain/views/desk';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const id = recordIdSchema;
const revision = z.number().int().min(1);

/** How many of its names are held against those of others. */
const mostNames = 8;
const mostNear = 8;

function sideOf(db: Connection, recordId: string) {
  const row = getRecordRow(db, recordId);
  const { record } = getRevision(db, recordId, row.head);
  return { row: deskRowOf(row), record, linking: countLinking(db, recordId) };
}

/** Records of the same kind whose names are much like those of one. */
function nearTo(db: Connection, { row, record }: ReturnType<typeof sideOf>): NearName[] {
  const near = new Map<string, NearName>();
  for (const { text } of namesToKeep(record).slice(0, mostNames)) {
    for (const found of listNearNames(db, row.kind, text, mostNear)) {
      if (found.entry.id !== row.id && !near.has(found.entry.id)) near.set(found.entry.id, found);
    }
  }
  return [...near.values()].slice(0, mostNear);
}

/** Two records that are of the same: what a merging would do, and the merging. */
export const mergingRouter = deskRouterOf({
  preview: procedureFor('read-drafts')
    .input(z.object({ id, into: id.optional() }))
    .query(({ ctx, input }) => {
      const source = sideOf(ctx.writer, input.id);
      const target = input.into === undefined ? null : sideOf(ctx.writer, input.into);
      const names = namesToKeep(source.record);
      const wanted = target ? newNames(target.record, names) : names;
      return {
        source: { row: source.row, linking: source.linking },
        target: target && { row: target.row, linking: target.linking, names: namesToKeep(target.record) },
        names: names.map((name, place) => ({ place, name, isNew: wanted.includes(name) })),
        near: nearTo(ctx.writer, source),
        merged: listMergedInto(ctx.writer, input.id),
      };
    }),

  /** The records, drafts among them, that link to one. */
  linking: procedureFor('read-drafts')
    .input(z.object({ id, q: z.string().max(500).default(''), after: z.number().int().min(0).default(0) }))
    .query(({ ctx, input }) => listLinking(ctx.writer, input.id, input.q, input.after, 50)),

  merge: procedureFor('merge')
    .input(
      z.object({ id, head: revision, into: id, intoHead: revision, names: z.array(z.number().int().min(0)).max(500) }),
    )
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        mergeWithNames(tx, ctx.act(), input);
      }),
    ),
});
