'use client';

import type { ListColumn } from '@fonds/domain/list-columns';
import { kindWords, type RecordKind } from '@fonds/domain/record';
import { listSorts, sortsOf } from '@fonds/domain/record-list';
import type { DeskList } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { bulkAddress } from '../bulk/bulk-address.ts';
import { useKeys } from '../desk/keys.ts';
import { goTo, usePageActions } from '../desk/page-actions.tsx';
import { RecordRows } from '../desk/record-rows.tsx';
import { exportAddress } from '../export/export-address.ts';
import type { ExportChoice } from '../export/export-choices.tsx';
import { TextButton } from '../record/controls/parts.tsx';
import { fromTheTop, listQuery, type RecordList } from './list-address.ts';

interface ChosenRowsProps {
  readonly kind: RecordKind;
  readonly list: RecordList;
  readonly columns: readonly ListColumn[];
  readonly found: Pick<DeskList, 'entries' | 'total' | 'counted'>;
  readonly formats: readonly ExportChoice[];
  readonly mayEdit: boolean;
  readonly mayPublish: boolean;
}

/** A page of a list of which records can be chosen, and what can be done with those: with them alone, or with all of the list. */
export function ChosenRows({ kind, list, columns, found, formats, mayEdit, mayPublish }: ChosenRowsProps) {
  const { entries, total, counted } = found;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const [isWhole, setIsWhole] = useState(false);
  const ids = entries.map(({ id }) => id).filter((id) => chosen.has(id));
  const all = `all ${counted ? '' : 'of more than '}${total.toLocaleString('en')}`;
  const choose = (id: string, range: boolean) => {
    const places = [last, id].map((one) => entries.findIndex((row) => row.id === one)).sort((a, b) => a - b);
    const [from = -1, to = -1] = places;
    const between = range && from >= 0 ? entries.slice(from, to + 1).map((row) => row.id) : [id];
    const on = !chosen.has(id);
    const next = new Set(chosen);
    for (const one of between) {
      if (on) next.add(one);
      else next.delete(one);
    }
    setChosen(next);
    setLast(id);
    setIsWhole(false);
  };
  const clear = () => {
    setChosen(new Set());
    setIsWhole(false);
  };
  const exported = (format: string) => {
    if (isWhole) return exportAddress(format, kind, list);
    return `/export/${format}?${new URLSearchParams([['kind', kind], ...ids.map((id) => ['id', id])]).toString()}`;
  };
  const isPageChosen = ids.length === entries.length;
  const choosePage = () => {
    if (isPageChosen) clear();
    else setChosen(new Set(entries.map(({ id }) => id)));
  };
  const exports = formats.filter(({ kinds }) => kinds.includes(kind));
  const ordered = (sort: RecordList['sort']) => `/records/${kind}${listQuery({ ...fromTheTop(list), sort })}`;
  const editing = isWhole || ids.length === 0 ? bulkAddress(kind, list) : `/bulk?kind=${kind}&ids=${ids.join(',')}`;
  const publishing = `/review/together?${ids.map((id) => `id=${id}`).join('&')}`;
  const meant = isWhole || ids.length === 0 ? all : `the ${String(ids.length)} chosen`;
  useKeys((key) => {
    if (key === 'a') choosePage();
    else if (key === '/') document.getElementById('filter-q')?.focus();
    else return false;
    return true;
  });
  usePageActions('this list', [
    { label: isPageChosen ? 'Choose none' : 'Choose all on this page', keys: 'a', run: choosePage },
    ...(mayEdit ? [goTo(`Edit ${meant}`, editing)] : []),
    ...(mayPublish && ids.length > 0 && !isWhole ? [goTo(`Publish ${meant}`, publishing)] : []),
    ...sortsOf(kind)
      .filter((sort) => sort !== list.sort)
      .map((sort) => goTo(`Order: ${listSorts[sort]}`, ordered(sort))),
    ...exports.map(({ id, label }) =>
      goTo(`Export ${meant} as ${label}`, ids.length === 0 ? exportAddress(id, kind, list) : exported(id)),
    ),
  ]);
  return (
    <>
      <div
        role="group"
        aria-label="What is chosen"
        className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-1.5 font-sans text-sm"
      >
        <label className="-ml-1 inline-flex min-h-8 items-center gap-3 px-1">
          <input type="checkbox" className="size-4" checked={isPageChosen} onChange={choosePage} />
          All on this page
        </label>
        <p role="status" className="text-muted">
          {ids.length === 0 ? '' : isWhole ? `The whole list is chosen: ${all}` : `${String(ids.length)} chosen`}
        </p>
        {ids.length === 0 ? null : (
          <>
            {isPageChosen && total > entries.length && !isWhole ? (
              <TextButton onPress={() => setIsWhole(true)}>Choose {all} of this list</TextButton>
            ) : null}
            {mayEdit ? (
              <a href={editing} className="inline-flex min-h-8 items-center">
                Edit them…
              </a>
            ) : null}
            {mayPublish && !isWhole ? (
              <a href={publishing} className="inline-flex min-h-8 items-center">
                Publish them…
              </a>
            ) : null}
            <details>
              <summary className="inline-flex min-h-8 cursor-pointer items-center text-link hover:underline">
                Export them
              </summary>
              <ul aria-label="Export them as" className="flex flex-wrap gap-x-5">
                {exports.map(({ id, label }) => (
                  <li key={id}>
                    <a href={exported(id)} download className="inline-flex min-h-8 items-center">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
            <TextButton onPress={clear}>Choose none</TextButton>
          </>
        )}
      </div>
      <RecordRows
        label={kindWords[kind].many}
        rows={entries}
        columns={columns}
        order={{ sort: list.sort, addressOf: ordered }}
        choosing={{ chosen, onChoose: choose }}
      />
    </>
  );
}
