import { findDocument } from '@fonds/db/documents';
import { ownForm } from '@fonds/formats/citation/own-form';
import { z } from 'zod';
import { publicProcedure, publicRouterOf } from '../trpc.ts';
import { publicBase, readCited, viewCitations } from './citations.ts';
import { outcomeOf } from './outcome.ts';

const slug = z.string().min(1).max(300);

/** How a document is cited: for people, and in the head of its page for machines. */
export const citationsRouter = publicRouterOf({
  view: publicProcedure
    .input(z.object({ slug, base: publicBase, paragraph: z.string().max(200).optional() }))
    .query(async ({ ctx, input: { slug: at, base, paragraph } }) => {
      const found = outcomeOf(ctx, 'document', at, () => {
        const view = findDocument(ctx.reader, at);
        return view && readCited(ctx.reader, view, base, paragraph);
      });
      return found.outcome === 'found' ? { ...found, view: await viewCitations(found.view, paragraph) } : found;
    }),
});
