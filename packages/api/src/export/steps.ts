import { listExportedDocuments } from '@fonds/db/exported-documents';
import { readChosen, type ChosenRevisions } from '@fonds/db/export-rows';
import { snapshot, type Connection, type Reader } from '@fonds/db/open';
import type { DeskFormat } from '@fonds/formats/export/all';
import type { ExportedPart, ExportFacts } from '@fonds/formats/export/export-format';
import { publishedAt } from '@fonds/formats/format';
import { makeZip } from 'client-zip';
import { letOthersGoFirst } from '../public/download.ts';
import { toPublished } from '../public/published-documents.ts';
import { shelve, walkTree } from './tree.ts';

/** From where an export is read: records by the desk's connection, what of them is public by the reader's. */
export interface Sources {
  readonly desk: Connection;
  readonly reader: Reader;
}

/** An export that is about to be written. */
export interface Prepared {
  readonly format: DeskFormat;
  readonly chosen: ChosenRevisions;
  readonly facts: ExportFacts;
  /** Is told how many of the records were written. */
  readonly progress?: ((done: number) => void) | undefined;
}

/** How many records one step takes: what one takes, others wait for. */
const recordsInAStep = 20;

/** The bytes of an export, made as they are taken, in memory that doesn't grow with it. */
export async function* bytesOf(sources: Sources, prepared: Prepared): AsyncGenerator<Uint8Array> {
  const { format } = prepared;
  if (format.order === 'tree') yield* treeOf(sources, prepared, format);
  else if ('filesEnd' in format) yield* filesOf(sources, prepared, format);
  else yield* writtenBy(sources, prepared, format);
}

async function* writtenBy(
  sources: Sources,
  prepared: Prepared,
  format: Extract<DeskFormat, { begin: unknown }>,
): AsyncGenerator<Uint8Array> {
  const writer = format.begin(prepared.facts);
  yield* filled(writer.head());
  for await (const parts of stepsOf(sources, prepared)) yield* filled(writer.add(parts));
  yield* filled(writer.foot());
}

async function* filesOf(
  sources: Sources,
  prepared: Prepared,
  format: Extract<DeskFormat, { filesEnd: string }>,
): AsyncGenerator<Uint8Array> {
  const { archive } = prepared.facts;
  async function* files() {
    for await (const parts of stepsOf(sources, prepared)) {
      for (const { document } of parts) {
        if (!document) continue;
        const lastModified = new Date(publishedAt(document));
        yield {
          // The id keeps names apart: titles and slugs repeat among kinds and states.
          name: `${document.entry.slug}-${document.entry.id}${format.filesEnd}`,
          lastModified,
          input: format.print(document, archive),
        };
      }
    }
  }
  yield* makeZip(files());
}

async function* treeOf(
  sources: Sources,
  prepared: Prepared,
  format: Extract<DeskFormat, { order: 'tree' }>,
): AsyncGenerator<Uint8Array> {
  const { facts, chosen } = prepared;
  yield* filled(format.head(facts));
  const shelves = await shelve(sources.desk, chosen, facts.published);
  let waiting = '';
  let done = 0;
  for (const place of walkTree(shelves)) {
    if (place === null) waiting += format.close();
    else {
      for (const part of partsAt(sources, prepared, place, 1)) waiting += format.open(part, facts);
      prepared.progress?.((done += 1));
    }
    if (waiting.length < wantedCharacters) continue;
    yield* filled(waiting);
    waiting = '';
    await letOthersGoFirst();
  }
  yield* filled(waiting + format.foot());
}

const wantedCharacters = 64 * 1024;

/** Records step by step; between two of them whoever else asks something comes first. */
async function* stepsOf(sources: Sources, prepared: Prepared): AsyncGenerator<readonly ExportedPart[]> {
  const total = prepared.chosen.length / 2;
  for (let from = 0; from < total; from += recordsInAStep) {
    if (from > 0) await letOthersGoFirst();
    yield partsAt(sources, prepared, from, recordsInAStep);
    prepared.progress?.(Math.min(from + recordsInAStep, total));
  }
}

function partsAt(
  { desk, reader }: Sources,
  { chosen, facts, format }: Prepared,
  from: number,
  most: number,
): ExportedPart[] {
  const records = snapshot(desk, () => readChosen(desk, chosen, from, most, facts.published));
  return snapshot(reader, () => {
    const isViewed = !format.kinds.some((kind) => kind === 'agent');
    const views = isViewed ? toPublished(reader, listExportedDocuments(reader, records, facts.published)) : [];
    const byId = new Map(views.map((view) => [view.entry.id, view]));
    return records.map((exported) => ({ exported, document: byId.get(exported.id) ?? null }));
  });
}

function* filled(piece: string | Uint8Array): Generator<Uint8Array> {
  if (piece.length > 0) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
