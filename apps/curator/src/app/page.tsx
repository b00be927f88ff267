import type { DeskHome } from '@fonds/domain/views/desk';
import type { Metadata } from 'next';
import { UnderWayRows } from '../review/under-way-rows.tsx';
import { RecordRows } from '../desk/record-rows.tsx';
import { Shell } from '../desk/shell.tsx';
import { desk, getUser, orPage } from '../server/desk.ts';

export const metadata: Metadata = { title: 'Desk' };

const tabs = [
  { value: 'mine', label: 'My drafts', href: '/' },
  { value: 'waiting', label: 'Waiting for me', href: '/?show=waiting' },
  { value: 'back', label: 'Sent back', href: '/?show=back' },
  { value: 'lately', label: 'Changed lately', href: '/?show=lately' },
] as const;

export default async function Desk({ searchParams }: PageProps<'/'>) {
  const user = await getUser('/');
  const home = await orPage('/', (await desk()).desk.home());
  const asked = (await searchParams)['show'];
  const shown = tabs.find(({ value }) => value === asked)?.value ?? 'mine';
  const counts: Readonly<Record<string, number>> = {
    mine: home.mine.length,
    waiting: home.waiting.total + home.given.length,
    back: home.sentBack.total,
  };
  return (
    <Shell user={user} path="/">
      <h1 className="sr-only">Desk</h1>
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <nav aria-label="Lists" className="border-b border-line font-sans text-sm">
            <ul className="flex flex-wrap gap-x-6">
              {tabs.map((tab) => (
                <li key={tab.value}>
                  <a
                    href={tab.href}
                    {...(tab.value === shown ? { 'aria-current': 'page' as const } : {})}
                    className={`-mb-px inline-block border-b-2 py-2.5 hover:no-underline ${tab.value === shown ? 'border-oxide font-semibold text-ink' : 'border-transparent text-muted hover:border-line'}`}
                  >
                    {tab.label}
                    {counts[tab.value] === undefined ? null : (
                      <span className="ml-1.5 font-normal text-muted">{counts[tab.value]}</span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {shown === 'mine' || shown === 'lately' ? (
            <Rows shown={shown} rows={home[shown]} />
          ) : (
            <UnderWay shown={shown} home={home} />
          )}
        </div>
        <aside aria-labelledby="problems" className="font-sans text-sm">
          <h2 id="problems" className="eyebrow mb-3">
            <a href="/problems">Problems in the data</a>
          </h2>
          {home.problems.length === 0 ? <p className="text-muted">None found.</p> : null}
          <ul>
            {home.problems.map((problem) => (
              <li key={problem.path} className="flex items-baseline justify-between gap-4 py-1">
                <a href={problem.path}>{problem.label}</a>
                <span className="text-muted tabular-nums">
                  {problem.count.toLocaleString('en')}
                  {problem.counted ? '' : '+'}
                </span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </Shell>
  );
}

function Rows({ shown, rows }: { readonly shown: 'mine' | 'lately'; readonly rows: DeskHome['mine'] }) {
  if (rows.length > 0) {
    return <RecordRows label={shown === 'mine' ? 'My drafts' : 'Changed lately'} rows={rows} mixed />;
  }
  return (
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
  );
}

/** What waits for the user: to be looked at, or to be worked on. */
function UnderWay({ shown, home }: { readonly shown: 'waiting' | 'back'; readonly home: DeskHome }) {
  const { entries, total } = shown === 'waiting' ? home.waiting : home.sentBack;
  const given = shown === 'waiting' ? home.given : [];
  if (entries.length === 0 && given.length === 0) {
    return (
      <p className="py-8 font-sans text-sm text-muted">
        {shown === 'waiting' ? 'Nothing waits for you.' : 'Nothing of yours was sent back.'}{' '}
        <a href="/review">All that is in review</a>
      </p>
    );
  }
  return (
    <>
      {given.length > 0 ? <RecordRows label="Given to me" rows={given} mixed /> : null}
      {entries.length > 0 ? (
        <UnderWayRows label={shown === 'waiting' ? 'To be reviewed' : 'Sent back'} rows={entries} />
      ) : null}
      <p className="mt-4 font-sans text-sm">
        <a href={shown === 'waiting' ? '/review' : '/review?state=sent-back'}>
          {total > entries.length ? `All ${total.toLocaleString('en')} in Review` : 'See them in Review'}
        </a>
      </p>
    </>
  );
}
