import type { Metadata } from 'next';
import { RecordRows } from '../desk/record-rows.tsx';
import { Shell } from '../desk/shell.tsx';
import { desk, getUser, orPage } from '../server/desk.ts';

export const metadata: Metadata = { title: 'Desk' };

const tabs = [
  { value: 'mine', label: 'My drafts', href: '/' },
  { value: 'lately', label: 'Changed lately', href: '/?show=lately' },
] as const;

export default async function Desk({ searchParams }: PageProps<'/'>) {
  const user = await getUser('/');
  const home = await orPage('/', (await desk()).desk.home());
  const shown = (await searchParams)['show'] === 'lately' ? 'lately' : 'mine';
  const rows = home[shown];
  return (
    <Shell user={user} path="/">
      <h1 className="sr-only">Desk</h1>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <nav aria-label="Lists" className="border-b border-line font-sans text-sm">
            <ul className="flex gap-6">
              {tabs.map((tab) => (
                <li key={tab.value}>
                  <a
                    href={tab.href}
                    {...(tab.value === shown ? { 'aria-current': 'page' as const } : {})}
                    className={`-mb-px inline-block border-b-2 py-2.5 hover:no-underline ${tab.value === shown ? 'border-oxide font-semibold text-ink' : 'border-transparent text-muted hover:border-line'}`}
                  >
                    {tab.label}
                    {tab.value === 'mine' ? (
                      <span className="ml-1.5 font-normal text-muted">{home.mine.length}</span>
                    ) : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {rows.length > 0 ? (
            <RecordRows label={shown === 'mine' ? 'My drafts' : 'Changed lately'} rows={rows} mixed />
          ) : (
            <p className="py-8 font-sans text-sm text-muted">
              {shown === 'mine' ? (
                <>
                  Nothing of yours waits to be published. <a href="/?show=lately">See what changed lately</a>, or{' '}
                  <a href="/records/document">all documents</a>.
                </>
              ) : (
                'There are no records yet.'
              )}
            </p>
          )}
        </div>
        <aside aria-labelledby="problems" className="font-sans text-sm">
          <h2 id="problems" className="eyebrow mb-3">
            Problems in the data
          </h2>
          {home.problems.length === 0 ? <p className="text-muted">None found.</p> : null}
          <ul>
            {home.problems.map((problem) => (
              <li key={problem.path} className="flex items-baseline justify-between gap-4 py-1">
                <a href={problem.path}>{problem.label}</a>
                <span className="text-muted tabular-nums">{problem.count}</span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </Shell>
  );
}
