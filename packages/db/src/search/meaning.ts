import type { Expansion } from '@fonds/domain/views/search';
import type { Words } from '@fonds/domain/query/query';

/** One way in which words of a question are met: a phrase in some columns. */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly prefix: boolean;
  /** Only among abbreviations. */
  readonly capitals: boolean;
}

/** What one or several words of a question mean: what was typed and what the archive adds to it. */
export interface Meaning {
  readonly words: readonly Words[];
  /** As typed; undefined where only what was added counts (an abbreviation). */
  readonly typed: readonly Phrase[] | undefined;
  /** Other phrases that meet it. */
  readonly added: readonly Phrase[];
  /** Records to which a document may be linked instead. */
  readonly recordIds: readonly string[];
  /** Whether those bear the word as a part of their name only. */
  readonly partly: boolean;
  readonly expansions: readonly Expansion[];
  /** What of it is marked in a hit: words and phrases, with `*` at the end of a beginning. */
  readonly terms: readonly string[];
}
