import { jsonDocument } from '../json.ts';
import { ris } from '../ris.ts';
import { teiXml } from '../tei-xml.ts';
import type { ArchiveFacts, PublishedDocument } from '../format.ts';
import { csvHead, csvRow } from './csv.ts';

/** A form in which a collection is had whole at `/collections/{slug}.{extension}`. */
export interface CollectionFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly label: string;
  /** What stands before the first document. */
  readonly head: string;
  /** A document as it stands in the file; in an archive of files, its own. */
  readonly print: (document: PublishedDocument, archive: ArchiveFacts) => string;
  /** Set when each document is a file of its own: how such a file's name ends. */
  readonly filesEnd?: string;
}

/** In the order in which they are offered. */
export const collectionFormats: readonly CollectionFormat[] = [
  { extension: 'csv', mediaType: 'text/csv', label: 'CSV (spreadsheets)', head: csvHead, print: csvRow },
  {
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    label: 'JSON Lines (whole records)',
    head: '',
    print: (document, archive) => `${JSON.stringify(jsonDocument(document, archive))}\n`,
  },
  { extension: 'ris', mediaType: ris.mediaType, label: ris.label, head: '', print: ris.print },
  {
    extension: 'tei.zip',
    mediaType: 'application/zip',
    label: 'TEI P5 (a file for each document)',
    head: '',
    print: teiXml.print,
    filesEnd: '.tei.xml',
  },
];

/** The forms in which all results of a search are had at `/search.{extension}`: those that are one file, read line by line. */
export const searchFormats: readonly CollectionFormat[] = collectionFormats.filter(
  ({ filesEnd }) => filesEnd === undefined,
);

/** The format of an address `/collections/{slug}.{extension}`, if there is one. */
export function findCollectionFormat(extension: string): CollectionFormat | undefined {
  return collectionFormats.find((format) => format.extension === extension);
}
