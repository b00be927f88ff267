'use client';

import type { DeskRow } from '@fonds/domain/views/desk';
import type { LocalizedText } from '@fonds/domain/language';
import { Button } from '@fonds/ui/button';
import { languageAttributes } from '@fonds/ui/localized';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { api } from '../desk/api.ts';

interface MergeFormProps {
  readonly source: DeskRow;
  readonly target: DeskRow;
  readonly names: readonly { readonly place: number; readonly name: LocalizedText; readonly isNew: boolean }[];
}

/** Which names the record that stays takes over, and the merging itself. */
export function MergeForm({ source, target, names }: MergeFormProps) {
  const [chosen, setChosen] = useState(() => names.flatMap(({ place, isNew }) => (isNew ? [place] : [])));
  const { busy, problem, issues, submitAndGo } = useSubmit();
  const merge = async () => {
    const merging = { id: source.id, head: source.head, into: target.id, intoHead: target.head, names: chosen };
    await submitAndGo(api.merging.merge.mutate(merging), () => `/records/${target.kind}/${target.id}`);
  };
  return (
    <div className="mt-6 font-sans text-sm">
      {names.length === 0 ? null : (
        <fieldset className="min-w-0">
          <legend className="font-semibold">Names that it takes over, so that it is found by them</legend>
          <ul className="mt-1.5">
            {names.map(({ place, name, isNew }) => (
              <li key={place}>
                <label className="flex min-h-8 items-center gap-2">
                  <input
                    type="checkbox"
                    disabled={!isNew}
                    checked={isNew && chosen.includes(place)}
                    onChange={(event) =>
                      setChosen(event.target.checked ? [...chosen, place] : chosen.filter((one) => one !== place))
                    }
                  />
                  <bdi {...languageAttributes(name.language)}>{name.text}</bdi>
                  <span className="text-muted">
                    {name.language ?? ''}
                    {isNew ? '' : ' it has this name already'}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <Alert message={problem || issues.map(({ message }) => message).join(' ')} />
      <div className="mt-5">
        <Button look="main" disabled={busy} onClick={() => void merge()}>
          Merge them
        </Button>
      </div>
    </div>
  );
}

/** Takes a merging back. */
export function UnmergeButton({ row }: { readonly row: DeskRow }) {
  const { busy, problem, submitAndGo } = useSubmit();
  const takeBack = async () => {
    await submitAndGo(api.records.unmerge.mutate({ id: row.id }), () => `/records/${row.kind}/${row.id}`);
  };
  return (
    <>
      <Alert message={problem} />
      <Button disabled={busy} onClick={() => void takeBack()} aria-label={`Take merging back: ${row.title}`}>
        Take merging back
      </Button>
    </>
  );
}
