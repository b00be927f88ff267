import { findByIdentifier, listPublicPaths } from '@fonds/db/addresses';
import { readArchive } from '@fonds/db/archive';
import { findContext } from '@fonds/db/document-context';
import { readFront } from '@fonds/db/front';
import { snapshot } from '@fonds/db/open';
import { findPage } from '@fonds/db/pages';
import { findPublishedScans } from '@fonds/db/scan-files';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { authoritiesRouter } from './authorities.ts';
import { cardsRouter } from './cards.ts';
import { citationsRouter } from './citations-router.ts';
import { collectionsRouter } from './collections.ts';
import { exportsRouter } from './exports-router.ts';
import { listRouter } from './list.ts';
import { outcomeOf } from './outcome.ts';
import { viewPublication } from './publication-view.ts';
import { mapRouter } from './map.ts';
import { networkRouter } from './network.ts';
import { searchRouter } from './search-router.ts';
import { timelineRouter } from './timeline.ts';

const slug = z.string().min(1).max(300);

/** Everything that the public may ask. */
export const publicRouter = publicRouterOf({
  archive: publicRouterOf({
    view: publicProcedure.query(({ ctx }) => snapshot(ctx.reader, () => readArchive(ctx.reader))),
  }),
  front: publicRouterOf({
    view: publicProcedure
      .input(z.object({ monthDay: z.string().regex(/^\d\d-\d\d$/) }))
      .query(({ ctx, input }) => snapshot(ctx.reader, () => readFront(ctx.reader, input.monthDay))),
  }),
  cards: cardsRouter,
  collections: collectionsRouter,
  documents: publicRouterOf({
    view: publicProcedure
      .input(z.object({ slug, revision: z.number().int().min(1).optional() }))
      .query(({ ctx, input }) => viewPublication(ctx, input.slug, input.revision)),
    context: publicProcedure
      .input(z.object({ slug }))
      .query(({ ctx, input }) => outcomeOf(ctx, 'document', input.slug, () => findContext(ctx.reader, input.slug))),
    scans: publicProcedure
      .input(z.object({ slug }))
      .query(({ ctx, input }) =>
        outcomeOf(ctx, 'document', input.slug, () => findPublishedScans(ctx.reader, input.slug)),
      ),
  }),
  citations: citationsRouter,
  list: listRouter,
  exports: exportsRouter,
  authorities: authoritiesRouter,
  search: searchRouter,
  identifiers: publicRouterOf({
    find: publicProcedure
      .input(z.object({ identifier: z.string().min(1).max(500) }))
      .query(({ ctx, input }) => snapshot(ctx.reader, () => findByIdentifier(ctx.reader, input.identifier))),
  }),
  pages: publicRouterOf({
    view: publicProcedure
      .input(z.object({ slug }))
      .query(({ ctx, input }) => outcomeOf(ctx, 'page', input.slug, () => findPage(ctx.reader, input.slug))),
  }),
  timeline: timelineRouter,
  map: mapRouter,
  network: networkRouter,
  addresses: publicRouterOf({
    list: publicProcedure
      .input(z.object({ after: z.string().optional(), limit: z.number().int().min(1).max(50_000) }))
      .query(({ ctx, input }) => snapshot(ctx.reader, () => listPublicPaths(ctx.reader, input.after, input.limit))),
  }),
});

export type PublicRouter = typeof publicRouter;
