import { snapshot } from '@fonds/db/open';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { publicBase as base } from './citations.ts';
import { exportChunk, exportDocument, linksOfDocument, listFormats } from './exports.ts';
import { feedOfArchive, feedOfCollection } from './feeds.ts';
import { outcomeOf } from './outcome.ts';

const slug = z.string().min(1).max(300);
const extension = z.string().min(1).max(40);

/** What is public as data: documents, whole collections, feeds. */
export const exportsRouter = publicRouterOf({
  formats: publicProcedure.query(listFormats),
  document: publicProcedure
    .input(z.object({ slug, extension, base }))
    .query(({ ctx, input }) =>
      outcomeOf(ctx, 'document', input.slug, () => exportDocument(ctx.reader, input.slug, input.extension, input.base)),
    ),
  links: publicProcedure
    .input(z.object({ slug, base }))
    .query(({ ctx, input }) => snapshot(ctx.reader, () => linksOfDocument(ctx.reader, input.slug, input.base) ?? [])),
  chunk: publicProcedure
    .input(z.object({ slug, extension, base, after: z.string().max(60).optional() }))
    .query(({ ctx, input }) => outcomeOf(ctx, 'collection', input.slug, () => exportChunk(ctx.reader, input))),
  feed: publicProcedure
    .input(z.object({ base }))
    .query(({ ctx, input }) => snapshot(ctx.reader, () => feedOfArchive(ctx.reader, input.base))),
  collectionFeed: publicProcedure
    .input(z.object({ slug, base }))
    .query(({ ctx, input }) =>
      outcomeOf(ctx, 'collection', input.slug, () => feedOfCollection(ctx.reader, input.slug, input.base)),
    ),
});
