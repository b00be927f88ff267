import { auditActionInWords, type AuditFilter } from '@fonds/domain/audit';
import type { AuditEntry } from '@fonds/domain/views/desk';
import { When } from '../desk/when.tsx';
import { auditQuery } from './audit-address.ts';

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly filter: AuditFilter;
}

/** Lines of the audit log. Each record leads to its page and, unless it is the only one anyway, to all lines about it. */
export function AuditTable({ entries, filter }: AuditTableProps) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Audit log">
      <table className="w-full min-w-3xl border-collapse text-left font-sans text-sm leading-snug">
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
          {entries.map((entry) => (
            <tr key={entry.id} className="border-b border-hair align-baseline">
              <td className="py-2 pr-4 text-muted">
                <When at={entry.at} long />
              </td>
              <td className="min-w-32 py-2 pr-4">
                <bdi>{entry.who}</bdi>
              </td>
              <td className="py-2 pr-4 whitespace-nowrap">{auditActionInWords(entry.action)}</td>
              <td className="py-2 pr-4">
                <RecordCell entry={entry} filter={filter} />
              </td>
              <td className="py-2 text-muted wrap-anywhere">{entry.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RecordCell({
  entry: { recordId, record },
  filter,
}: {
  readonly entry: AuditEntry;
  readonly filter: AuditFilter;
}) {
  if (recordId === null) return null;
  const name = record?.title ?? recordId;
  return (
    <span className="flex max-w-md items-baseline gap-3">
      {record ? (
        <a href={`/records/${record.kind}/${recordId}`} className="min-w-0 truncate text-ink">
          <bdi>{name}</bdi>
        </a>
      ) : (
        <span className="min-w-0 truncate">{name}</span>
      )}
      {filter.record === undefined ? (
        <a
          href={`/audit${auditQuery({ record: recordId })}`}
          aria-label={`all lines about ${name}`}
          className="shrink-0 text-[0.8125rem]"
        >
          all lines
        </a>
      ) : null}
    </span>
  );
}
