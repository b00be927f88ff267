'use client';

import { kindWords } from '@fonds/domain/record';
import type { UnpublishedTarget } from '@fonds/domain/views/desk';
import { useEffect, useState } from 'react';
import { api, failureInWords, settled } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { StateMark } from '../desk/state-mark.tsx';

/** The unpublished records that a record links to, all chosen at first. */
export function useTargets(id: string) {
  const [targets, setTargets] = useState<readonly UnpublishedTarget[]>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let wanted = true;
    void settled(api.records.unpublishedTargets.query({ id })).then((result) => {
      if (!wanted) return;
      if (!result.ok) {
        setProblem(failureInWords(result.failure));
        return;
      }
      setTargets(result.value);
      setChosen(result.value.map((target) => target.id));
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  const toggle = (target: string, wanted: boolean) =>
    setChosen(wanted ? [...chosen, target] : chosen.filter((other) => other !== target));
  return { targets, chosen, problem, toggle };
}

/** Chooses which of them are published together with the record. */
export function TargetChoice({ targets, chosen, problem, toggle }: ReturnType<typeof useTargets>) {
  return (
    <>
      <Alert message={problem} />
      {targets === undefined && problem === '' ? <p className="mt-3 text-muted">Looking at what it links to…</p> : null}
      {targets && targets.length > 0 ? (
        <fieldset className="mt-4 min-w-0">
          <legend>
            It links to records that are not public; without them it shows their names alone. Publish together with it:
          </legend>
          <ul className="mt-2 max-h-60 overflow-y-auto border-y border-hair py-1">
            {targets.map((target) => (
              <li key={target.id} className="flex items-baseline gap-3 py-0.5">
                <label className="flex min-h-8 min-w-0 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={chosen.includes(target.id)}
                    onChange={(event) => toggle(target.id, event.target.checked)}
                  />
                  <bdi className="truncate">{target.title}</bdi>
                </label>
                <span className="ml-auto flex shrink-0 gap-3 text-muted">
                  {kindWords[target.kind].one.toLowerCase()}
                  <StateMark state={target.state} changed={false} />
                </span>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
    </>
  );
}
