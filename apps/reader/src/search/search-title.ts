import { isAsked, type Search } from '@fonds/domain/search-address';
import { words } from '@fonds/ui/words';

/** A search by name: for its heading, its title and its feed. */
export function searchHeading(search: Search): string {
  if (search.q !== '') return words.search.heading(search.q);
  return isAsked(search) ? words.search.headingNarrowed : words.search.headingEmpty;
}

/** The title of the page of a search. */
export function searchTitle(search: Search): string {
  if (search.q !== '') return words.search.titleOf(search.q);
  return isAsked(search) ? words.search.headingNarrowed : words.search.title;
}
