import { kindWords, recordIdSchema } from '@fonds/domain/record';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../../desk/shell.tsx';
import { UntilReady } from '../../../../../desk/until-ready.tsx';
import { SplitForm } from '../../../../../merging/split-form.tsx';
import { desk, getUser, orPage } from '../../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Split' };

export default async function Split({ params, searchParams }: PageProps<'/records/[kind]/[id]/split'>) {
  const { kind, id } = await params;
  const page = `/records/${kind}/${id}`;
  const path = `${page}/split`;
  const user = await getUser(path, 'merge');
  if (!recordIdSchema.safeParse(id).success) notFound();
  const given = (await searchParams)['q'];
  const q = typeof given === 'string' ? given.trim().slice(0, 200) : '';
  const caller = await desk();
  const { source } = await orPage(path, caller.merging.preview({ id }));
  if (source.row.kind !== kind) notFound();
  const { rows, next } = await orPage(path, caller.merging.linking({ id, q }));
  const { total } = source.linking;
  return (
    <Shell user={user} path={path}>
      <p className="font-sans text-sm">
        <a href={page}>{kindWords[source.row.kind].one}</a>
      </p>
      <h1 className="mt-1 text-2xl leading-tight">
        Split <bdi>{source.row.title}</bdi>
      </h1>
      <p className="mt-2 max-w-2xl font-sans text-sm text-muted">
        When one record stands for two, choose which of the {total.toLocaleString('en')} records that link to it mean
        the other one. Each gets a new revision; you see all of them before anything changes, and it can be undone
        whole.
      </p>
      <form action={path} role="search" aria-label="Filter" className="mt-5 flex max-w-xl items-end gap-3 font-sans">
        <div className="flex-1">
          <TextField id="split-q" name="q" type="search" label="Find among them" defaultValue={q} />
        </div>
        <Button type="submit" className="min-h-10">
          Show
        </Button>
      </form>
      {rows.length === 0 ? (
        <p className="mt-5 font-sans text-sm text-muted">
          {q === '' ? 'No record links to it.' : 'No record that links to it is like that.'}
        </p>
      ) : (
        <UntilReady>
          <SplitForm key={q} kind={source.row.kind} id={id} q={q} first={rows} next={next} />
        </UntilReady>
      )}
    </Shell>
  );
}
