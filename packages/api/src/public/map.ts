import { readMap } from '@fonds/db/instruments/map';
import { snapshot } from '@fonds/db/open';
import { termIdSchema } from '@fonds/domain/term-id';
import type { MapView } from '@fonds/domain/views/map';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { readyScope, scopeInput } from './instrument-scope.ts';

/** The archive by place. */
export const mapRouter = publicRouterOf({
  view: publicProcedure
    .input(z.object({ ...scopeInput, role: termIdSchema.optional(), place: z.string().max(300) }))
    .query(({ ctx, input }) =>
      snapshot(ctx.reader, (): MapView => {
        const { query, scope } = readyScope(ctx.reader, input);
        const { view, documents, of } = readMap(ctx.reader, query, {
          role: input.role,
          place: input.place,
          page: input.page,
        });
        return { scope: { ...scope, documents, of }, ...view };
      }),
    ),
});
