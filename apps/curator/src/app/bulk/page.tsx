import { kindWords, recordKindSchema } from '@fonds/domain/record';
import type { Metadata } from 'next';
import { BesidePages } from '../../records/beside-pages.tsx';
import { readChosen, selectionOf } from '../../bulk/bulk-address.ts';
import { BulkForm } from '../../bulk/bulk-form.tsx';
import { BulkList } from '../../bulk/bulk-list.tsx';
import { Shell } from '../../desk/shell.tsx';
import { UntilReady } from '../../desk/until-ready.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Edit many records' };

export default async function Bulk({ searchParams }: PageProps<'/bulk'>) {
  const parameters = await searchParams;
  const path = '/bulk';
  const user = await getUser(path, 'write-drafts');
  const caller = await desk();
  const terms = await orPage(path, caller.terms.forForms());
  const kind = recordKindSchema.safeParse(parameters['kind']);
  if (!kind.success) {
    const before = Number(parameters['before']);
    const page = await orPage(path, caller.bulk.list(Number.isSafeInteger(before) && before > 0 ? { before } : {}));
    return (
      <Shell user={user} path={path}>
        <h1 className="text-2xl leading-tight">Edits of many records</h1>
        <p className="mt-2 font-sans text-sm text-muted">
          To make one, find the records in their list and press “Edit all of these”.
        </p>
        <BulkList edits={page.entries} terms={terms} />
        <BesidePages
          byTime
          previous={undefined}
          next={page.next === null ? undefined : `${path}?before=${page.next}`}
        />
      </Shell>
    );
  }
  const chosen = readChosen(parameters);
  const selection = selectionOf(chosen);
  const total =
    selection.of === 'ids'
      ? selection.ids.length
      : (await orPage(path, caller.records.list({ ...withoutOf(selection), kind: kind.data }))).total;
  return (
    <Shell user={user} path={path}>
      <p className="font-sans text-sm">
        <a href={`/records/${kind.data}`}>{kindWords[kind.data].many}</a> · <a href={path}>Earlier edits</a>
      </p>
      <h1 className="mt-1 text-2xl leading-tight">
        Edit {total === 1 ? 'one record' : `${total.toLocaleString('en')} records`}
      </h1>
      {total === 0 ? (
        <p className="mt-4 font-sans text-sm text-muted">No record is like that.</p>
      ) : (
        <UntilReady>
          <BulkForm kind={kind.data} chosen={chosen} terms={terms} />
        </UntilReady>
      )}
    </Shell>
  );
}

function withoutOf<Selection extends { of: string }>({ of: _of, ...rest }: Selection): Omit<Selection, 'of'> {
  return rest;
}
