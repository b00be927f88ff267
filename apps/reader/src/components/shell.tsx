import { Header } from '@fonds/ui/header';
import { Localized } from '@fonds/ui/localized';
import { SearchField } from '@fonds/ui/search-field';
import { words } from '@fonds/ui/words';
import type { ReactNode } from 'react';
import type { Search } from '@fonds/domain/search-address';
import { ListLink } from '../list/list-link.tsx';
import { countNarrowed } from '../search/choice.ts';
import { KeptFields } from '../search/kept-fields.tsx';
import { SuggestionWords } from '../search/suggestion-words.tsx';
import { archiveView } from '../server/archive.ts';
import { pagePath } from './written-page.tsx';
import { documentsInWords } from './counts.ts';

const ways = [
  { label: words.ways.collections, href: '/collections' },
  { label: words.ways.people, href: '/people' },
  { label: words.ways.timeline, href: '/timeline' },
  { label: words.ways.map, href: '/map' },
];

/** The ways in that stand at the foot of every page. */
const moreWays = [
  { label: words.ways.places, href: '/places' },
  { label: words.ways.subjects, href: '/subjects' },
  { label: words.ways.network, href: '/network' },
  { label: words.ways.repositories, href: '/repositories' },
  { label: words.ways.recordsets, href: '/recordsets' },
];

/** How many of the pages that curators wrote stand at the foot of every page; `/about` names all. */
const mostPages = 6;

interface ShellProps {
  /** The way in that this page belongs to. */
  readonly way?: string;
  /** What stands in the search field. */
  readonly query?: string;
  /** A search that is narrowed: another question in the field stays within what is chosen. */
  readonly within?: Search;
  readonly children: ReactNode;
}

/** What stands around every page: skip link, head, main and foot. */
export async function Shell({ way, query, within, children }: ShellProps) {
  const view = await archiveView();
  const narrowed = within !== undefined && countNarrowed(within) > 0;
  return (
    <>
      <a href="#main" className="skip-link">
        {words.shell.skip}
      </a>
      <Header
        name={view.name}
        home="/"
        under={
          view.documents === 0 ? words.shell.openToAll : `${documentsInWords(view.documents)}, ${words.shell.openToAll}`
        }
        ways={ways.map((each) => ({ ...each, current: each.href === way }))}
        end={<ListLink current={way === '/list'} />}
      >
        <SearchField
          id="site-search"
          action="/search"
          label={narrowed ? words.shell.searchWithin : words.shell.searchField}
          placeholder={narrowed ? words.shell.searchWithin : words.shell.searchHint}
          value={query ?? ''}
          shortcut
        >
          {narrowed ? <KeptFields search={{ ...within, q: '', drop: [], page: 1 }} /> : null}
        </SearchField>
      </Header>
      <SuggestionWords />
      <main id="main" className="page w-full grow pb-16 lg:pb-24">
        {children}
      </main>
      <footer className="border-t border-line print:hidden">
        <div className="page flex flex-wrap gap-x-6 gap-y-1 py-6 font-sans text-sm text-muted">
          <span className="text-ink">{view.name}</span>
          <nav aria-label={words.ways.foot} className="mr-auto flex flex-wrap gap-x-6 gap-y-1">
            {moreWays.map(({ label, href }) => (
              <a key={href} href={href} {...(href === way ? { 'aria-current': 'page' as const } : {})}>
                {label}
              </a>
            ))}
          </nav>
          {view.pages.slice(0, mostPages).map(({ slug, title }) => (
            <a key={slug} href={pagePath(slug)}>
              <Localized language={title.language}>{title.text}</Localized>
            </a>
          ))}
          <a href="/about">{words.shell.about}</a>
          <a href="/help">{words.shell.help}</a>
        </div>
      </footer>
    </>
  );
}
