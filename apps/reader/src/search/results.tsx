import type { Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/search';
import { DocumentListEntry } from '@fonds/ui/document-list-entry';
import { Pager } from '@fonds/ui/pager';
import { Sentence } from '@fonds/ui/sentence';
import { words } from '@fonds/ui/words';
import { Remarks } from '../components/remarks.tsx';
import { documentHref, withSearch } from '../components/search-links.ts';
import { Chips } from './chips.tsx';
import { Expansions } from './expansions.tsx';
import { Exports } from './exports.tsx';
import { FoundRecords } from './found-records.tsx';
import { NoHits } from './no-hits.tsx';
import { SizeLinks, SortLinks } from './sort-links.tsx';
import { Versions } from './versions.tsx';

interface ResultsProps {
  readonly view: SearchView;
  readonly search: Search;
  /** The search in a few words, for its feed. */
  readonly title: string;
}

/** What a search found: how many, what was asked and added, records of that name, then the documents. */
export function Results({ view, search, title }: ResultsProps) {
  const { hits } = view;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <p className="facts" role="status">
          <b>{words.counts.of(hits.total, view.of)}</b>
        </p>
        {hits.total > 1 ? <SortLinks view={view} search={search} /> : null}
        <div className="sm:ml-auto">
          <Exports search={search} title={title} />
        </div>
      </div>
      <Chips view={view} search={search} />
      <Expansions view={view} search={search} />
      <Remarks remarks={view.remarks} />
      {view.ranked === null ? null : <p className="facts mt-3">{words.search.ranked(view.ranked)}</p>}
      <FoundRecords records={view.records} />
      {hits.total === 0 ? <NoHits view={view} search={search} /> : null}
      {hits.total > 0 && hits.entries.length === 0 ? <PastEnd view={view} search={search} /> : null}
      {hits.entries.map((hit) => (
        <DocumentListEntry
          key={hit.id}
          entry={hit}
          href={documentHref(hit.slug, search.q, search.drop)}
          level={2}
          below={<Versions versions={hit.versions} search={search} />}
        />
      ))}
      <Pager
        page={hits.page}
        pageSize={hits.pageSize}
        total={view.places}
        href={(page) => withSearch('/search', search, { page })}
        nofollow
      />
      <SizeLinks view={view} search={search} />
    </>
  );
}

/** Where the last page is, for an address of one beyond it. */
function PastEnd({ view: { places, hits }, search }: Pick<ResultsProps, 'view' | 'search'>) {
  const page = Math.max(1, Math.ceil(places / hits.pageSize));
  return (
    <p className="lede mt-6">
      <Sentence
        parts={words.search.pastEnd(
          (last) => (
            <a href={withSearch('/search', search, { page })} rel="nofollow">
              {last}
            </a>
          ),
          page,
        )}
      />
    </p>
  );
}
