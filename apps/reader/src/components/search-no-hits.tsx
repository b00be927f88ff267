import type { Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/public';
import { archive } from '../server/archive.ts';
import { documentsInWords } from './counts.ts';
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
  if (view.of === 0) return <p className="lede mt-6">Nothing has been published in this archive yet.</p>;
  return (
    <div className="mt-6 space-y-4 text-lg leading-relaxed">
      <p className="lede">{reason(search, parts.length)}</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {dated && view.withoutDates !== null && view.withoutDates > 0 ? (
          <li>
            <a href={withSearch('/search', search, undated)}>The same without its dates</a> has{' '}
            {documentsInWords(view.withoutDates)}.
          </li>
        ) : null}
        {search.within === 'certainly' ? (
          <li>
            <a href={withSearch('/search', search, { within: 'possibly' })}>Documents whose date may lie within</a>{' '}
            these dates are left out now.
          </li>
        ) : null}
        {nearer.map(({ part, total }) => (
          <li key={part}>
            <a href={withSearch('/search', search, { ...undated, q: part })}>
              <bdi>{part}</bdi>
            </a>{' '}
            alone has {documentsInWords(total)}.
          </li>
        ))}
        <li>
          Look for a name among the{' '}
          <a href={`/people${search.q ? `?${new URLSearchParams({ q: search.q }).toString()}` : ''}`}>
            people and bodies
          </a>
          , in any script.
        </li>
        <li>
          Go through the <a href="/collections">collections</a>.
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

function reason(search: Search, parts: number): string {
  const dated = search.from !== '' || search.to !== '';
  const words = parts > 1 ? 'all of these words' : `“${search.q}”`;
  if (search.q === '') return 'No document has a date in this span.';
  return dated ? `No document of these dates has ${words} in it.` : `No document has ${words} in it.`;
}
