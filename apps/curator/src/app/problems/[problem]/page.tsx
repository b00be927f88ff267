import { isProblem, problems } from '@fonds/domain/problems';
import { allows } from '@fonds/domain/roles';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../desk/shell.tsx';
import { UntilReady } from '../../../desk/until-ready.tsx';
import { DismissalRows } from '../../../problems/dismissal-rows.tsx';
import { ProblemRows } from '../../../problems/problem-rows.tsx';
import { BesidePages } from '../../../records/beside-pages.tsx';
import { desk, getUser, orPage } from '../../../server/desk.ts';

export async function generateMetadata({ params }: PageProps<'/problems/[problem]'>): Promise<Metadata> {
  const { problem } = await params;
  return { title: isProblem(problem) ? problems[problem] : 'Not found' };
}

export default async function Problem({ params, searchParams }: PageProps<'/problems/[problem]'>) {
  const { problem } = await params;
  if (!isProblem(problem)) notFound();
  const path = `/problems/${problem}`;
  const user = await getUser(path);
  const given = await searchParams;
  const after = typeof given['after'] === 'string' ? given['after'].slice(0, 40) : undefined;
  const before = Number(given['before']);
  const shownBefore = Number.isSafeInteger(before) && before > 0 ? { before } : {};
  const procedures = (await desk()).problems;
  const [page, dismissed] = await Promise.all([
    orPage(path, procedures.list({ problem, ...(after ? { after } : {}) })),
    orPage(path, procedures.dismissed({ problem, ...shownBefore })),
  ]);
  const mayEdit = allows(user.role, 'write-drafts');
  return (
    <Shell user={user} path="/problems">
      <p className="font-sans text-sm">
        <a href="/problems">Problems in the data</a>
      </p>
      <h1 className="mt-2 mb-5 text-2xl leading-tight">{problems[problem]}</h1>
      {page.rows.length === 0 ? (
        <p className="py-4 font-sans text-sm text-muted">{after ? 'No more.' : 'No record has this problem.'}</p>
      ) : (
        <UntilReady>
          <ProblemRows problem={problem} rows={page.rows} mayEdit={mayEdit} mayMerge={allows(user.role, 'merge')} />
        </UntilReady>
      )}
      <BesidePages
        previous={after ? path : undefined}
        next={page.next === null ? undefined : `${path}?after=${page.next}`}
      />
      <UntilReady>
        <DismissalRows rows={dismissed.rows} mayEdit={mayEdit} />
      </UntilReady>
      <BesidePages next={dismissed.next === null ? undefined : `${path}?before=${String(dismissed.next)}`} />
    </Shell>
  );
}
