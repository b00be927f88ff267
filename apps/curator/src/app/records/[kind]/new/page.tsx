import { kindWords, recordKindSchema } from '@fonds/domain/record';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../desk/shell.tsx';
import { UntilReady } from '../../../../desk/until-ready.tsx';
import { Editor } from '../../../../record/editor.tsx';
import { newStart } from '../../../../record/new-start.ts';
import { curatorContext } from '../../../../server/context.ts';
import { desk, getUser, orPage } from '../../../../server/desk.ts';

export async function generateMetadata({ params }: PageProps<'/records/[kind]/new'>): Promise<Metadata> {
  const kind = recordKindSchema.safeParse((await params).kind);
  return { title: kind.success ? `New ${kindWords[kind.data].one.toLowerCase()}` : 'Not found' };
}

export default async function NewRecord({ params, searchParams }: PageProps<'/records/[kind]/new'>) {
  const kind = recordKindSchema.safeParse((await params).kind);
  if (!kind.success) notFound();
  const path = `/records/${kind.data}/new`;
  const user = await getUser(path, 'write-drafts');
  const archive = await desk();
  const start = await orPage(path, newStart(archive, kind.data, await searchParams));
  const templates = await orPage(path, archive.templates.list({ kind: kind.data }));
  const terms = await orPage(path, (await desk()).terms.forForms());
  return (
    <Shell user={user} path={path} full>
      <UntilReady>
        <Editor
          kind={kind.data}
          row={null}
          body={{}}
          start={start}
          templates={templates}
          terms={terms}
          user={{ id: user.id, role: user.role, email: user.email }}
          readerUrl={curatorContext().environment.readerUrl}
        />
      </UntilReady>
    </Shell>
  );
}
