import { facetIds } from '@fonds/domain/facets';
import type { Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { withSearch } from '../components/search-links.ts';

interface NoHitsProps {
  readonly view: SearchView;
  readonly search: Search;
}

/** Says why nothing was found, and offers the nearest searches that have hits. */
export function NoHits({ view, search }: NoHitsProps) {
  if (view.of === 0) return <p className="lede mt-6">{words.instrument.nothing}</p>;
  const dated = search.from !== '' || search.to !== '';
  const narrowed = facetIds.some((facet) => search[facet].length > 0);
  return (
    <div className="mt-6 space-y-4 text-lg leading-relaxed">
      <p className="lede">{words.noHits.reason(search.q, view.parts.length > 1, dated, narrowed)}</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {view.nearest.map(({ kind, change, label, total }) => (
          <li key={`${kind} ${label}`}>
            <Sentence
              parts={words.noHits.nearest(kind, label, total, (name) => (
                <a href={withSearch('/search', search, change)} rel="nofollow">
                  <bdi>{name}</bdi>
                </a>
              ))}
            />
          </li>
        ))}
        <li>
          <Sentence
            parts={words.noHits.people((people) => (
              <a href={peoplePath(search.q)}>{people}</a>
            ))}
          />
        </li>
        <li>
          <Sentence
            parts={words.noHits.collections((collections) => (
              <a href="/collections">{collections}</a>
            ))}
          />
        </li>
      </ul>
    </div>
  );
}

function peoplePath(q: string): string {
  return q === '' ? '/people' : `/people?${new URLSearchParams({ q }).toString()}`;
}
