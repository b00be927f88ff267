import { findCollectionTitle } from '@fonds/db/collections';
import { stepThrough } from '@fonds/db/collection-walk';
import { findDocument } from '@fonds/db/documents';
import type { Reader } from '@fonds/db/open';
import type {
  ExportedChunk,
  ExportedPiece,
  ExportView,
  FormatView,
  TypedLink,
  WholeDocument,
} from '@fonds/domain/views/export';
import { documentFormats, findFormat } from '@fonds/formats/all';
import {
  collectionFormats,
  findCollectionFormat,
  searchFormats,
  type CollectionFormat,
} from '@fonds/formats/collection/all';
import { publishedAt } from '@fonds/formats/format';
import { formatLinks, pageLinks } from '@fonds/formats/signposting';
import { setInType } from '@fonds/formats/typeset';
import { archiveFacts, toPublished } from './published-documents.ts';

/** The forms in which documents are had, whole collections, and all results of a search beside its feed. */
export function listFormats(): { documents: FormatView[]; collections: FormatView[]; searches: FormatView[] } {
  const view = ({ extension, mediaType, label }: FormatView) => ({ extension, mediaType, label });
  return {
    documents: documentFormats.map(view),
    collections: collectionFormats.map(view),
    searches: searchFormats.map(view),
  };
}

/** A document in one form; undefined when there is no such document or no such form. */
export function exportDocument(reader: Reader, slug: string, extension: string, base: string): ExportView | undefined {
  const format = findFormat(extension);
  const view = format && findDocument(reader, slug);
  const [document] = view ? toPublished(reader, [view]) : [];
  if (!format || !document) return undefined;
  const archive = archiveFacts(reader, base);
  const printed = format.print(document, archive);
  const source = format.typeset ? setInType(printed) : undefined;
  return {
    mediaType: format.mediaType,
    fileName: `${slug}.${extension}`,
    shown: format.shown ?? false,
    content: source?.data ?? printed,
    template: source?.template ?? null,
    publishedAt: publishedAt(document),
    links: formatLinks(document, format, archive),
  };
}

/** What a document's page tells machines about it; undefined when there is no such document. */
export function linksOfDocument(reader: Reader, slug: string, base: string): TypedLink[] | undefined {
  const view = findDocument(reader, slug);
  const [document] = view ? toPublished(reader, [view]) : [];
  return document && pageLinks(document, archiveFacts(reader, base));
}

/** How many documents one step of a download takes: what one takes, others wait for. */
export const documentsInAStep = 20;

const cursorPattern = /^(-?\d+)\.(\d+)$/;

/** One step through a whole collection, in one form; undefined when there is no such collection or no such form. */
export function exportChunk(
  reader: Reader,
  { slug, extension, base, after }: { slug: string; extension: string; base: string; after?: string | undefined },
): ExportedChunk | undefined {
  const format = findCollectionFormat(extension);
  const collection = format && findCollectionTitle(reader, slug);
  if (!collection) return undefined;
  const [, sortKey, recordKey] = cursorPattern.exec(after ?? '') ?? [];
  const from = sortKey === undefined ? undefined : { sortKey: Number(sortKey), recordKey: Number(recordKey) };
  const step = stepThrough(reader, collection.id, from, documentsInAStep);
  const pieces = printPieces(reader, step.documents, format, base);
  return {
    pieces,
    next: step.next ? `${String(step.next.sortKey)}.${String(step.next.recordKey)}` : null,
  };
}

/** Documents as they stand in a file of many. Call it within a snapshot. */
export function printPieces(
  reader: Reader,
  documents: readonly WholeDocument[],
  format: CollectionFormat,
  base: string,
): ExportedPiece[] {
  const archive = archiveFacts(reader, base);
  return toPublished(reader, documents).map((document) => ({
    slug: document.entry.slug,
    publishedAt: publishedAt(document),
    content: format.print(document, archive),
  }));
}
