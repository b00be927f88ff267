import type { WholeDocument } from '@fonds/domain/views/export';
import type { CitedRecord } from './citation/cited.ts';

/** A published document as formats take it. */
export type PublishedDocument = WholeDocument & {
  /** What the records of its people and repositories add to their names, for citations. */
  readonly records: readonly CitedRecord[];
};

/** What formats say of the archive. */
export interface ArchiveFacts {
  readonly name: string;
  /** The reader's public address, `https://archive.example/`. */
  readonly address: string;
}

/** A form in which a document is had at `/documents/{slug}.{extension}`. */
export interface DocumentFormat {
  readonly extension: string;
  /** Without parameters. */
  readonly mediaType: string;
  /** What it is called where it can be downloaded, in plain words. */
  readonly label: string;
  /** It holds the words of the texts, not the description alone. */
  readonly holdsText?: true;
  /** Browsers show it. */
  readonly shown?: true;
  /** What this prints isn't the file yet, but its source as `setInType` of `typeset.ts` says; the file is `mediaType`. */
  readonly typeset?: true;
  readonly print: (document: PublishedDocument, archive: ArchiveFacts) => string;
}

/** The address of a document's page. */
export function documentAddress(document: WholeDocument, { address }: ArchiveFacts): string {
  return new URL(`/documents/${encodeURIComponent(document.entry.slug)}`, address).href;
}

/** The address of a document in one of its forms. */
export function formatAddress(document: WholeDocument, extension: string, archive: ArchiveFacts): string {
  return `${documentAddress(document, archive)}.${extension}`;
}

/** The address under which a record is cited: it goes on leading there whatever the record is called. */
export function lastingAddress(id: string, { address }: ArchiveFacts): string {
  return new URL(`/id/${encodeURIComponent(id)}`, address).href;
}

/** The public address of a path of the archive. */
export function pathAddress(path: string, { address }: ArchiveFacts): string {
  return new URL(path, address).href;
}

/** When what is shown was published: ISO 8601, UTC. */
export function publishedAt({ shown }: Pick<WholeDocument, 'shown'>): string {
  return shown.publishedAt;
}
