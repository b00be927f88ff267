import { kindWords, recordKindSchema } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import { ButtonLink } from '@fonds/ui/button';
import { Pager } from '@fonds/ui/pager';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RecordRows } from '../../../desk/record-rows.tsx';
import { Shell } from '../../../desk/shell.tsx';
import { Remarks } from '../../../records/remarks.tsx';
import { FilterForm } from '../../../records/filter-form.tsx';
import { KindList } from '../../../records/kind-list.tsx';
import { listQuery, readList } from '../../../records/list-address.ts';
import { desk, getUser, orPage } from '../../../server/desk.ts';

export async function generateMetadata({ params }: PageProps<'/records/[kind]'>): Promise<Metadata> {
  const kind = recordKindSchema.safeParse((await params).kind);
  return { title: kind.success ? kindWords[kind.data].many : 'Not found' };
}

export default async function Records({ params, searchParams }: PageProps<'/records/[kind]'>) {
  const read = recordKindSchema.safeParse((await params).kind);
  if (!read.success) notFound();
  const kind = read.data;
  const list = readList(await searchParams);
  const path = `/records/${kind}`;
  const user = await getUser(`${path}${listQuery(list)}`);
  const { q, state, sort, mine, problem, page } = list;
  const filter = {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(problem ? { problem } : {}),
    ...(mine ? { mine } : {}),
  };
  const found = await orPage(path, (await desk()).records.list({ kind, sort, page, ...filter }));
  const narrowed = Object.keys(filter).length > 0;
  return (
    <Shell user={user} path={path}>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <KindList kind={kind} />
        <div>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-4">
            <h1 className="text-2xl leading-tight">{kindWords[kind].many}</h1>
            {allows(user.role, 'write-drafts') ? (
              <ButtonLink href={`${path}/new`}>New {kindWords[kind].one.toLowerCase()}</ButtonLink>
            ) : null}
          </div>
          <FilterForm kind={kind} list={list} />
          <Remarks remarks={found.remarks} />
          <p className="mt-4 mb-1 border-b border-line pb-2 font-sans text-sm text-muted">
            {found.total === 1 ? '1 record' : `${found.total.toLocaleString('en')} records`}
            {problem === undefined ? '' : ` with the problem “${problem.replaceAll('-', ' ')}”`}
            {narrowed ? (
              <>
                {' '}
                · <a href={path}>show all</a>
              </>
            ) : null}
          </p>
          {found.entries.length > 0 ? (
            <RecordRows label={kindWords[kind].many} rows={found.entries} />
          ) : (
            <p className="py-8 font-sans text-sm text-muted">
              {narrowed ? 'No record is like that.' : 'There are none yet.'}
            </p>
          )}
          <Pager
            page={found.page}
            pageSize={found.pageSize}
            total={found.total}
            href={(to) => `${path}${listQuery({ ...list, page: to })}`}
          />
        </div>
      </div>
    </Shell>
  );
}
