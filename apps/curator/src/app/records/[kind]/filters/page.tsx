import { kindWords, recordKindSchema } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../desk/shell.tsx';
import { UntilReady } from '../../../../desk/until-ready.tsx';
import { FilterList } from '../../../../records/filter-list.tsx';
import { desk, getUser, orPage } from '../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Filters' };

export default async function Filters({ params }: PageProps<'/records/[kind]/filters'>) {
  const read = recordKindSchema.safeParse((await params).kind);
  if (!read.success) notFound();
  const kind = read.data;
  const path = `/records/${kind}/filters`;
  const user = await getUser(path);
  const filters = await orPage(path, (await desk()).filters.list({ kind }));
  return (
    <Shell user={user} path={path}>
      <div className="max-w-3xl font-sans text-sm">
        <h1 className="text-2xl leading-tight">Filters: {kindWords[kind].many.toLowerCase()}</h1>
        <p className="mt-2 mb-5 text-muted">
          Yours, and those that others share. <a href={`/records/${kind}`}>The whole list</a>
        </p>
        <UntilReady>
          <FilterList
            kind={kind}
            filters={filters}
            mayShare={allows(user.role, 'write-drafts')}
            mayKeepAll={allows(user.role, 'keep-settings')}
          />
        </UntilReady>
      </div>
    </Shell>
  );
}
