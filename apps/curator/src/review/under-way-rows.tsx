import { kindWords } from '@fonds/domain/record';
import type { UnderWayRow } from '@fonds/domain/views/review';
import type { ReactNode } from 'react';
import { When } from '../desk/when.tsx';

interface UnderWayRowsProps {
  readonly label: string;
  readonly rows: readonly UnderWayRow[];
  /** Whether each can be chosen, in the form that stands around the list. */
  readonly choosable?: boolean;
}

/** Records on their way to the public, oldest first: since when, by whom, and in whose hands. */
export function UnderWayRows({ label, rows, choosable = false }: UnderWayRowsProps) {
  return (
    <ul aria-label={label} className="font-sans text-sm leading-snug">
      {rows.map((row) => (
        <li key={row.id} className="flex items-start gap-3 border-b border-hair py-2.5">
          {choosable ? (
            <input
              type="checkbox"
              name="id"
              value={row.id}
              aria-label={`Choose ${row.title}`}
              className="mt-0.5 size-4 shrink-0"
            />
          ) : null}
          <div className="min-w-0">
            <a href={`/records/${row.kind}/${row.id}`} className="text-ink">
              <bdi>{row.title}</bdi>
            </a>
            <p className="text-muted">{factsOf(row)}</p>
            {row.note ? (
              <p dir="auto" className="line-clamp-2">
                {row.note}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

const came: Readonly<Record<string, string>> = {
  'in-review': 'waits since',
  scheduled: 'scheduled',
  'sent-back': 'sent back',
};

function factsOf(row: UnderWayRow): ReactNode {
  const { kind, edtf, state, since, by, assignedTo, openComments, scheduledFor } = row;
  return (
    <>
      {kindWords[kind].one}
      {edtf === '' ? null : `, ${edtf}`} · {came[state] ?? 'since'} <When at={since} />, {by}
      {scheduledFor ? (
        <>
          {' '}
          · public on <When at={scheduledFor} long />
        </>
      ) : null}{' '}
      · {assignedTo ? <bdi>{assignedTo}</bdi> : 'nobody has it'}
      {openComments > 0 ? ` · ${openComments === 1 ? '1 open comment' : `${openComments} open comments`}` : null}
    </>
  );
}
