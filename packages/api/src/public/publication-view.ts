import { findDocument, findTakenDown } from '@fonds/db/documents';
import { snapshot } from '@fonds/db/open';
import { publicPaths } from '@fonds/domain/record';
import type { DocumentView, Outcome } from '@fonds/domain/views/public';
import type { PublicContext } from '../trpc.ts';
import { outcomeOf } from './outcome.ts';

/** A document, or one of its earlier publications; one that was taken down is gone, though the document stands. */
export function viewPublication(ctx: PublicContext, slug: string, revision?: number): Outcome<DocumentView> {
  return snapshot(ctx.reader, () => {
    const found = outcomeOf(ctx, 'document', slug, () => findDocument(ctx.reader, slug, revision));
    if (found.outcome !== 'missing' || revision === undefined) return found;
    const taken = findTakenDown(ctx.reader, slug, revision);
    if (!taken) return found;
    const { takenDownAt, takenDownBecause } = taken;
    return {
      outcome: 'gone',
      withdrawnAt: takenDownAt,
      note: takenDownBecause,
      standing: `${publicPaths.document}/${encodeURIComponent(slug)}`,
    };
  });
}
