import { kindWords } from '@fonds/domain/record';
import type { DeskRow } from '@fonds/domain/views/desk';
import { StateMark } from '../desk/state-mark.tsx';

/** Records that link to another, drafts among them. */
export function LinkingList({ rows }: { readonly rows: readonly DeskRow[] }) {
  return (
    <ul aria-label="Records that link to it" className="mt-2 border-t border-hair font-sans text-sm">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
          <a href={`/records/${row.kind}/${row.id}`} className="min-w-0 text-ink">
            <bdi>{row.title}</bdi>
          </a>
          <span className="ml-auto text-muted">{kindWords[row.kind].one.toLowerCase()}</span>
          <StateMark state={row.state} changed={row.changed} />
        </li>
      ))}
    </ul>
  );
}
