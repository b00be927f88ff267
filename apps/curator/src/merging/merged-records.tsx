import type { DeskRow } from '@fonds/domain/views/desk';
import { UnmergeButton } from './merge-form.tsx';

/** A record that was merged, and the way back. */
export function MergedNow({ row }: { readonly row: DeskRow }) {
  return (
    <div className="mt-4 max-w-2xl space-y-4 font-sans text-sm">
      <p>
        It is merged: its address and every link to it lead to the other record. Taken back, it stands for itself again,
        and is public if it was.
      </p>
      <p className="text-muted">
        Names that the other record took over stay with it as variants. Take them out there, or restore that field in
        its history.
      </p>
      <UnmergeButton row={row} />
    </div>
  );
}

/** What was merged into a record, each with the way back. */
export function MergedRecords({ rows }: { readonly rows: readonly DeskRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="merged-here" className="mt-10 font-sans text-sm">
      <h2 id="merged-here" className="font-sans text-base font-semibold">
        Merged into it
      </h2>
      <ul className="mt-2 border-t border-hair">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-hair py-2">
            <a href={`/records/${row.kind}/${row.id}`}>
              <bdi>{row.title}</bdi>
            </a>
            <UnmergeButton row={row} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">Names that were taken over stay as variants when a merging is taken back.</p>
    </section>
  );
}
