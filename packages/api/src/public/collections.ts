import { listPresent } from '@fonds/db/collection-company';
import { findCollection, listCollections } from '@fonds/db/collections';
import { snapshot } from '@fonds/db/open';
import type { CollectionCompanyView } from '@fonds/domain/views/collection';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { searchInput } from '../search/requests.ts';
import { viewCollection } from './collection.ts';
import { outcomeOf } from './outcome.ts';

const slug = z.string().min(1).max(300);
const pageSize = 100;

/** Collections as the public asks for them. */
export const collectionsRouter = publicRouterOf({
  list: publicProcedure.query(({ ctx }) => snapshot(ctx.reader, () => listCollections(ctx.reader))),
  view: publicProcedure
    .input(
      z.object({
        slug,
        search: searchInput,
        type: z.string().max(100).default(''),
        order: z.enum(['date', 'own']).optional(),
      }),
    )
    .query(({ ctx, input }) => viewCollection(ctx, input.slug, input.search, { type: input.type, order: input.order })),
  /** The people, places or subjects of a collection, the most present first. */
  company: publicProcedure
    .input(
      z.object({
        slug,
        kind: z.enum(['agent', 'place', 'subject']),
        q: z.string().max(200).default(''),
        page: z.number().int().min(1).max(100_000).default(1),
      }),
    )
    .query(({ ctx, input: { kind, q, page, ...input } }) =>
      outcomeOf(ctx, 'collection', input.slug, (): CollectionCompanyView | undefined => {
        const found = findCollection(ctx.reader, input.slug);
        if (!found) return undefined;
        const { id, title, parents, documents } = found;
        return {
          slug: found.slug,
          title,
          parents,
          documents,
          list: listPresent(ctx.reader, id, kind, { q, page, pageSize }),
        };
      }),
    ),
  /** The essay of a collection with what stands over it. */
  essay: publicProcedure.input(z.object({ slug })).query(({ ctx, input }) =>
    outcomeOf(ctx, 'collection', input.slug, () => {
      const found = findCollection(ctx.reader, input.slug);
      if (!found) return undefined;
      const { title, parents, editors, essay, documents } = found;
      return { slug: found.slug, title, parents, editors, essay, documents };
    }),
  ),
});
