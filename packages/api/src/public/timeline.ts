import { readArchive } from '@fonds/db/archive';
import { listNew, readOnThisDay } from '@fonds/db/instruments/days';
import { readTimeline } from '@fonds/db/instruments/timeline';
import { snapshot } from '@fonds/db/open';
import { timeUnits } from '@fonds/domain/dates/stretches';
import type { TimelineView } from '@fonds/domain/views/timeline';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { readyScope, scopeInput } from './instrument-scope.ts';

const page = z.number().int().min(1).max(100_000).default(1);

/** The archive by time. */
export const timelineRouter = publicRouterOf({
  view: publicProcedure.input(z.object({ ...scopeInput, unit: z.enum(timeUnits).optional() })).query(({ ctx, input }) =>
    snapshot(ctx.reader, (): TimelineView => {
      const { query, scope } = readyScope(ctx.reader, input);
      const { view, documents, of } = readTimeline(ctx.reader, query, { unit: input.unit, page: input.page });
      return { scope: { ...scope, documents, of }, ...view };
    }),
  ),
  onThisDay: publicProcedure
    .input(z.object({ monthDay: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/), page }))
    .query(({ ctx, input }) => snapshot(ctx.reader, () => readOnThisDay(ctx.reader, input.monthDay, input.page))),
  newest: publicProcedure
    .input(z.object({ page }))
    .query(({ ctx, input }) =>
      snapshot(ctx.reader, () => listNew(ctx.reader, input.page, readArchive(ctx.reader).documents)),
    ),
});
