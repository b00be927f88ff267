/** What a converter did not take over into a text as it stood, where it stood, and its words: reported, never dropped silently. */
export interface NotUnderstood {
  /** The line of the source, from 1; null where the format has none. */
  readonly line: number | null;
  /** What it was, and what became of it, in plain words. */
  readonly message: string;
  /** The words that it holds; empty where there are none. */
  readonly words: string;
}

/** A text in the closed set of semantic HTML, sanitised, without paragraph ids. */
export interface ConvertedText {
  readonly html: string;
  readonly notUnderstood: readonly NotUnderstood[];
}

/** A file that can't be read as what it is said to be: why, and where. */
export class ConversionError extends Error {
  override readonly name = 'ConversionError';
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}
