import type { ExportedChunk } from '@fonds/domain/views/export';
import type { Outcome } from '@fonds/domain/views/public';
import { findCollectionFormat } from '@fonds/formats/collection/all';
import { downloadOf, letOthersGoFirst, type Download, type Steps } from './download.ts';

type Step = (after: string | undefined) => Promise<Outcome<ExportedChunk>>;

/** A collection in one form. What changes on the way is in it or isn't, by the step. */
export async function collectionDownload(slug: string, extension: string, step: Step): Promise<Outcome<Download>> {
  const format = findCollectionFormat(extension);
  if (!format) return { outcome: 'missing' };
  const first = await step(undefined);
  if (first.outcome !== 'found') return first;
  return { outcome: 'found', view: downloadOf(format, slug, () => stepsFrom(first.view, step)) };
}

async function* stepsFrom(first: ExportedChunk, step: Step): Steps {
  let chunk = first;
  yield chunk.pieces;
  while (chunk.next !== null) {
    await letOthersGoFirst();
    const found = await step(chunk.next);
    // A collection that is withdrawn on the way ends here.
    if (found.outcome !== 'found') return;
    chunk = found.view;
    yield chunk.pieces;
  }
}
