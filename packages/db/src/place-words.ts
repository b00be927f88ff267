import type { LeafSource } from '@fonds/domain/leaves';
import { shelfTokens } from '@fonds/domain/shelf-mark-tokens';
import { shelfWords } from '@fonds/domain/shelf-mark-words';

/** By what a place in an archive is found. */
export interface PlaceWords {
  /** A token for each level, such as `fond5`. */
  readonly levels: readonly string[];
  /** Its words as the indexes have them, in either alphabet. */
  readonly words: string;
}

const known = new WeakMap<object, PlaceWords>();

/** The words of a place, worked out once for each object: an import asks for them for the public's index and for the desk's. */
export function wordsOfPlace(place: LeafSource): PlaceWords {
  const found = known.get(place);
  if (found) return found;
  const said = [...place.levels.map(({ value }) => value), place.source ?? ''].join(' ');
  const words = { levels: shelfTokens(place), words: shelfWords(said) };
  known.set(place, words);
  return words;
}
