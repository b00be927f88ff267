import { findByIdentifier, listPublicPaths } from '@fonds/db/addresses';
import { readArchive } from '@fonds/db/archive';
import { listAuthorities } from '@fonds/db/authorities';
import { findAuthority } from '@fonds/db/authority-view';
import { listCollections } from '@fonds/db/collections';
import { findContext } from '@fonds/db/document-context';
import { findDocument } from '@fonds/db/documents';
import { readFront } from '@fonds/db/front';
import { snapshot } from '@fonds/db/open';
import { findPage } from '@fonds/db/pages';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { cardsRouter } from './cards.ts';
import { citationsRouter } from './citations-router.ts';
import { viewCollection } from './collection.ts';
import { exportsRouter } from './exports-router.ts';
import { listRouter } from './list.ts';
import { outcomeOf } from './outcome.ts';
import { searchInput, viewSearch } from './search.ts';

const slug = z.string().min(1).max(300);
const page = z.number().int().min(1).max(100_000).default(1);
const authorityKind = z.enum(['agent', 'place', 'subject', 'repository', 'recordset']);

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
  collections: publicRouterOf({
    list: publicProcedure.query(({ ctx }) => snapshot(ctx.reader, () => listCollections(ctx.reader))),
    view: publicProcedure
      .input(z.object({ slug, search: searchInput }))
      .query(({ ctx, input }) =>
        outcomeOf(ctx, 'collection', input.slug, () => viewCollection(ctx.reader, input.slug, input.search)),
      ),
  }),
  documents: publicRouterOf({
    view: publicProcedure
      .input(z.object({ slug, revision: z.number().int().min(1).optional() }))
      .query(({ ctx, input }) =>
        outcomeOf(ctx, 'document', input.slug, () => findDocument(ctx.reader, input.slug, input.revision)),
      ),
    context: publicProcedure
      .input(z.object({ slug }))
      .query(({ ctx, input }) => outcomeOf(ctx, 'document', input.slug, () => findContext(ctx.reader, input.slug))),
  }),
  citations: citationsRouter,
  list: listRouter,
  exports: exportsRouter,
  authorities: publicRouterOf({
    list: publicProcedure
      .input(
        z.object({
          kind: authorityKind,
          q: z.string().max(200).default(''),
          sort: z.enum(['name', 'documents']).default('name'),
          page,
        }),
      )
      .query(({ ctx, input }) => snapshot(ctx.reader, () => listAuthorities(ctx.reader, { ...input, pageSize: 100 }))),
    view: publicProcedure
      .input(z.object({ kind: authorityKind, slug, role: z.string().max(40).optional(), page }))
      .query(({ ctx, input }) =>
        outcomeOf(ctx, input.kind, input.slug, () =>
          findAuthority(ctx.reader, input.kind, input.slug, { role: input.role, page: input.page }),
        ),
      ),
  }),
  search: publicRouterOf({
    view: publicProcedure
      .input(searchInput)
      .query(({ ctx, input }) => snapshot(ctx.reader, () => viewSearch(ctx.reader, input))),
  }),
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
  addresses: publicRouterOf({
    list: publicProcedure
      .input(z.object({ after: z.string().optional(), limit: z.number().int().min(1).max(50_000) }))
      .query(({ ctx, input }) => snapshot(ctx.reader, () => listPublicPaths(ctx.reader, input.after, input.limit))),
  }),
});

export type PublicRouter = typeof publicRouter;
