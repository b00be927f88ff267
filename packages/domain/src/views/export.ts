import type { LocalizedText } from '../language.ts';
import type { DocumentView, NamedLink } from './public.ts';

/** A form in which something is had as data. */
export interface FormatView {
  /** What stands after the dot in its address. */
  readonly extension: string;
  /** Without parameters. */
  readonly mediaType: string;
  /** In plain words. */
  readonly label: string;
}

/** A link for machines (RFC 8288): what stands in a `Link` header or in the head of a page. */
export interface TypedLink {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
}

/** A published document as data gives it: the view that its page shows, whose neighbours are no part of it. */
export type WholeDocument = Omit<DocumentView, 'collections' | 'files' | 'holders'> & {
  readonly collections: readonly { readonly link: NamedLink }[];
};

/** A document in one form. */
export interface ExportView {
  readonly mediaType: string;
  readonly fileName: string;
  /** Whether browsers show it, rather than keep it as a file. */
  readonly shown: boolean;
  readonly content: string;
  /** Set when the content is what a PDF is set from: the template it goes into. */
  readonly template: string | null;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly links: readonly TypedLink[];
}

/** A document as it stands in a file of many: a line, an entry, a file of its own. */
export interface ExportedPiece {
  readonly slug: string;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly content: string;
}

/** One step through all documents of a collection. */
export interface ExportedChunk {
  readonly pieces: readonly ExportedPiece[];
  /** Where the next step begins; null at the end. */
  readonly next: string | null;
}

/** What a feed says of a document. */
export interface FeedEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  readonly date: string;
  readonly type: string | null;
  /** When it was published first, and last; ISO 8601, UTC. */
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
}
