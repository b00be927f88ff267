import { copiedFields } from '@fonds/domain/fields/copied-fields';
import { readBody } from '@fonds/domain/fields/json';
import { kindWords, recordIdSchema } from '@fonds/domain/record';
import { buttonClass } from '@fonds/ui/button';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Shell } from '../../../../../desk/shell.tsx';
import { FieldChoice } from '../../../../../record/field-choice.tsx';
import { desk, getUser, orPage } from '../../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Copy as new' };

export default async function Copy({ params }: PageProps<'/records/[kind]/[id]/copy'>) {
  const { kind, id } = await params;
  if (!recordIdSchema.safeParse(id).success) notFound();
  const path = `/records/${kind}/${id}/copy`;
  const user = await getUser(path, 'write-drafts');
  const { body, ...row } = await orPage(path, (await desk()).records.get({ id }));
  if (row.kind !== kind) redirect(`/records/${row.kind}/${id}/copy`);
  const fields = copiedFields(row.kind, readBody(body), 'copy');
  return (
    <Shell user={user} path={path}>
      <div className="max-w-3xl font-sans text-sm">
        <h1 className="text-2xl leading-tight">Copy as a new {kindWords[row.kind].one.toLowerCase()}</h1>
        <p className="mt-2 mb-6">
          From{' '}
          <a href={`/records/${row.kind}/${id}`}>
            <bdi>{row.title}</bdi>
          </a>
          , revision {row.head}. Nothing is saved until you save the new form.
        </p>
        <form action={`/records/${row.kind}/new`}>
          <input type="hidden" name="copy" value={id} />
          <FieldChoice id="copy" fields={fields} leaves />
          <p className="mt-7">
            <button type="submit" className={buttonClass('main')}>
              Go on with these
            </button>
          </p>
        </form>
      </div>
    </Shell>
  );
}
