import { problems } from '@fonds/domain/problems';
import type { Metadata } from 'next';
import { Shell } from '../../desk/shell.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Problems in the data' };

export default async function Problems() {
  const user = await getUser('/problems');
  const { problems: found, unexamined, unvisited } = await orPage('/problems', (await desk()).problems.counts());
  const counts = new Map(found.map((each) => [each.problem, each]));
  return (
    <Shell user={user} path="/problems">
      <div className="max-w-2xl">
        <h1 className="text-2xl leading-tight">Problems in the data</h1>
        <p className="mt-3 font-sans text-sm text-muted">
          Of the latest revision of every record, drafts among them.
          {unexamined === 0
            ? ''
            : ` ${unexamined.toLocaleString('en')} that changed lately are still to be compared with others.`}
          {unvisited === 0
            ? ''
            : ` ${unvisited.toLocaleString('en')} addresses that they link out to are still to be visited.`}
        </p>
        <ul aria-label="Problems" className="mt-5 font-sans text-sm">
          {Object.entries(problems).map(([problem, label]) => {
            const count = [...counts.values()].find((each) => each.problem === problem);
            return (
              <li
                key={problem}
                className="flex min-h-10 items-center justify-between gap-4 border-b border-hair py-1.5"
              >
                <a href={`/problems/${problem}`}>{label}</a>
                <span className="text-muted tabular-nums">
                  {count ? `${count.count.toLocaleString('en')}${count.counted ? '' : '+'}` : 'none'}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </Shell>
  );
}
