import type { Metadata } from 'next';
import { Shell } from '../../desk/shell.tsx';
import { Everything } from '../../export/everything.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Export' };

export default async function Export() {
  const user = await getUser('/export');
  const formats = await orPage('/export', (await desk()).exports.formats());
  return (
    <Shell user={user} path="/export">
      <h1 className="mb-3 text-2xl leading-tight">Export</h1>
      <p className="mb-5 max-w-prose font-sans text-sm text-muted">
        Everything, as a file. What a list shows is taken out from that list. Files of the latest revisions hold drafts
        and staff notes: they are for the staff alone.
      </p>
      <Everything formats={formats} />
    </Shell>
  );
}
