import type { ReactNode } from 'react';
import { words } from './words/words.ts';

export interface Way {
  readonly label: string;
  readonly href: string;
  /** This page, or one under it. */
  readonly current: boolean;
}

interface HeaderProps {
  readonly name: string;
  readonly home: string;
  /** A few words under the name. */
  readonly under?: string;
  readonly ways: readonly Way[];
  /** Usually the search field. */
  readonly children?: ReactNode;
  /** After the ways in: whoever is signed in. */
  readonly end?: ReactNode;
}

/** The head of every page: the archive's name, a search field, the ways in. On a narrow screen the ways stand under a summary. */
export function Header({ name, home, under, ways, children, end }: HeaderProps) {
  return (
    <header className="border-b border-line print:border-0">
      <div className="page grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-3.5 py-3.5 lg:grid-cols-[minmax(13rem,auto)_minmax(15rem,32.5rem)_auto] lg:justify-between lg:gap-x-10 lg:py-4">
        <a href={home} className="block min-w-0 text-ink hover:no-underline">
          <span className="block truncate font-serif text-[1.3125rem] leading-tight font-semibold tracking-[0.01em]">
            {name}
          </span>
          {under === undefined ? null : (
            <span className="mt-1 block font-sans text-xs leading-snug text-muted print:hidden">{under}</span>
          )}
        </a>
        {children === undefined ? null : (
          <div className="col-span-2 row-start-2 min-w-0 lg:col-span-1 lg:col-start-2 lg:row-start-1 print:hidden">
            {children}
          </div>
        )}
        <div className="col-start-2 row-start-1 flex items-center gap-6 lg:col-start-3 print:hidden">
          <nav aria-label={words.shell.main} className="hidden lg:block">
            <WayList ways={ways} className="flex gap-6" />
          </nav>
          {end}
          <details className="menu relative font-sans text-[0.9375rem] lg:hidden">
            <summary className="-mr-2 flex min-h-11 list-none items-center px-2">{words.shell.menu}</summary>
            <nav
              aria-label={words.shell.main}
              className="absolute top-full right-0 z-20 min-w-48 border border-line bg-raised px-5 py-3"
            >
              <WayList ways={ways} className="flex flex-col gap-1" />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function WayList({ ways, className }: { readonly ways: readonly Way[]; readonly className: string }) {
  return (
    <ul className={`${className} font-sans text-[0.9375rem] leading-none`}>
      {ways.map((way) => (
        <li key={way.href}>
          <a
            href={way.href}
            {...(way.current ? { 'aria-current': 'page' as const } : {})}
            className={`inline-block border-b-2 py-1.5 text-ink hover:border-line hover:no-underline ${way.current ? 'border-oxide hover:border-oxide' : 'border-transparent'}`}
          >
            {way.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
