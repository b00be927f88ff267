import { searchQuery, type Search } from '@fonds/domain/search-address';
import { words } from '@fonds/ui/words';

const forms = [
  { extension: 'csv', type: 'text/csv' },
  { extension: 'ris', type: 'application/x-research-info-systems' },
  { extension: 'jsonl', type: 'application/jsonl' },
] as const;

/** The whole result as files, and the feed of what will come to it. React moves the first link into the page's head. */
export function Exports({ search, title }: { readonly search: Search; readonly title: string }) {
  // All of the result in an order that lasts, whatever page of it one looks at.
  const query = searchQuery({ ...search, page: 1, size: 20 });
  const feed = `/search.atom${query}`;
  return (
    <div className="facts flex items-baseline gap-x-4 print:hidden">
      <link rel="alternate" type="application/atom+xml" href={feed} title={words.search.feedOf(title)} />
      <a href={feed} rel="nofollow" type="application/atom+xml">
        {words.search.follow}
      </a>
      <details className="menu relative">
        <summary className="list-none text-link">{words.search.export}</summary>
        <ul className="absolute top-full right-0 z-20 mt-1 w-max border border-line bg-raised px-4 py-2.5">
          {forms.map(({ extension, type }) => (
            <li key={extension}>
              <a
                href={`/search.${extension}${query}`}
                rel="nofollow"
                type={type}
                download=""
                className="flex min-h-7 items-center"
              >
                {words.search.exportAs[extension]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
