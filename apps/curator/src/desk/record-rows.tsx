'use client';

import type { ListColumn } from '@fonds/domain/list-columns';
import { useRef } from 'react';
import { useKeys } from './keys.ts';
import { ListCell, type ShownRow } from './list-cell.tsx';
import { ListHead, partedColumns, type ListOrder } from './list-head.tsx';

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  /** `range`: with all between it and the one chosen before. */
  readonly onChoose: (id: string, range: boolean) => void;
}

interface RecordRowsProps {
  readonly label: string;
  readonly rows: readonly ShownRow[];
  /** What stands beside the titles: the usual columns where none are named. */
  readonly columns?: readonly ListColumn[];
  /** The list can be put in another order. */
  readonly order?: ListOrder;
  /** Several kinds stand together, so each row says what it is. */
  readonly mixed?: boolean;
  /** Each can be chosen. */
  readonly choosing?: Choosing;
}

const usual: readonly ListColumn[] = ['date', 'state', 'changed'];

/** Records as a list that the keyboard walks: j and k move, Enter or e opens, x chooses. */
export function RecordRows({ label, rows, columns = usual, order, mixed = false, choosing }: RecordRowsProps) {
  const [leading, others] = partedColumns(columns);
  const marksComments = !columns.includes('comments');
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
      <div className="md:relative md:overflow-x-auto">
        <div className="md:w-max md:min-w-full">
          {order ? <ListHead columns={columns} order={order} choosing={choosing !== undefined} /> : null}
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
                <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3.5 gap-y-1 py-2.5 md:flex-nowrap">
                  {leading.map((column) => (
                    <ListCell key={column} row={row} column={column} mixed={mixed} />
                  ))}
                  <span className="order-first flex min-w-0 basis-full items-baseline gap-3 md:order-none md:w-0 md:min-w-56 md:flex-1 md:basis-auto">
                    <a href={`/records/${row.kind}/${row.id}`} className="min-w-0 text-ink md:truncate">
                      <bdi>{row.title}</bdi>
                    </a>
                    {marksComments && row.openComments ? (
                      <span className="shrink-0 text-[0.8125rem] whitespace-nowrap text-oxide">
                        {row.openComments === 1 ? '1 comment' : `${String(row.openComments)} comments`}
                      </span>
                    ) : null}
                  </span>
                  {others.map((column) => (
                    <ListCell key={column} row={row} column={column} mixed={mixed} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </div>
      </div>
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
