import { recordIdSchema } from '@fonds/domain/record';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { readBody } from '@fonds/domain/fields/json';
import { Shell } from '../../../../desk/shell.tsx';
import { UntilReady } from '../../../../desk/until-ready.tsx';
import { Editor } from '../../../../record/editor.tsx';
import { curatorContext } from '../../../../server/context.ts';
import { desk, getUser, orPage } from '../../../../server/desk.ts';

const getRecord = cache(async (path: string, id: string) => {
  if (!recordIdSchema.safeParse(id).success) notFound();
  return orPage(path, (await desk()).records.get({ id }));
});

export async function generateMetadata({ params }: PageProps<'/records/[kind]/[id]'>): Promise<Metadata> {
  const { kind, id } = await params;
  return { title: (await getRecord(`/records/${kind}/${id}`, id)).title };
}

export default async function Record({ params }: PageProps<'/records/[kind]/[id]'>) {
  const { kind, id } = await params;
  const path = `/records/${kind}/${id}`;
  const user = await getUser(path);
  const { body, ...row } = await getRecord(path, id);
  if (row.kind !== kind) redirect(`/records/${row.kind}/${id}`);
  const terms = await orPage(path, (await desk()).terms.forForms());
  return (
    <Shell user={user} path={path} full>
      <UntilReady>
        <Editor
          kind={row.kind}
          row={row}
          body={readBody(body)}
          terms={terms}
          user={{ id: user.id, role: user.role, email: user.email }}
          readerUrl={curatorContext().environment.readerUrl}
        />
      </UntilReady>
    </Shell>
  );
}
