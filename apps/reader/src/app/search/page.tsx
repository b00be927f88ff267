import { isAsked, readSearch, searchQuery } from '@fonds/domain/search-address';
import { words } from '@fonds/ui/words';
import { pageMetadata } from '../../components/metadata.ts';
import type { QueryPageProps } from '../../components/page-props.ts';
import { Shell } from '../../components/shell.tsx';
import { countNarrowed } from '../../search/choice.ts';
import { Facets } from '../../search/facets.tsx';
import { Invitation } from '../../search/invitation.tsx';
import { Results } from '../../search/results.tsx';
import { searchHeading, searchTitle } from '../../search/search-title.ts';
import { archive } from '../../server/archive.ts';

export async function generateMetadata({ searchParams }: QueryPageProps) {
  const search = readSearch(await searchParams);
  const query = searchQuery(search);
  return pageMetadata({
    title: searchTitle(search),
    description: words.search.description,
    path: `/search${query}`,
    // What crawlers may know of is the way in, not each question that can be asked.
    index: query === '',
    follow: query === '',
  });
}

export default async function SearchPage({ searchParams }: QueryPageProps) {
  const search = readSearch(await searchParams);
  const view = await (await archive()).search.view(search);
  const heading = searchHeading(search);
  if (!isAsked(search)) {
    return (
      <Shell>
        <h1 className="title mt-8 mb-4 lg:mt-14">{heading}</h1>
        <Invitation view={view} />
        <div className="mt-10 gap-x-12 border-t border-line pt-8 sm:columns-2 lg:columns-3">
          <Facets view={view} search={search} />
        </div>
      </Shell>
    );
  }
  return (
    <Shell query={search.q} within={search}>
      <h1 className="sr-only">{heading}</h1>
      <div className="grid gap-x-12 gap-y-6 pt-6 lg:grid-cols-[15.625rem_minmax(0,50rem)] lg:pt-8">
        <aside aria-label={words.search.narrow} className="print:hidden">
          <details className="narrow">
            <summary className="font-sans text-sm">{words.search.narrowBy(countNarrowed(search))}</summary>
            <div className="max-lg:mt-3">
              <Facets view={view} search={search} />
            </div>
          </details>
        </aside>
        <div className="min-w-0">
          <Results view={view} search={search} title={heading} />
        </div>
      </div>
    </Shell>
  );
}
