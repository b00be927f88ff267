import { setImmediate } from 'node:timers/promises';
import { Readable } from 'node:stream';
import type { ExportedChunk } from '@fonds/domain/views/export';
import type { Outcome } from '@fonds/domain/views/public';
import { findCollectionFormat, type CollectionFormat } from '@fonds/formats/collection/all';
import { makeZip } from 'client-zip';

/** A whole collection as a file that is made while it is sent. */
export interface CollectionDownload {
  readonly mediaType: string;
  readonly fileName: string;
  /** Begins to read when it is read from; stops when it is destroyed. */
  readonly open: () => Readable;
}

type Step = (after: string | undefined) => Promise<Outcome<ExportedChunk>>;

/**
 * A collection in one form, read step by step so that its size grows neither the memory nor the time for which others
 * wait. What changes on the way is in it or isn't, by the step.
 */
export async function collectionDownload(
  slug: string,
  extension: string,
  step: Step,
): Promise<Outcome<CollectionDownload>> {
  const format = findCollectionFormat(extension);
  if (!format) return { outcome: 'missing' };
  const first = await step(undefined);
  if (first.outcome !== 'found') return first;
  const chunks = () => allChunks(first.view, step);
  return {
    outcome: 'found',
    view: {
      mediaType: format.mediaType,
      fileName: `${slug}.${extension}`,
      open: () =>
        format.filesEnd === undefined
          ? Readable.from(lines(format, chunks()), { objectMode: false })
          : Readable.from(makeZip(files(format.filesEnd, chunks())), { objectMode: false }),
    },
  };
}

async function* allChunks(first: ExportedChunk, step: Step): AsyncGenerator<ExportedChunk> {
  let chunk = first;
  yield chunk;
  while (chunk.next !== null) {
    // Whoever else asks something of this process comes first.
    await setImmediate();
    const found = await step(chunk.next);
    // A collection that is withdrawn on the way ends here.
    if (found.outcome !== 'found') return;
    chunk = found.view;
    yield chunk;
  }
}

async function* lines({ head }: CollectionFormat, chunks: AsyncGenerator<ExportedChunk>): AsyncGenerator<Buffer> {
  if (head !== '') yield Buffer.from(head);
  for await (const { pieces } of chunks) {
    if (pieces.length > 0) yield Buffer.from(pieces.map(({ content }) => content).join(''));
  }
}

/** Files as they stand, one after the other: compressed is the answer as a whole, as it is sent. */
async function* files(filesEnd: string, chunks: AsyncGenerator<ExportedChunk>) {
  for await (const { pieces } of chunks) {
    for (const { slug, publishedAt, content } of pieces) {
      yield { name: `${slug}${filesEnd}`, lastModified: new Date(publishedAt), input: content };
    }
  }
}
