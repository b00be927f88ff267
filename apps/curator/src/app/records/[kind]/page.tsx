import { chosenColumns, usualColumns } from '@fonds/domain/list-columns';
import { kindWords, recordKindSchema } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import { ButtonLink } from '@fonds/ui/button';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { bulkAddress } from '../../../bulk/bulk-address.ts';
import { Shell } from '../../../desk/shell.tsx';
import { UntilReady } from '../../../desk/until-ready.tsx';
import { ExportChoices } from '../../../export/export-choices.tsx';
import { BesidePages } from '../../../records/beside-pages.tsx';
import { ChosenRows } from '../../../records/chosen-rows.tsx';
import { ColumnChoice } from '../../../records/column-choice.tsx';
import { ProblemNotice } from '../../../records/problem-notice.tsx';
import { Remarks } from '../../../records/remarks.tsx';
import { FilterForm } from '../../../records/filter-form.tsx';
import { KindList } from '../../../records/kind-list.tsx';
import { fromTheTop, listQuery, readList } from '../../../records/list-address.ts';
import { SavedFilters } from '../../../records/saved-filters.tsx';
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
  const { q, state, sort, mine, problem, after, before } = list;
  const page = { ...(after ? { after } : {}), ...(before ? { before } : {}) };
  const filter = {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(problem ? { problem } : {}),
    ...(mine ? { mine } : {}),
  };
  const formats = await orPage(path, (await desk()).exports.formats());
  const own = await orPage(path, (await desk()).listColumns.chosen({ kind }));
  const columns = [...chosenColumns(kind, list.columns ?? own ?? usualColumns(kind))];
  const filters = await orPage(path, (await desk()).filters.list({ kind }));
  const found = await orPage(path, (await desk()).records.list({ kind, sort, columns, ...page, ...filter }));
  const top = fromTheTop(list);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <Shell user={user} path={path}>
      <div className="grid grid-cols-1 gap-x-12 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <KindList kind={kind} />
        <div>
          <div className="mb-5 flex flex-wrap items-center justify-between gap-4">
            <h1 className="text-2xl leading-tight">{kindWords[kind].many}</h1>
            {allows(user.role, 'write-drafts') ? (
              <span className="flex flex-wrap gap-2.5">
                {kind === 'document' ? <ButtonLink href={`${path}/batch`}>Several at once</ButtonLink> : null}
                <ButtonLink href={`${path}/new`}>New {kindWords[kind].one.toLowerCase()}</ButtonLink>
              </span>
            ) : null}
          </div>
          <FilterForm kind={kind} list={list} />
          <Remarks remarks={found.remarks} />
          <p className="mt-4 mb-1 border-b border-line pb-2 font-sans text-sm text-muted">
            {found.counted ? '' : 'More than '}
            {found.total === 1 ? '1 record' : `${found.total.toLocaleString('en')} records`}
            <ProblemNotice problem={problem} />
            {narrowed ? (
              <>
                {' '}
                · <a href={`${path}${listQuery({ ...readList({}), columns: list.columns })}`}>show all</a>
              </>
            ) : null}
          </p>
          <div className="flex flex-wrap items-start gap-x-5 font-sans text-sm">
            {found.entries.length > 0 && allows(user.role, 'write-drafts') ? (
              <a href={bulkAddress(kind, list)} className="inline-flex min-h-8 items-center">
                Edit all of these…
              </a>
            ) : null}
            {found.entries.length > 0 ? <ExportChoices kind={kind} list={list} formats={formats} /> : null}
            <ColumnChoice kind={kind} list={list} shown={columns} own={own !== null} />
            <SavedFilters kind={kind} list={list} filters={filters} mayShare={allows(user.role, 'write-drafts')} />
          </div>
          {found.entries.length > 0 ? (
            <UntilReady>
              <ChosenRows
                key={listQuery(list)}
                kind={kind}
                list={list}
                columns={columns}
                found={found}
                formats={formats}
                mayEdit={allows(user.role, 'write-drafts')}
                mayPublish={allows(user.role, 'publish')}
              />
            </UntilReady>
          ) : (
            <p className="py-8 font-sans text-sm text-muted">
              {narrowed ? 'No record is like that.' : 'There are none yet.'}
            </p>
          )}
          <BesidePages
            previous={found.previous === null ? undefined : `${path}${listQuery({ ...top, before: found.previous })}`}
            next={found.next === null ? undefined : `${path}${listQuery({ ...top, after: found.next })}`}
          />
        </div>
      </div>
    </Shell>
  );
}
