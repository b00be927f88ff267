import { findColumns, keepColumns } from '@fonds/db/list-columns';
import { write } from '@fonds/db/write';
import { chosenColumns, isListColumn } from '@fonds/domain/list-columns';
import { recordKindSchema } from '@fonds/domain/record';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

const columns = z.array(z.string().refine(isListColumn, 'there is no such column')).max(40);

/** The columns that whoever asks wants to see in lists of a kind. */
export const listColumnsRouter = deskRouterOf({
  chosen: procedureFor('read-drafts')
    .input(z.object({ kind: recordKindSchema }))
    .query(({ ctx, input }) => findColumns(ctx.writer, ctx.user.id, input.kind)),

  /** Null: the usual ones again. */
  choose: procedureFor('read-drafts')
    .input(z.object({ kind: recordKindSchema, columns: columns.nullable() }))
    .mutation(({ ctx, input: { kind, columns: wanted } }) =>
      write(ctx.writer, (tx) => {
        keepColumns(tx, ctx.act(), ctx.user.id, kind, wanted === null ? null : chosenColumns(kind, wanted));
      }),
    ),
});
