'use client';

import { kindWords } from '@fonds/domain/record';
import type { DeskRow } from '@fonds/domain/views/desk';
import { useRef } from 'react';
import { useKeys } from './keys.ts';
import { StateMark } from './state-mark.tsx';
import { When } from './when.tsx';

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  /** `range`: with all between it and the one chosen before. */
  readonly onChoose: (id: string, range: boolean) => void;
}

interface RecordRowsProps {
  readonly label: string;
  readonly rows: readonly DeskRow[];
  /** Several kinds stand together, so each row says what it is. */
  readonly mixed?: boolean;
  /** Each can be chosen. */
  readonly choosing?: Choosing;
}

/** Records as a list that the keyboard walks: j and k move, Enter or e opens, x chooses. */
export function RecordRows({ label, rows, mixed = false, choosing }: RecordRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useKeys((key) => {
    const items = [...(list.current?.children ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const link = (place: number) => items[place]?.querySelector('a');
    if (key === 'j') link(Math.min(at + 1, items.length - 1))?.focus();
    else if (key === 'k') link(Math.max(at - 1, 0))?.focus();
    else if (key === 'e' && at >= 0) link(at)?.click();
    else if (key === 'x' && choosing && at >= 0) choosing.onChoose(rows[at]?.id ?? '', false);
    else return false;
    return true;
  });
  return (
    <>
      <ul ref={list} aria-label={label} className="font-sans text-sm leading-snug">
        {rows.map((row) => (
          <li key={row.id} className="flex items-start gap-3 border-b border-hair focus-within:bg-hair">
            {choosing ? (
              <label className="-ml-1 flex min-h-10 items-center px-1">
                <input
                  type="checkbox"
                  aria-label={`Choose ${row.title}`}
                  checked={choosing.chosen.has(row.id)}
                  onChange={(event) =>
                    choosing.onChoose(row.id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
                  }
                  className="size-4 shrink-0"
                />
              </label>
            ) : null}
            <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3.5 gap-y-1 py-2.5 md:grid-cols-[7rem_minmax(0,1fr)_8.5rem_6.5rem]">
              <span className="order-2 truncate text-muted tabular-nums md:order-none">
                {mixed && row.kind !== 'document' ? kindWords[row.kind].one : row.edtf}
              </span>
              <a
                href={`/records/${row.kind}/${row.id}`}
                className="order-1 col-span-2 text-ink md:order-none md:col-span-1 md:truncate"
              >
                <bdi>{row.title}</bdi>
              </a>
              <span className="order-3 md:order-none">
                <StateMark state={row.state} changed={row.changed} />
              </span>
              <span className="order-4 hidden text-muted md:order-none md:block" title={row.changedBy}>
                <When at={row.changedAt} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3.5 hidden font-sans text-[0.8125rem] text-muted md:block">
        <kbd className="font-mono">j</kbd> <kbd className="font-mono">k</kbd> move, <kbd className="font-mono">e</kbd>{' '}
        edit,{' '}
        {choosing ? (
          <>
            <kbd className="font-mono">x</kbd> choose,{' '}
          </>
        ) : null}
        <kbd className="font-mono">?</kbd> all keys
      </p>
    </>
  );
}
