'use client';

import type { DeskRow } from '@fonds/domain/views/desk';
import { useEffect, useState } from 'react';
import { api, failureInWords, settled } from '../desk/api.ts';

/** The records that link to this one, before it goes. */
export function CitingList({ id }: { readonly id: string }) {
  const [citing, setCiting] = useState<{ total: number; rows: readonly DeskRow[] }>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let wanted = true;
    void settled(api.records.citing.query({ id })).then((result) => {
      if (!wanted) return;
      if (result.ok) setCiting(result.value);
      else setProblem(failureInWords(result.failure));
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  if (problem !== '') return <p className="mt-3 text-oxide">{problem}</p>;
  if (!citing) return <p className="mt-3 text-muted">Looking for what links to it…</p>;
  if (citing.total === 0) return <p className="mt-3 text-muted">No other record links to it.</p>;
  return (
    <div className="mt-3">
      <p>
        {citing.total === 1 ? 'One record links' : `${citing.total} records link`} to it and will show its name without
        a link:
      </p>
      <ul className="mt-2 max-h-48 overflow-y-auto border-y border-hair py-1">
        {citing.rows.map((row) => (
          <li key={row.id} className="py-1">
            <a href={`/records/${row.kind}/${row.id}`} target="_blank" rel="noreferrer" className="text-ink">
              <bdi>{row.title}</bdi>
            </a>
          </li>
        ))}
        {citing.total > citing.rows.length ? (
          <li className="py-1 text-muted">and {citing.total - citing.rows.length} more</li>
        ) : null}
      </ul>
    </div>
  );
}
