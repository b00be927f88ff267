import type { ReactNode } from 'react';
import { leave } from '../login/actions.ts';
import { SignInAgain } from '../login/sign-in-again.tsx';
import { isAt, screensFor } from '../navigation.ts';
import type { DeskUser } from '../server/desk.ts';
import { KeySheet } from './key-sheet.tsx';
import { PageActionsProvider } from './page-actions.tsx';
import { Palette } from './palette.tsx';

interface ShellProps {
  readonly user: DeskUser;
  readonly path: string;
  /** The page fills the window, in columns of its own. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

const item = 'inline-block border-b-2 py-2 text-ink hover:no-underline';

/** What stands around every page of the desk: name, palette, the screens that the role may see, whoever is signed in. */
export function Shell({ user, path, full = false, children }: ShellProps) {
  const screens = screensFor(user.role);
  const mark = (current: boolean) => (current ? 'border-oxide' : 'border-transparent hover:border-line');
  return (
    <PageActionsProvider>
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <header className="border-b border-line">
        <div className="flex flex-wrap items-center gap-x-8 gap-y-2 px-5 py-2.5 font-sans text-sm leading-none lg:px-6">
          <a href="/" className="font-serif text-lg leading-none font-semibold text-ink hover:no-underline">
            Fonds <span className="font-sans text-[0.8125rem] font-normal text-muted">curator</span>
          </a>
          <div className="order-last w-full min-w-0 lg:order-none lg:mx-auto lg:w-auto lg:max-w-lg lg:flex-1">
            <Palette screens={screens.map(({ label, path: to }) => ({ label, path: to }))} />
          </div>
          <nav aria-label="Main" className="order-3 w-full sm:order-none sm:ml-auto sm:w-auto lg:ml-0">
            <ul className="flex items-center gap-5">
              {screens
                .filter((screen) => screen.inHead)
                .map((screen) => (
                  <li key={screen.path}>
                    <a
                      href={screen.path}
                      {...(isAt(screen, path) ? { 'aria-current': 'page' as const } : {})}
                      className={`${item} ${mark(isAt(screen, path))}`}
                    >
                      {screen.label}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
          <div className="ml-auto flex items-center gap-5 sm:ml-0">
            <a
              href="/account"
              {...(path === '/account' ? { 'aria-current': 'page' as const } : {})}
              className={`${item} max-w-40 truncate ${mark(path === '/account')}`}
            >
              {user.name}
            </a>
            <form action={leave}>
              <button type="submit" className="border-b-2 border-transparent py-2 text-link hover:underline">
                Sign out
              </button>
            </form>
          </div>
        </div>
      </header>
      <KeySheet />
      <SignInAgain email={user.email} />
      <main id="main" className={full ? '' : 'page pt-7 pb-16'}>
        {children}
      </main>
    </PageActionsProvider>
  );
}
