import { findCard } from '@fonds/db/authority-card';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { outcomeOf } from './outcome.ts';

/** The cards of names in texts. */
export const cardsRouter = publicRouterOf({
  view: publicProcedure
    .input(z.object({ kind: z.enum(['agent', 'place', 'subject']), slug: z.string().min(1).max(300) }))
    .query(({ ctx, input }) =>
      outcomeOf(ctx, input.kind, input.slug, () => findCard(ctx.reader, input.kind, input.slug)),
    ),
});
