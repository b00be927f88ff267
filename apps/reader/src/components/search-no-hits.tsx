import type { Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/public';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { archive } from '../server/archive.ts';
import { queryParts } from './query-parts.ts';
import { withSearch } from './search-links.ts';

interface NoHitsProps {
  readonly view: SearchView;
  readonly search: Search;
}

/** Says why nothing was found, and offers the nearest that may have hits. */
export async function NoHits({ view, search }: NoHitsProps) {
  const parts = queryParts(search.q);
  const dated = search.from !== '' || search.to !== '';
  const nearer = view.of === 0 ? [] : await partsWithHits(search, parts);
  if (view.of === 0) return <p className="lede mt-6">{words.instrument.nothing}</p>;
  return (
    <div className="mt-6 space-y-4 text-lg leading-relaxed">
      <p className="lede">{words.noHits.reason(search.q, parts.length > 1, dated)}</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {dated && view.withoutDates !== null && view.withoutDates > 0 ? (
          <li>
            <Sentence
              parts={words.noHits.withoutDates(
                (without) => (
                  <a href={withSearch('/search', search, undated)}>{without}</a>
                ),
                view.withoutDates,
              )}
            />
          </li>
        ) : null}
        {search.within === 'certainly' ? (
          <li>
            <Sentence
              parts={words.noHits.certainly((possibly) => (
                <a href={withSearch('/search', search, { within: 'possibly' })}>{possibly}</a>
              ))}
            />
          </li>
        ) : null}
        {nearer.map(({ part, total }) => (
          <li key={part}>
            <Sentence
              parts={words.noHits.alone(
                <a href={withSearch('/search', search, { ...undated, q: part })}>
                  <bdi>{part}</bdi>
                </a>,
                total,
              )}
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

const undated = { from: '', to: '', within: 'possibly' } as const;
const mostTried = 4;

/** The parts of a question that have hits of their own, without its dates. */
async function partsWithHits(search: Search, parts: readonly string[]) {
  if (parts.length < 2) return [];
  const caller = await archive();
  const tried = await Promise.all(
    parts.slice(0, mostTried).map(async (part) => {
      const view = await caller.search.view({ ...search, ...undated, q: part, page: 1 });
      return { part, total: view.hits.total };
    }),
  );
  return tried.filter(({ total }) => total > 0);
}

function peoplePath(q: string): string {
  return q === '' ? '/people' : `/people?${new URLSearchParams({ q }).toString()}`;
}
