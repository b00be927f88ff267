'use client';

import type { DismissalRow } from '@fonds/domain/views/problems';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';
import { TextButton } from '../record/controls/parts.tsx';

interface DismissalRowsProps {
  readonly rows: readonly DismissalRow[];
  readonly mayEdit: boolean;
}

/** What was said to be no problem, and why; it can be taken back. */
export function DismissalRows({ rows, mayEdit }: DismissalRowsProps) {
  const { problem, submit } = useSubmit();
  if (rows.length === 0) return null;
  const revive = async (number: number) => {
    if (await submit(api.problems.revive.mutate({ number }), '')) window.location.reload();
  };
  return (
    <section aria-labelledby="dismissed" className="mt-10 font-sans text-sm">
      <h2 id="dismissed" className="eyebrow mb-2">
        Said to be no problem
      </h2>
      <Alert message={problem} />
      <ul aria-label="Said to be no problem">
        {rows.map(({ number, record, other, reason, at, by, holds }) => (
          <li key={number} className="border-b border-hair py-2.5">
            <p>
              <a href={`/records/${record.kind}/${record.id}`} className="text-ink">
                <bdi>{record.title}</bdi>
              </a>
              {other ? (
                <>
                  {' '}
                  and{' '}
                  <a href={`/records/${other.kind}/${other.id}`}>
                    <bdi>{other.title}</bdi>
                  </a>
                </>
              ) : null}
            </p>
            <p dir="auto">{reason}</p>
            <p className="flex flex-wrap items-baseline gap-x-5 text-muted">
              <span>
                <bdi>{by}</bdi>, <When at={at} />
                {holds ? '' : ' · no more as it was then'}
              </span>
              {mayEdit ? (
                <TextButton name={`Take back: ${record.title}`} onPress={() => void revive(number)}>
                  Take it back
                </TextButton>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
