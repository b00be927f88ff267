import type { Identifier } from '@fonds/domain/record-parts';
import type { RecordKind, RecordState } from '@fonds/domain/record';
import type { OwnTerm, TermLabels } from '@fonds/domain/vocabularies';

/** A file to be read. `bytes` gives the whole of it anew at each call, piece by piece. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/**
 * What a link of a source means: a record that is to be found among the archive's own, by its key in the same file, by an
 * outside identifier, or by its name; made where there is none, asked about where two fit. A document is found by its key or an
 * identifier alone, and never made: where there is none, the link is left out and the row says so.
 */
export interface ImportedTarget {
  readonly kind: RecordKind;
  readonly name: string;
  /** Of an agent that is to be made. */
  readonly type?: 'person' | 'organisation' | 'family' | 'office';
  readonly identifiers?: readonly Identifier[];
  /** The `key` of another record of the same file, where the source links by keys of its own. */
  readonly key?: string;
  /** What else is known of it, where it has to be made: fields of its body besides its name. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Linked where the archive has a record of this identifier, of whatever kind; never made, never asked about. */
  readonly standing?: boolean;
}

/**
 * The mark of a target that is the row's own record: one that stands, found as any other link is. The row adds the lists of its body
 * to it and says nothing else of it; where none stands, the row is refused.
 */
export const addsToMark = '\u0001adds to';

/** Something in a source that wasn't understood, or that was understood with a doubt: never dropped silently. */
export interface ImportRemark {
  /** The column or element. */
  readonly field?: string;
  /** What it is and what became of it, with the source's words where they are lost. */
  readonly message: string;
}

/** One record as a source has it. */
export interface ImportedRecord {
  /** Line or row in the file, from 1, and never less than that of the record before. */
  readonly row: number;
  readonly kind: RecordKind;
  /**
   * By which it is known when the same source is read again: the source's own key or identifier, else its date and title
   * and its place among its equals. Unique within the file.
   */
  readonly key: string;
  /** Not yet checked. A link in it is `{ id: '@' + mark, name }`, the mark being a key of `targets`; in a text's html `data-record="@mark"`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly targets: Readonly<Record<string, ImportedTarget>>;
  readonly remarks: readonly ImportRemark[];
  /** Of Fonds' own export: what the record keeps. */
  readonly own?: OwnRecord;
}

/** What Fonds' own export says of a record beside its body. */
export interface OwnRecord {
  readonly id: string;
  readonly slug: string | null;
  readonly state?: RecordState;
  /** The id of the record that it was merged into. */
  readonly mergedInto?: string | null;
  /** What its address says since it left the public; of a merged one, that it was public until then. */
  readonly left?: { readonly note: string | null } | null;
  /** What was said of it when its review was asked for or when it was sent back. */
  readonly reviewNote?: string | null;
  /** Whether the public saw it: not at all, as `body` of the record has it, or as this other body has it. */
  readonly public?: boolean | Readonly<Record<string, unknown>>;
}

/** What reading a file yields, in the file's order. */
export type ImportEvent =
  | { readonly type: 'record'; readonly record: ImportedRecord }
  /** Of Fonds' own export, before its records: a term of the archive that it comes from. */
  | { readonly type: 'term'; readonly row: number; readonly term: OwnTerm }
  /** A row that can't be a record: the column or element, and what would be right. */
  | { readonly type: 'refused'; readonly row: number; readonly field?: string; readonly message: string }
  /** What stands between the records and is none. */
  | { readonly type: 'skipped'; readonly row: number; readonly message: string };

/** One column of a table as it was found. */
export interface FoundColumn {
  readonly name: string;
  /** The first few values that aren't empty. */
  readonly samples: readonly string[];
  /** What parts several values in one cell, if it was found to (`|`, `;` …). */
  readonly separator: string | null;
}

/** What was found out about a file before reading it, to be shown; nothing of it is taken for granted silently. */
export interface Inspection {
  readonly encoding: string;
  /** How the encoding is known. `guessed` is to be confirmed before the file is read. */
  readonly encodingKnownBy: 'declared' | 'byte-order-mark' | 'well-formed' | 'guessed';
  readonly lineEnds?: 'LF' | 'CRLF' | 'CR' | 'mixed';
  /** Of a table. */
  readonly delimiter?: string;
  readonly sheets?: readonly string[];
  readonly columns?: readonly FoundColumn[];
  /** The mapping that the reader would choose, for a person to change. */
  readonly mapping?: ColumnMapping;
  /** What has to be said before it can be read, in words that name the option. */
  readonly questions: readonly string[];
}

/** What becomes of the columns of a table: to which field each goes (see `table-targets.ts`), how values are parted, and what its rows are. */
export interface ColumnMapping {
  readonly kind: RecordKind;
  readonly columns: readonly {
    readonly column: string;
    /** The id of a target, or null for a column that is left out knowingly. */
    readonly target: string | null;
    readonly separator?: string | null;
    /** The language of its words (BCP 47), where the target carries one. */
    readonly language?: string;
  }[];
  /** What holds for every row: in fields that no column goes to, or beside what columns say where a field holds several. */
  readonly everyRow?: readonly ValueOfEveryRow[];
}

/** One value of a field that all rows of a table have; a field that holds several may be named more than once. */
export interface ValueOfEveryRow {
  /** The id of a target that not only a column can hold. */
  readonly target: string;
  readonly value: string;
  readonly language?: string;
}

/** What a person says about how a file is to be read. Without one, what was found holds. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly mapping?: ColumnMapping;
  /** What the archive calls its roles and relations, by which columns are known; not said by a person, and not kept. */
  readonly terms?: TermLabels;
}

/** A format that can be read into the archive. Pure: it is given bytes and gives records. */
export interface ImportFormat {
  /** As `fonds import --format` takes it. */
  readonly id: string;
  readonly label: string;
  /** Endings of file names, without the dot. */
  readonly extensions: readonly string[];
  /** With options, as the file is when they hold: another encoding or sheet has other columns. */
  readonly inspect: (file: ImportFile, options?: ReadOptions) => Promise<Inspection>;
  /** Reads in bounded memory where the format allows it. Throws InvalidError, with lines as paths, for a file that isn't of this format at all. */
  readonly read: (file: ImportFile, options: ReadOptions) => AsyncIterable<ImportEvent>;
}
