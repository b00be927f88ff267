import type { DocumentTextView, DocumentView } from '@fonds/domain/views/public';
import { presentBlocks, type Presented } from '@fonds/ui/present-text';
import { chooseTexts } from './text-choice.ts';

/** A text as it was kept, and made fit to be read. */
export interface ReadText {
  readonly text: DocumentTextView;
  readonly presented: Presented;
}

/** The texts of a document as its page has them. */
export interface ReadTexts {
  /** One, or two beside each other. */
  readonly shown: readonly ReadText[];
  readonly below: readonly ReadText[];
  /** How many marks stand up to the end of the last. */
  readonly hits: number;
}

interface Reading {
  /** What is marked. */
  readonly terms: readonly string[];
  /** The keys of the texts that the address asks for: `ru,en`. */
  readonly wanted: string | undefined;
  /** How many marks stand before the texts. */
  readonly hits: number;
  /** The addresses of the pages of scans that the marks of a text mean. */
  readonly scanned: (html: string) => (mark: number) => string | undefined;
}

/** All texts made fit to be read, their marks counted through in the order in which they stand. */
export function readTexts(view: DocumentView, { terms, wanted, hits: before, scanned }: Reading): ReadTexts {
  const { shown, others } = chooseTexts(view.texts, wanted);
  const citePath = `/documents/${encodeURIComponent(view.entry.slug)}/cite`;
  const paths = new Map(view.namedInTexts.map((named) => [named.id, named.path]));
  let hits = before;
  const read = [...shown, ...others].map((text) => {
    const presented = presentBlocks(text.html, {
      key: text.key,
      citePath,
      terms,
      hits,
      paths,
      scanned: scanned(text.html),
    });
    hits = presented.hits;
    return { text, presented };
  });
  return { shown: read.slice(0, shown.length), below: read.slice(shown.length), hits };
}
