import type { Connection } from '@fonds/db/open';
import { addFilter, deleteFilter, getFilter, listFilters, renameFilter, shareFilter } from '@fonds/db/saved-filters';
import { write } from '@fonds/db/write';
import { ForbiddenError, NotFoundError } from '@fonds/domain/errors';
import { recordIdSchema, recordKindSchema } from '@fonds/domain/record';
import { keptListSchema } from '@fonds/domain/record-list';
import { allows } from '@fonds/domain/roles';
import { z } from 'zod';
import { deskRouterOf, procedureFor, type CurrentUser } from '../trpc.ts';

const id = recordIdSchema;
const name = z.string().trim().min(1, 'give the filter a name').max(100, 'keep the name under a hundred letters');

/** Filters of lists by a name: everybody's own, and those that whoever may write drafts shares with the desk. */
export const filtersRouter = deskRouterOf({
  list: procedureFor('read-drafts')
    .input(z.object({ kind: recordKindSchema.optional() }))
    .query(({ ctx, input }) => listFilters(ctx.writer, ctx.user.id, input.kind)),

  keep: procedureFor('read-drafts')
    .input(z.object({ kind: recordKindSchema, name, list: keptListSchema, shared: z.boolean().default(false) }))
    .mutation(async ({ ctx, input }) => {
      if (input.shared && !allows(ctx.user.role, 'write-drafts')) {
        throw new ForbiddenError('Only somebody who may write drafts can share a filter. Keep it for yourself.');
      }
      return { id: await write(ctx.writer, (tx) => addFilter(tx, ctx.act(), ctx.user.id, input)) };
    }),

  share: procedureFor('write-drafts')
    .input(z.object({ id, shared: z.boolean() }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        refuseOthers(tx, ctx.user, input.id);
        shareFilter(tx, ctx.act(), input.id, input.shared);
      }),
    ),

  rename: procedureFor('read-drafts')
    .input(z.object({ id, was: z.string(), name }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        refuseOthers(tx, ctx.user, input.id);
        renameFilter(tx, ctx.act(), input.id, input.was, input.name);
      }),
    ),

  remove: procedureFor('read-drafts')
    .input(z.object({ id }))
    .mutation(({ ctx, input }) =>
      write(ctx.writer, (tx) => {
        refuseOthers(tx, ctx.user, input.id);
        deleteFilter(tx, ctx.act(), input.id);
      }),
    ),
});

/**
 * A filter is its owner's to change; a shared one also that of whoever keeps the settings, since owners leave. Throws
 * NotFoundError for somebody else's own, so that nobody learns of it.
 */
function refuseOthers(tx: Connection, user: CurrentUser, filter: string): void {
  const { userId, shared } = getFilter(tx, filter);
  if (userId === user.id || (shared && allows(user.role, 'keep-settings'))) return;
  if (!shared) throw new NotFoundError('There is no such filter. Somebody may have deleted it.');
  throw new ForbiddenError('Only whoever shared this filter, or an administrator, can change it.');
}
