import type { Search } from '@fonds/domain/search-address';
import type { SearchView } from '@fonds/domain/views/public';
import { kindWords } from '@fonds/domain/record';
import { NameLink } from '@fonds/ui/named-links';
import type { ReactNode } from 'react';
import { words } from '@fonds/ui/words';
import { queryParts } from './query-parts.ts';
import { withSearch } from './search-links.ts';

interface PartProps {
  readonly view: SearchView;
  readonly search: Search;
}

const sorts = ['relevance', 'date', '-date', 'title'] as const;

/** Orders of the result; the one in force is no link. */
export function SortLinks({ view, search }: PartProps) {
  const offered = search.q === '' ? sorts.filter((sort) => sort !== 'relevance') : sorts;
  return (
    <nav aria-label={words.search.order} className="facts flex flex-wrap gap-x-3.5">
      {offered.map((sort) =>
        sort === view.sort ? (
          <span key={sort} aria-current="true">
            {words.search.sorts[sort]}
          </span>
        ) : (
          <a key={sort} href={withSearch('/search', search, { sort })}>
            {words.search.sorts[sort]}
          </a>
        ),
      )}
    </nav>
  );
}

const mostAdded = 12;

/** What is asked for, each part with a way to take it out; what was added to the question is dashed. */
export function QueryChips({ view, search }: PartProps) {
  const parts = queryParts(search.q);
  const asked = new Set(parts);
  const added = view.alsoSearched
    .flatMap(({ name, path, variants }) => [...new Set([name, ...variants])].map((text) => ({ text, path })))
    .filter(({ text }) => !asked.has(text))
    .slice(0, mostAdded);
  if (parts.length === 0 && search.from === '' && search.to === '') return null;
  return (
    <ul aria-label={words.search.chips} className="mt-4 mb-2 flex flex-wrap gap-2 font-sans text-sm leading-tight">
      {parts.map((part, index) => (
        <RemovableChip
          key={`${part}-${index}`}
          href={withSearch('/search', search, { q: parts.filter((_, other) => other !== index).join(' ') })}
          what={part}
        />
      ))}
      {search.from === '' ? null : (
        <RemovableChip href={withSearch('/search', search, { from: '' })} what={words.search.since(search.from)} />
      )}
      {search.to === '' ? null : (
        <RemovableChip href={withSearch('/search', search, { to: '' })} what={words.search.until(search.to)} />
      )}
      {added.map(({ text, path }, index) => (
        <li key={`${path}-${text}`}>
          <a
            href={path}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-field border border-dashed border-edge px-2.5 text-muted"
          >
            {index === 0 ? <span>{words.search.added}</span> : null}
            <bdi>{text}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

function RemovableChip({ href, what }: { readonly href: string; readonly what: string }): ReactNode {
  return (
    <li>
      <a
        href={href}
        aria-label={words.search.takeOut(what)}
        className="inline-flex min-h-8 max-w-full items-center gap-2 rounded-field border border-edge bg-raised px-2.5 text-ink hover:border-ink hover:no-underline"
      >
        <bdi className="min-w-0 truncate">{what}</bdi>
        <span aria-hidden="true" className="text-muted">
          ×
        </span>
      </a>
    </li>
  );
}

/** People, places, subjects and collections whose names match the question. */
export function FoundRecords({ records }: { readonly records: SearchView['records'] }) {
  if (records.length === 0) return null;
  return (
    <section aria-label={words.search.records} className="mt-4 border-b border-hair pb-5">
      <ul className="flex flex-wrap gap-x-9 gap-y-1.5">
        {records.map((record) => (
          <li
            key={record.id}
            className="flex max-w-full flex-wrap items-baseline gap-x-2.5 text-[1.0625rem] leading-snug"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <NameLink link={record} />
            </span>
            <span className="font-sans text-[0.8125rem] text-muted">{record.detail ?? kindWords[record.kind].one}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
