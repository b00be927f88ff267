'use client';

import { columnsOf, listColumns, usualColumns, type ListColumn } from '@fonds/domain/list-columns';
import type { RecordKind } from '@fonds/domain/record';
import { Button } from '@fonds/ui/button';
import { useRef } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { usePageActions } from '../desk/page-actions.tsx';
import { useReady } from '../desk/use-ready.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';
import { fromTheTop, listQuery, type RecordList } from './list-address.ts';

interface ColumnChoiceProps {
  readonly kind: RecordKind;
  readonly list: RecordList;
  readonly shown: readonly ListColumn[];
  /** Whoever looks chose columns of their own before. */
  readonly own: boolean;
}

/** Which columns the list shows: a plain form, so that the address says it; kept for whoever looks where they wish. */
export function ColumnChoice({ kind, list, shown, own }: ColumnChoiceProps) {
  const ready = useReady();
  const details = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { busy, problem, submit } = useSubmit();
  const hidden = new URLSearchParams(listQuery({ ...fromTheTop(list), columns: undefined }));
  const choose = () => {
    if (!details.current) return;
    details.current.open = true;
    details.current.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus();
  };
  const keep = async (columns: readonly ListColumn[] | null) => {
    if (!(await submit(api.listColumns.choose.mutate({ kind, columns: columns && [...columns] }), ''))) return;
    window.location.assign(`/records/${kind}${listQuery({ ...list, columns: undefined })}`);
  };
  const ticked = () => {
    const given = form.current ? new FormData(form.current).getAll('columns') : [];
    return columnsOf(kind).filter((column) => given.includes(column));
  };
  usePageActions('this list', [{ label: 'Choose columns', run: choose }]);
  return (
    <details ref={details} className="min-w-0 font-sans text-sm open:basis-full">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-link hover:underline">Columns</summary>
      <form ref={form} action={`/records/${kind}`} className="mt-1 mb-3 border-y border-hair py-3">
        {[...hidden].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* With no box ticked, the list shows its titles alone. */}
        <input type="hidden" name="columns" value="" />
        <fieldset>
          <legend className="sr-only">Columns of the list</legend>
          <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-3 lg:grid-cols-4">
            {columnsOf(kind).map((column) => (
              <label key={column} className="inline-flex min-h-8 items-center gap-2.5">
                <input
                  type="checkbox"
                  name="columns"
                  value={column}
                  defaultChecked={shown.includes(column)}
                  className="size-4 shrink-0"
                />
                {listColumns[column].label}
              </label>
            ))}
          </div>
        </fieldset>
        <Alert message={problem} />
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button type="submit">Show these</Button>
          <Button disabled={!ready || busy} onClick={() => void keep(ticked())}>
            Show these from now on
          </Button>
          {ready && own ? (
            <TextButton onPress={() => void keep(null)}>
              The usual columns again:{' '}
              {usualColumns(kind)
                .map((column) => listColumns[column].label.toLowerCase())
                .join(', ')}
            </TextButton>
          ) : null}
        </div>
      </form>
    </details>
  );
}
