import type { RecordKind } from '@fonds/domain/record';
import type { ExportedRecord } from '@fonds/domain/views/desk-export';
import type { OwnTerm, TermLabels } from '@fonds/domain/vocabularies';
import type { ArchiveFacts, PublishedDocument } from '../format.ts';

/** A record as the desk's exports write it; of a document also the view that every format of documents takes. */
export interface ExportedPart {
  readonly exported: ExportedRecord;
  readonly document: PublishedDocument | null;
}

/** What an export says beside its records. */
export interface ExportFacts {
  readonly archive: ArchiveFacts;
  /** The kinds that it holds. */
  readonly kinds: readonly RecordKind[];
  /** What the archive calls the terms that records name. */
  readonly terms: TermLabels;
  /** The terms that it added or keeps otherwise than every archive starts with them. */
  readonly ownTerms: readonly OwnTerm[];
  /** What the public sees, not what the desk does. */
  readonly published: boolean;
  /** When it is written; ISO 8601, UTC. For formats that can't do without. */
  readonly writtenAt: string;
}

/** Writes one file from its beginning to its end; what it is given is not kept. */
export interface ExportWriter {
  readonly head: () => string | Uint8Array;
  readonly add: (parts: readonly ExportedPart[]) => string | Uint8Array;
  readonly foot: () => string | Uint8Array;
}

/** A form in which the desk takes records out. */
export interface ExportFormat {
  /** As `fonds export --format` takes it. */
  readonly id: string;
  /** In plain words. */
  readonly label: string;
  readonly extension: string;
  /** Without parameters. */
  readonly mediaType: string;
  /** The kinds of record that it can hold. */
  readonly kinds: readonly RecordKind[];
  /** How its records are walked: by id, or down the tree of record sets with the documents that are kept in each. */
  readonly order: 'id' | 'tree';
}

/** A form that is one file. */
export interface WrittenFormat extends ExportFormat {
  readonly order: 'id';
  readonly begin: (facts: ExportFacts) => ExportWriter;
}

/** A form that is an archive of files, one for each document. */
export interface FiledFormat extends ExportFormat {
  readonly order: 'id';
  readonly filesEnd: string;
  readonly print: (document: PublishedDocument, archive: ArchiveFacts) => string;
}

/** What stands in the tree of record sets: the beginning of a record, and its end after all that lies in it. */
export interface TreeFormat extends ExportFormat {
  readonly order: 'tree';
  readonly head: (facts: ExportFacts) => string;
  readonly open: (part: ExportedPart, facts: ExportFacts) => string;
  readonly close: () => string;
  readonly foot: () => string;
}
