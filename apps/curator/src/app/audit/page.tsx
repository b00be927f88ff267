import type { Metadata } from 'next';
import { auditQuery, readAudit } from '../../audit/audit-address.ts';
import { AuditFilterForm } from '../../audit/audit-filter-form.tsx';
import { AuditTable } from '../../audit/audit-table.tsx';
import { BesidePages } from '../../records/beside-pages.tsx';
import { Shell } from '../../desk/shell.tsx';
import { desk, getUser, orPage } from '../../server/desk.ts';

export const metadata: Metadata = { title: 'Audit' };

export default async function Audit({ searchParams }: PageProps<'/audit'>) {
  const address = readAudit(await searchParams);
  const { filter, before, after } = address;
  const query = auditQuery(filter ?? {});
  const user = await getUser(`/audit${query}`, 'read-audit');
  const { audit } = await desk();
  const choices = await orPage('/audit', audit.choices());
  const page = filter && (await orPage('/audit', audit.list({ ...filter, before, after })));
  return (
    <Shell user={user} path="/audit">
      <h1 className="mb-5 text-2xl leading-tight">Audit</h1>
      <AuditFilterForm address={address} choices={choices} />
      {filter && page ? (
        <>
          <p className="mt-4 border-b border-line pb-2 font-sans text-sm text-muted">
            {linesInWords(page.total, page.counted)}
            {query === '' ? null : (
              <>
                {' '}
                · <a href="/audit">show all</a>
              </>
            )}{' '}
            · <a href={`/audit.csv${query}`}>download as CSV</a>
          </p>
          {page.entries.length > 0 ? (
            <AuditTable entries={page.entries} filter={filter} />
          ) : (
            <p className="py-8 font-sans text-sm text-muted">No line is like that.</p>
          )}
          <BesidePages
            byTime
            previous={page.newer === null ? undefined : `/audit${auditQuery(filter, { after: page.newer })}`}
            next={page.older === null ? undefined : `/audit${auditQuery(filter, { before: page.older })}`}
          />
        </>
      ) : (
        <p className="py-8 font-sans text-sm text-muted">Nothing is listed until the filter can be read.</p>
      )}
    </Shell>
  );
}

function linesInWords(total: number, counted: boolean): string {
  if (!counted) return `More than ${total.toLocaleString('en')} lines`;
  return total === 1 ? '1 line' : `${total.toLocaleString('en')} lines`;
}
