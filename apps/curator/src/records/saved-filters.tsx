'use client';

import type { RecordKind } from '@fonds/domain/record';
import type { SavedFilter } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { api, settled } from '../desk/api.ts';
import { goTo, usePageActions } from '../desk/page-actions.tsx';
import { useReady } from '../desk/use-ready.ts';
import { TextButton } from '../record/controls/parts.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import { filterAddress, keptList, type RecordList } from './list-address.ts';

/** So many stand beside the list; the rest on their own page. */
const shownAtMost = 12;

interface SavedFiltersProps {
  readonly kind: RecordKind;
  readonly list: RecordList;
  readonly filters: readonly SavedFilter[];
  readonly mayShare: boolean;
}

/** The filters of a kind as ways to their lists, and the way to keep what is looked at as one more. */
export function SavedFilters({ kind, list, filters, mayShare }: SavedFiltersProps) {
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState('');
  const [offered, setOffered] = useState(filters);
  const here = filterAddress({ kind, list: keptList(list) });
  const isPlain = here === `/records/${kind}`;
  const all = `/records/${kind}/filters`;
  usePageActions('this list', [
    ...(isPlain ? [] : [{ label: 'Keep this as a filter', run: () => setAsking(true) }]),
    ...(offered.length > 0 ? [goTo('Rename, share or delete filters', all)] : []),
  ]);
  return (
    <>
      {offered.length > 0 ? (
        <nav aria-label="Filters" className="min-w-0">
          <ul className="flex flex-wrap items-center gap-x-5">
            {offered.slice(0, shownAtMost).map((filter) => {
              const address = filterAddress(filter);
              return (
                <li key={filter.id} className="max-w-full">
                  <a
                    href={address}
                    {...(address === here ? { 'aria-current': 'page' as const } : {})}
                    className={`inline-flex min-h-8 max-w-full items-center ${address === here ? 'font-semibold text-ink' : ''}`}
                  >
                    <bdi className="truncate">{filter.name}</bdi>
                  </a>
                  {filter.own ? null : (
                    <span className="ml-1.5 text-muted">
                      (<bdi>{filter.by}</bdi>)
                    </span>
                  )}
                </li>
              );
            })}
            <li>
              <a href={all} className="inline-flex min-h-8 items-center text-muted">
                {offered.length > shownAtMost ? `all ${String(offered.length)} filters` : 'edit filters'}
              </a>
            </li>
          </ul>
        </nav>
      ) : null}
      {ready && !isPlain ? <TextButton onPress={() => setAsking(true)}>Keep this as a filter…</TextButton> : null}
      <p role="status" className="text-ok">
        {kept === '' ? null : (
          <>
            The filter “<bdi>{kept}</bdi>” is kept.
          </>
        )}
      </p>
      {asking ? (
        <FilterDialog
          kind={kind}
          list={list}
          mayShare={mayShare}
          onClose={() => setAsking(false)}
          onKept={(name) => {
            setAsking(false);
            setKept(name);
            void settled(api.filters.list.query({ kind })).then((read) => {
              if (read.ok) setOffered(read.value);
            });
          }}
        />
      ) : null}
    </>
  );
}
