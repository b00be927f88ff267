import { roleIn } from '@fonds/db/search/facet-choice';
import { facetInput, roleInput, searchInput, suggestInput, termsInput } from '../search/requests.ts';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { searchOf } from '../search/search-of.ts';

/** The search, and what is offered while somebody types. */
export const searchRouter = publicRouterOf({
  view: publicProcedure.input(searchInput).query(({ ctx, input }) => searchOf(ctx).view(input)),
  facet: publicProcedure.input(facetInput).query(({ ctx, input }) => searchOf(ctx).facet(input)),
  /** A role as it stands, with what the archive calls it; asks nothing of the search. */
  role: publicProcedure.input(roleInput).query(({ ctx, input }) => roleIn(ctx.reader, input.facet, input.role)),
  suggest: publicProcedure.input(suggestInput).query(({ ctx, input }) => searchOf(ctx).suggest(input)),
  /** What is to be marked on the page of a document that a search led to. */
  terms: publicProcedure.input(termsInput).query(({ ctx, input }) => searchOf(ctx).terms(input)),
});
