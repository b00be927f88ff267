import { allows } from '@fonds/domain/roles';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Shell } from '../../../../desk/shell.tsx';
import { UntilReady } from '../../../../desk/until-ready.tsx';
import { BatchForm } from '../../../../records/batch-form.tsx';
import { desk, getUser, orPage } from '../../../../server/desk.ts';

export const metadata: Metadata = { title: 'Several documents at once' };

export default async function Batch({ params }: PageProps<'/records/[kind]/batch'>) {
  if ((await params).kind !== 'document') notFound();
  const path = '/records/document/batch';
  const user = await getUser(path, 'write-drafts');
  const terms = await orPage(path, (await desk()).terms.forForms());
  return (
    <Shell user={user} path={path}>
      <div className="max-w-5xl font-sans text-sm">
        <h1 className="text-2xl leading-tight">Several documents at once</h1>
        <p className="mt-2 text-muted">
          For the documents of one file: what they share is written once, below; each has a row of its own.
        </p>
        <UntilReady>
          <BatchForm userId={user.id} terms={terms} mayAddTerms={allows(user.role, 'add-terms')} />
        </UntilReady>
      </div>
    </Shell>
  );
}
