import { Pager } from '@fonds/ui/pager';
import type { Metadata } from 'next';
import { When } from '../../desk/when.tsx';
import { Shell } from '../../desk/shell.tsx';
import { readList } from '../../records/list-address.ts';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Audit' };

export default async function Audit({ searchParams }: PageProps<'/audit'>) {
  const user = await getUser('/audit', 'read-audit');
  const { page } = readList(await searchParams);
  const audit = await orPage('/audit', (await desk()).audit.list({ page }));
  return (
    <Shell user={user} path="/audit">
      <h1 className="mb-5 text-2xl leading-tight">Audit</h1>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Audit log">
        <table className="w-full min-w-2xl border-collapse text-left font-sans text-sm leading-normal">
          <thead>
            <tr className="border-b border-line text-muted">
              {['When', 'Who', 'What', 'Record', 'More'].map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {audit.entries.map((entry) => (
              <tr key={entry.id} className="border-b border-hair align-baseline">
                <td className="py-2 pr-4 text-muted">
                  <When at={entry.at} long />
                </td>
                <td className="py-2 pr-4">{entry.who}</td>
                <td className="py-2 pr-4">{entry.action.replaceAll('-', ' ')}</td>
                <td className="py-2 pr-4">
                  {entry.recordId === null ? null : <a href={`/records/document/${entry.recordId}`}>record</a>}
                </td>
                <td className="py-2 text-muted">{entry.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={audit.page} pageSize={audit.pageSize} total={audit.total} href={(to) => `/audit?page=${to}`} />
    </Shell>
  );
}
