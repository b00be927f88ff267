import type { DayRange } from '../dates/filter.ts';
import type { ShelfMark } from '../shelf-mark.ts';

/** Where a word may stand: anywhere, in titles and numbers (`title:`), or in summaries and texts (`text:`). */
export type WordField = 'any' | 'title' | 'text';

/** Fields that are met by a link to a record whose name or variant is the text. */
export const nameFields = ['person', 'sender', 'recipient', 'place', 'subject', 'archive', 'collection'] as const;
export type NameField = (typeof nameFields)[number];

/** Fields that are met by a document's own terms: its type, its original's languages, its texts' languages. */
export const termFields = ['type', 'lang', 'textlang'] as const;
export type TermField = (typeof termFields)[number];

/** A word, or several tokens that must follow one another. */
export interface Words {
  readonly kind: 'words';
  readonly field: WordField;
  /** As typed, without quotation marks, field or `*`. */
  readonly text: string;
  /** As the index compares it, never empty. */
  readonly tokens: readonly string[];
  /** Quoted words are taken to the letter: nothing is added to them. */
  readonly quoted: boolean;
  /** The last token is only the beginning of a word. */
  readonly prefix: boolean;
}

/** Words or phrases with at most `distance` tokens between them, in any order. */
export interface Near {
  readonly kind: 'near';
  readonly field: WordField;
  readonly phrases: readonly Words[];
  readonly distance: number;
}

export interface Named {
  readonly kind: 'named';
  readonly field: NameField;
  readonly text: string;
  readonly quoted: boolean;
}

export interface Termed {
  readonly kind: 'term';
  readonly field: TermField;
  readonly text: string;
}

/** `id:`: an identifier that a record has, or a number that stands on a document. */
export interface Identified {
  readonly kind: 'identifier';
  readonly text: string;
}

/** `date:`, `before:`, `after:`; `date:undated` is met by documents without a date. */
export interface Dated {
  readonly kind: 'date';
  readonly field: 'date' | 'before' | 'after';
  readonly text: string;
  /** Null for *undated*. */
  readonly range: DayRange | null;
}

/** `like:slug`: documents whose wording is like that of one document. */
export interface Like {
  readonly kind: 'like';
  readonly slug: string;
}

/** A shelf-mark as historians write it: `ф. 5 оп. 49 д. 131`, `RG 59, Box 12`. */
export interface Shelved {
  readonly kind: 'shelf-mark';
  readonly text: string;
  readonly mark: ShelfMark;
}

export type Leaf = Words | Near | Named | Termed | Identified | Dated | Like | Shelved;

/** A question as it was understood. `everything` is met by each document: nothing was asked. */
export type Query =
  | { readonly kind: 'everything' }
  | Leaf
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] };

/** A question read from what somebody typed. Any text gives one. */
export interface ReadQuery {
  readonly query: Query;
  /** What was odd about it, in plain words. */
  readonly remarks: readonly string[];
}
