import type { CitationLine } from './citation.ts';

/** What a document's page says of it to machines, and in one line to whoever prints it. */
export interface DocumentHead {
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** schema.org, as JSON. */
  readonly jsonLd: string;
  /** The archive's own form of citation. */
  readonly citation: CitationLine;
}
