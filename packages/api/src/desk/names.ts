import { listNearNames } from '@fonds/db/desk-search/near-names';
import { recordKindSchema } from '@fonds/domain/record';
import { z } from 'zod';
import { deskRouterOf, procedureFor } from '../trpc.ts';

/** What a name that somebody would give a new record may be already. */
export const namesRouter = deskRouterOf({
  near: procedureFor('read-drafts')
    .input(z.object({ kind: recordKindSchema, name: z.string().max(500) }))
    .query(({ ctx, input }) => listNearNames(ctx.writer, input.kind, input.name, 8)),
});
