import { setImmediate } from 'node:timers/promises';
import { Readable } from 'node:stream';
import type { ExportedPiece } from '@fonds/domain/views/export';
import type { CollectionFormat } from '@fonds/formats/collection/all';
import { makeZip } from 'client-zip';

/** A file that is made while it is sent. */
export interface Download {
  readonly mediaType: string;
  readonly fileName: string;
  /** Begins to read when it is read from; stops when it is destroyed. */
  readonly open: () => Readable;
}

/** What a download is read from, step by step, so that its size grows neither the memory nor the time for which others wait. */
export type Steps = AsyncGenerator<readonly ExportedPiece[]>;

/** Documents in one form as a download. `name` is the file's, without its extension. */
export function downloadOf(format: CollectionFormat, name: string, steps: () => Steps): Download {
  const { mediaType, extension, head, filesEnd } = format;
  return {
    mediaType,
    fileName: `${name}.${extension}`,
    open: () =>
      filesEnd === undefined ? readableOf(lines(head, steps())) : readableOf(makeZip(files(filesEnd, steps()))),
  };
}

/** A stream that makes its bytes as they are taken. */
export function readableOf(pieces: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>): Readable {
  return Readable.from(pieces, { objectMode: false });
}

/** Between two steps whoever else asks something of this process comes first. */
export async function letOthersGoFirst(): Promise<void> {
  await setImmediate();
}

async function* lines(head: string, steps: Steps): AsyncGenerator<Buffer> {
  if (head !== '') yield Buffer.from(head);
  for await (const pieces of steps) {
    if (pieces.length > 0) yield Buffer.from(pieces.map(({ content }) => content).join(''));
  }
}

/** Files as they stand, one after the other: compressed is the answer as a whole, as it is sent. */
async function* files(filesEnd: string, steps: Steps) {
  for await (const pieces of steps) {
    for (const { slug, publishedAt, content } of pieces) {
      yield { name: `${slug}${filesEnd}`, lastModified: new Date(publishedAt), input: content };
    }
  }
}
