'use client';

import type { RecordKind } from '@fonds/domain/record';
import type { SavedFilter } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { DeleteDialog } from '../desk/delete-dialog.tsx';
import { NameDialog } from '../desk/name-dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';
import { TextButton } from '../record/controls/parts.tsx';
import { filterAddress } from './list-address.ts';

interface Asked {
  readonly filter: SavedFilter;
  readonly what: 'rename' | 'delete';
}

interface FilterListProps {
  readonly kind: RecordKind;
  readonly filters: readonly SavedFilter[];
  readonly mayShare: boolean;
  /** May change what others share. */
  readonly mayKeepAll: boolean;
}

/** The filters of a kind: gone to, renamed, shared, deleted. */
export function FilterList({ kind, filters, mayShare, mayKeepAll }: FilterListProps) {
  const [shown, setShown] = useState(filters);
  const [asked, setAsked] = useState<Asked>();
  const { problem, submit } = useSubmit();
  const read = async () => {
    setShown(await api.filters.list.query({ kind }));
    setAsked(undefined);
  };
  const share = async ({ id, shared }: SavedFilter) => {
    if (await submit(api.filters.share.mutate({ id, shared: !shared }), '')) await read();
  };
  if (shown.length === 0) {
    return <p className="py-6 text-muted">There are none yet. Narrow the list and keep that as a filter.</p>;
  }
  return (
    <>
      <Alert message={problem} />
      <ul className="border-t border-line">
        {shown.map((filter) => {
          const { id, name, own, shared, by, changedAt } = filter;
          const mayChange = own || (shared && mayKeepAll);
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-5 border-b border-hair py-2.5">
              <a href={filterAddress(filter)} className="font-medium">
                <bdi>{name}</bdi>
              </a>
              <span className="text-muted">
                <bdi>{own ? 'yours' : by}</bdi>, <When at={changedAt} />
                {shared ? ', for everybody' : ''}
              </span>
              {mayChange ? (
                <span className="ml-auto flex gap-4">
                  {mayShare ? (
                    <TextButton
                      name={shared ? `Take back ${name}` : `Share ${name}`}
                      onPress={() => void share(filter)}
                    >
                      {shared ? 'take back' : 'share'}
                    </TextButton>
                  ) : null}
                  <TextButton name={`Rename ${name}`} onPress={() => setAsked({ filter, what: 'rename' })}>
                    rename
                  </TextButton>
                  <TextButton name={`Delete ${name}`} onPress={() => setAsked({ filter, what: 'delete' })}>
                    delete
                  </TextButton>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {asked?.what === 'rename' ? (
        <NameDialog
          title="Rename the filter"
          name={asked.filter.name}
          button="Rename it"
          onSend={(name) => api.filters.rename.mutate({ id: asked.filter.id, was: asked.filter.name, name })}
          onDone={read}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      {asked?.what === 'delete' ? (
        <DeleteDialog
          title={`Delete the filter “${asked.filter.name}”?`}
          onDelete={() => api.filters.remove.mutate({ id: asked.filter.id })}
          onDone={read}
          onClose={() => setAsked(undefined)}
        >
          {asked.filter.shared ? 'Nobody is offered it any more. ' : ''}The records that it finds stay as they are.
        </DeleteDialog>
      ) : null}
    </>
  );
}
