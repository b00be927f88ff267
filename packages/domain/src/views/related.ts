import type { DocumentEntry, NamedLink } from './public.ts';

/** A document that has something in common with another, and what that is. */
export interface RelatedDocument {
  readonly entry: DocumentEntry;
  /** The people, places and subjects that both name. */
  readonly shared: readonly NamedLink[];
  /** How many days lie between the two, where both are dated to the day or nearly so. */
  readonly daysApart: number | null;
  /** Rare words that both have in their title or summary, as this document writes them. */
  readonly words: readonly string[];
}

/** One relation between two documents of a thread, as one of them states it. */
export interface ThreadLink {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** What the archive calls the relation, where that isn't its standard name. */
  readonly relationLabel?: string;
  readonly note: string | null;
}

/** What a document answers, encloses or is a version of, what does so with it, and so on: in order of time. */
export interface Thread {
  readonly entries: readonly DocumentEntry[];
  readonly links: readonly ThreadLink[];
  /** Whether it goes on beyond what is listed. */
  readonly more: boolean;
}

/** What stands around a document: its thread, and what has something in common with it. */
export interface DocumentContext {
  readonly thread: Thread;
  readonly related: readonly RelatedDocument[];
}
