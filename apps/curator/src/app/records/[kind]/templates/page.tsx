import { kindWords, recordKindSchema } from '@fonds/domain/record';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../desk/shell.tsx';
import { UntilReady } from '../../../../desk/until-ready.tsx';
import { TemplateList } from '../../../../record/template-list.tsx';
import { desk, getUser, orPage } from '../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Templates' };

export default async function Templates({ params }: PageProps<'/records/[kind]/templates'>) {
  const read = recordKindSchema.safeParse((await params).kind);
  if (!read.success) notFound();
  const kind = read.data;
  const path = `/records/${kind}/templates`;
  const user = await getUser(path, 'write-drafts');
  const rows = await orPage(path, (await desk()).templates.list({ kind }));
  return (
    <Shell user={user} path={path}>
      <div className="max-w-3xl font-sans text-sm">
        <h1 className="text-2xl leading-tight">Templates: {kindWords[kind].many.toLowerCase()}</h1>
        <p className="mt-2 mb-5 text-muted">
          Forms filled in beforehand, kept for everybody. <a href={`/records/${kind}/new`}>An empty form</a>
        </p>
        <UntilReady>
          <TemplateList kind={kind} rows={rows} />
        </UntilReady>
      </div>
    </Shell>
  );
}
