'use client';

import type { ImportSummary } from '@fonds/domain/views/import';
import { Button } from '@fonds/ui/button';
import { useEffect, useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api, settled } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';

const lookMilliseconds = 1000;

type Going = Pick<ImportSummary, 'number' | 'state' | 'done' | 'total'>;

/** How far the work is, while somebody waits; looks again until it is through. */
export function ImportProgress({ number, state, done, total }: Going) {
  const [going, setGoing] = useState({ done, total });
  const [asked, setAsked] = useState(false);
  const { busy, problem, submit } = useSubmit();
  useEffect(() => {
    const timer = setInterval(() => {
      void settled(api.imports.get.query({ number })).then((found) => {
        if (!found.ok) return;
        setGoing({ done: found.value.done, total: found.value.total });
        if (found.value.state !== state) window.location.reload();
      });
    }, lookMilliseconds);
    return () => clearInterval(timer);
  }, [number, state]);
  const stop = async () => {
    if (await submit(api.imports.stop.mutate({ number }), '')) setAsked(true);
  };
  const rows = `${going.done.toLocaleString('en')}${going.total > 0 ? ` of ${going.total.toLocaleString('en')}` : ''} rows`;
  return (
    <div className="mt-5 font-sans text-sm">
      <label htmlFor="import-progress" className="block">
        {rows}
      </label>
      <progress
        id="import-progress"
        {...(going.total > 0 ? { max: going.total, value: going.done } : {})}
        className="mt-1.5 h-2 w-full max-w-md"
      />
      <p className="mt-1.5 text-muted">You may leave this page: the work goes on.</p>
      <noscript>
        <p className="mt-1.5">
          <a href={`/import/${number}`}>See how far it is now</a>
        </p>
      </noscript>
      {state === 'running' ? (
        <>
          <Alert message={problem} />
          <Button disabled={busy || asked} onClick={() => void stop()} className="mt-4">
            {asked ? 'Stopping…' : 'Stop'}
          </Button>
        </>
      ) : null}
    </div>
  );
}
