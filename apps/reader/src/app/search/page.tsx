import { readSearch, type Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/public';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { Sentence } from '@fonds/ui/sentence';
import { pageMetadata } from '../../components/metadata.ts';
import type { QueryPageProps } from '../../components/page-props.ts';
import { Remarks } from '../../components/remarks.tsx';
import { documentHref, withSearch } from '../../components/search-links.ts';
import { NoHits } from '../../components/search-no-hits.tsx';
import { FoundRecords, QueryChips, SortLinks } from '../../components/search-parts.tsx';
import { SearchForm } from '../../components/search-form.tsx';
import { Shell } from '../../components/shell.tsx';
import { archive } from '../../server/archive.ts';

export async function generateMetadata({ searchParams }: QueryPageProps) {
  const { q, from, to } = readSearch(await searchParams);
  return pageMetadata({
    title: q ? words.search.titleOf(q) : words.search.title,
    description: words.search.description,
    path: '/search',
    // What crawlers may know of is the way in, not each question that can be asked.
    index: q === '' && from === '' && to === '',
  });
}

export default async function SearchPage({ searchParams }: QueryPageProps) {
  const search = readSearch(await searchParams);
  const asked = search.q !== '' || search.from !== '' || search.to !== '';
  const view = asked ? await (await archive()).search.view(search) : undefined;
  return (
    <Shell query={search.q}>
      <div className="grid gap-x-12 gap-y-8 pt-8 lg:grid-cols-[15.625rem_minmax(0,50rem)]">
        <aside aria-label={words.search.narrow}>
          <SearchForm search={search} />
        </aside>
        <div className="min-w-0">
          <h1 className={asked ? 'sr-only' : 'title mb-4'}>
            {search.q ? words.search.heading(search.q) : asked ? words.search.headingDates : words.search.headingEmpty}
          </h1>
          {view ? <Results view={view} search={search} /> : <Invitation />}
        </div>
      </div>
    </Shell>
  );
}

function Invitation() {
  return (
    <p className="lede">
      <Sentence
        parts={words.search.invitation((help) => (
          <a href="/help">{help}</a>
        ))}
      />
    </p>
  );
}

function Results({ view, search }: { readonly view: SearchView; readonly search: Search }) {
  const { hits } = view;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1" role="status">
        <p className="facts">
          <b>{words.counts.of(hits.total, view.of)}</b>
        </p>
        {hits.total > 1 ? <SortLinks view={view} search={search} /> : null}
      </div>
      <QueryChips view={view} search={search} />
      <Remarks remarks={view.remarks} />
      <FoundRecords records={view.records} />
      {hits.total === 0 ? (
        <NoHits view={view} search={search} />
      ) : (
        hits.entries.map((hit) => (
          <DocumentListEntry key={hit.id} entry={hit} href={documentHref(hit.slug, search.q)} level={2} />
        ))
      )}
      <Pager
        page={hits.page}
        pageSize={hits.pageSize}
        total={hits.total}
        href={(page) => withSearch('/search', search, { page })}
      />
    </>
  );
}
