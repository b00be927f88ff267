import { kindWords, recordIdSchema } from '@fonds/domain/record';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../../desk/shell.tsx';
import { UntilReady } from '../../../../../desk/until-ready.tsx';
import { MergedNow, MergedRecords } from '../../../../../merging/merged-records.tsx';
import { MergePreview } from '../../../../../merging/merge-preview.tsx';
import { TargetChoice } from '../../../../../merging/target-choice.tsx';
import { desk, getUser, orPage } from '../../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Merge' };

export default async function Merge({ params, searchParams }: PageProps<'/records/[kind]/[id]/merge'>) {
  const { kind, id } = await params;
  const page = `/records/${kind}/${id}`;
  const path = `${page}/merge`;
  const user = await getUser(path, 'merge');
  if (!recordIdSchema.safeParse(id).success) notFound();
  const { into, after } = await searchParams;
  const target = recordIdSchema.safeParse(into);
  const caller = await desk();
  const shown = await orPage(
    path,
    caller.merging.preview({ id, ...(target.success && target.data !== id ? { into: target.data } : {}) }),
  );
  const { row } = shown.source;
  if (row.kind !== kind) notFound();
  const place = Number(after);
  const linking = await orPage(
    path,
    caller.merging.linking({ id, after: Number.isSafeInteger(place) && place > 0 ? place : 0 }),
  );
  return (
    <Shell user={user} path={path}>
      <p className="font-sans text-sm">
        <a href={page}>{kindWords[row.kind].one}</a>
      </p>
      <h1 className="mt-1 text-2xl leading-tight">
        {shown.target ? (
          <>
            Merge <bdi>{row.title}</bdi> into <bdi>{shown.target.row.title}</bdi>
          </>
        ) : (
          <>
            Merge <bdi>{row.title}</bdi> into another
          </>
        )}
      </h1>
      {row.state === 'merged' ? (
        <UntilReady>
          <MergedNow row={row} />
        </UntilReady>
      ) : shown.target ? (
        <UntilReady>
          <MergePreview shown={{ ...shown, target: shown.target }} linking={linking} path={path} />
        </UntilReady>
      ) : (
        <UntilReady>
          <TargetChoice kind={row.kind} id={id} near={shown.near} path={path} />
        </UntilReady>
      )}
      <UntilReady>
        <MergedRecords rows={shown.merged} />
      </UntilReady>
    </Shell>
  );
}
