import type { FacetId } from '@fonds/domain/facets';
import type { Search } from '@fonds/domain/search-address';
import type { FacetValue } from '@fonds/domain/views/search';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';
import { valueInWords, withoutValue, withValue } from './choice.ts';

interface ChoicesProps {
  readonly facet: FacetId;
  readonly values: readonly FacetValue[];
  readonly search: Search;
}

/** Values of a facet with their counts: each leads to the search with it, a chosen one to the search without it. */
export function Choices({ facet, values, search }: ChoicesProps) {
  return (
    <ul>
      {values.map((each) => (
        <li key={each.value} className="break-inside-avoid">
          <Choice facet={facet} choice={each} search={search} />
          {each.children.length > 0 ? (
            <div className="ps-5">
              <Choices facet={facet} values={each.children} search={search} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps {
  readonly facet: FacetId;
  readonly choice: FacetValue;
  readonly search: Search;
}

function Choice({ facet, choice, search }: ChoiceProps) {
  const { value, count, chosen } = choice;
  const label = valueInWords(facet, choice);
  const change = chosen ? withoutValue(search, facet, value) : withValue(search, facet, value);
  return (
    <div className="flex min-h-7 items-baseline justify-between gap-3 py-0.5">
      <a
        href={withSearch('/search', search, change)}
        rel="nofollow"
        className="choice"
        {...(chosen ? { 'data-chosen': '', 'aria-label': words.search.takeOut(label) } : {})}
      >
        <bdi>{label}</bdi>
      </a>
      <span className="text-muted tabular-nums">{words.counts.number(count)}</span>
    </div>
  );
}
