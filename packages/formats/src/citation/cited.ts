import type { DocumentView } from '@fonds/domain/views/public';

/** What the record of a person, organisation or repository adds to the name in a link. */
export interface CitedRecord {
  readonly id: string;
  readonly name: string;
  readonly language: string | null;
  /** *person*, *organisation* …; null for a repository. */
  readonly type: string | null;
  readonly variants: readonly { readonly text: string; readonly language: string | null }[];
  /** How a repository wants to be cited. */
  readonly citationForm: string | null;
}

/** A public document with what a citation says beside its own view. */
export interface Cited {
  readonly view: DocumentView;
  /** The name of the archive in which it is read. */
  readonly archiveName: string;
  /** The document's public address; with an anchor where one paragraph is cited. */
  readonly url: string;
  /** The paragraph that is cited, as its page numbers it. */
  readonly paragraph: number | null;
  /** The records that its links lead to; a link without one is cited as the source writes it. */
  readonly records: readonly CitedRecord[];
}
