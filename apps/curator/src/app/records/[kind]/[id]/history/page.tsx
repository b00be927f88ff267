import { kindWords, recordIdSchema } from '@fonds/domain/record';
import { allows } from '@fonds/domain/roles';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readBody } from '@fonds/domain/fields/json';
import { BesidePages } from '../../../../../records/beside-pages.tsx';
import { Shell } from '../../../../../desk/shell.tsx';
import { UntilReady } from '../../../../../desk/until-ready.tsx';
import { StateMark } from '../../../../../desk/state-mark.tsx';
import { CompareForm } from '../../../../../history/compare-form.tsx';
import { pageAddress, readBefore, readBeside } from '../../../../../history/history-address.ts';
import { HistoryList } from '../../../../../history/history-list.tsx';
import { RestoreButton } from '../../../../../history/restore-button.tsx';
import { RevisionView } from '../../../../../history/revision-view.tsx';
import { desk, getUser, orPage } from '../../../../../server/desk.ts';

export const metadata: Metadata = { title: 'History' };

export default async function History({ params, searchParams }: PageProps<'/records/[kind]/[id]/history'>) {
  const { kind, id } = await params;
  const page = `/records/${kind}/${id}`;
  const path = `${page}/history`;
  const user = await getUser(path);
  if (!recordIdSchema.safeParse(id).success) notFound();
  const parameters = await searchParams;
  const caller = await desk();
  const before = readBefore(parameters);
  const { record, entries, numbers, older, newer } = await orPage(
    path,
    caller.records.history({ id, ...(before === undefined ? {} : { before }) }),
  );
  if (record.kind !== kind) notFound();
  const beside = readBeside(parameters, numbers);
  const read = (number: number) => orPage(path, caller.records.revision({ id, number }));
  const terms = await caller.terms.forForms();
  const shown = 'revision' in beside ? await read(beside.revision) : await read(beside.b);
  const other = 'a' in beside ? await read(beside.a) : null;
  const { head } = record;
  const from = other ?? shown;
  const latest = from.number === head ? null : await read(head);
  const mayWrite = allows(user.role, 'write-drafts') && record.state !== 'merged';
  const restore = latest && mayWrite ? { id, number: from.number, head, latest: readBody(latest.body) } : null;
  return (
    <Shell user={user} path={path}>
      <p className="font-sans text-sm">
        <a href={page}>{kindWords[record.kind].one}</a> · <StateMark state={record.state} changed={record.changed} />
      </p>
      <h1 className="mt-1 mb-5 text-2xl leading-tight">
        History of <bdi>{record.title}</bdi>
      </h1>
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div>
          <HistoryList
            kind={record.kind}
            path={path}
            entries={entries}
            shown={other ? null : shown.number}
            published={record.publishedRevision}
          />
          <BesidePages byTime previous={pageAddress(path, newer)} next={pageAddress(path, older)} />
        </div>
        <section aria-labelledby="beside">
          {numbers.length > 1 ? (
            <CompareForm
              path={path}
              numbers={numbers}
              a={other?.number ?? Math.max(1, shown.number - 1)}
              b={shown.number}
            />
          ) : null}
          <div className="mt-6 flex flex-wrap items-center justify-between gap-3">
            <h2 id="beside" className="text-xl leading-tight">
              {other ? `What differs between revision ${other.number} and ${shown.number}` : `Revision ${shown.number}`}
            </h2>
            {!other && shown.number !== head && allows(user.role, 'write-drafts') ? (
              <UntilReady>
                <RestoreButton id={id} number={shown.number} head={head} path={page} />
              </UntilReady>
            ) : null}
          </div>
          <UntilReady>
            <RevisionView
              kind={record.kind}
              terms={terms}
              body={readBody(shown.body)}
              before={other && { label: `Revision ${other.number}`, body: readBody(other.body) }}
              label={`Revision ${shown.number}`}
              restore={restore}
            />
          </UntilReady>
        </section>
      </div>
    </Shell>
  );
}
