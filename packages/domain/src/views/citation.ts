/** The styles in which a document is cited, in the order in which they are shown. */
export const citationStyles = ['chicago', 'mla', 'apa', 'turabian', 'gost', 'own'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** How a style writes the day on which something was read: *October 2, 2026*, *2 Oct. 2026*, *2 October 2026*, *02.10.2026*. */
export type AccessForm = 'month-first' | 'day-short' | 'day-first' | 'numbers';

/** A piece of a citation. */
export interface CitationPart {
  readonly text: string;
  readonly italic?: true;
  /** The day of reading belongs here; it is the reader's own, so a page leaves it empty. */
  readonly day?: AccessForm;
  /** Stands only where the day of reading is said. */
  readonly withDay?: true;
}

export type CitationLine = readonly CitationPart[];

/** A document in one style. */
export interface FormattedCitation {
  readonly style: CitationStyle;
  /** Null where the style has no notes. */
  readonly note: CitationLine | null;
  readonly bibliography: CitationLine;
}

/** Everything that the page of citations of a document shows. */
export interface CitationsView {
  readonly id: string;
  readonly slug: string;
  readonly title: { readonly text: string; readonly language?: string | undefined };
  /** In words. */
  readonly date: string;
  readonly citations: readonly FormattedCitation[];
  readonly bibtex: string;
  readonly ris: string;
  readonly cslJson: string;
  /** The paragraph that is cited: its number on the page, its text and its place. */
  readonly paragraph: { readonly number: number | null; readonly anchor: string; readonly text: string } | null;
}

/** A line of a citation in plain text, without the day of reading. */
export function citationText(line: CitationLine): string {
  return line
    .filter((part) => !part.withDay)
    .map((part) => part.text)
    .join('');
}
