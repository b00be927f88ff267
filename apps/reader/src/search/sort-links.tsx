import { pageSizes, searchSorts, type Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';

interface SortLinksProps {
  readonly view: SearchView;
  readonly search: Search;
}

/** Orders of the result; the one in force is no link. */
export function SortLinks({ view, search }: SortLinksProps) {
  const offered = search.q === '' ? searchSorts.filter((sort) => sort !== 'relevance') : searchSorts;
  return (
    <nav aria-label={words.search.order} className="facts flex flex-wrap gap-x-3.5">
      {offered.map((sort) =>
        sort === view.sort ? (
          <span key={sort} aria-current="true">
            {words.search.sorts[sort]}
          </span>
        ) : (
          <a key={sort} href={withSearch('/search', search, { sort })} rel="nofollow">
            {words.search.sorts[sort]}
          </a>
        ),
      )}
    </nav>
  );
}

/** How many documents stand on a page; nothing where the shortest page has them all. */
export function SizeLinks({ view, search }: SortLinksProps) {
  if (view.places <= pageSizes[0]) return null;
  return (
    <nav aria-label={words.search.perPage} className="facts mt-6 flex flex-wrap gap-x-3.5 print:hidden">
      <span aria-hidden="true">{words.search.perPage}</span>
      {pageSizes.map((size) =>
        size === search.size ? (
          <span key={size} aria-current="true" className="font-medium text-ink">
            {size}
          </span>
        ) : (
          <a key={size} href={withSearch('/search', search, { size })} rel="nofollow" className="min-w-6 text-center">
            {size}
          </a>
        ),
      )}
    </nav>
  );
}
