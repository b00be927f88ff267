import { findDocument } from '@fonds/db/documents';
import type { DocumentHead } from '@fonds/domain/views/document-head';
import type { Outcome } from '@fonds/domain/views/public';
import type { Cited } from '@fonds/formats/citation/cited';
import { ownForm } from '@fonds/formats/citation/own-form';
import { jsonLd } from '@fonds/formats/json-ld';
import { metaTags } from '@fonds/formats/meta-tags';
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
  /** For the document's own page: nothing here needs citeproc. */
  head: publicProcedure.input(z.object({ slug, base: publicBase })).query(({ ctx, input }): Outcome<DocumentHead> =>
    outcomeOf(ctx, 'document', input.slug, () => {
      const view = findDocument(ctx.reader, input.slug);
      return view && headOf(readCited(ctx.reader, view, input.base), input.base);
    }),
  ),
});

function headOf(cited: Cited, address: string): DocumentHead {
  return {
    meta: metaTags(cited),
    jsonLd: JSON.stringify(jsonLd(cited.view, { name: cited.archiveName, address })),
    citation: ownForm(cited).bibliography,
  };
}
