/** A text as a file brings it, before anybody has taken it over. */
export interface TextFromFile {
  readonly html: string;
  /** What wasn't taken over as it stands: its line (from 1) where the format has lines, what became of it, its words. */
  readonly notUnderstood: readonly { readonly line: number | null; readonly message: string; readonly words: string }[];
  /** The encoding that it was read in; null for a format that has none. */
  readonly encoding: string | null;
  /** Nothing in the file says which encoding it is: a person should look whether the words are right. */
  readonly guessed: boolean;
}
