import type { RecordFacet } from '@fonds/domain/facets';
import { SearchField } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';

interface SearchWithinProps {
  readonly facet: RecordFacet;
  readonly slug: string;
}

/** A field that searches the documents of one person, place, subject … alone. */
export function SearchWithin({ facet, slug }: SearchWithinProps) {
  return (
    <SearchField id="search-within" action="/search" label={words.search.withinThese} className="mt-4 sm:w-80">
      <input type="hidden" name={facet} value={slug} />
    </SearchField>
  );
}
