'use client';

import type { RecordKind } from '@fonds/domain/record';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { NameDialog } from '../desk/name-dialog.tsx';
import { keptList, type RecordList } from './list-address.ts';

interface FilterDialogProps {
  readonly kind: RecordKind;
  readonly list: RecordList;
  readonly mayShare: boolean;
  readonly onKept: (name: string) => void;
  readonly onClose: () => void;
}

/** Names the list that is looked at, to find it again. */
export function FilterDialog({ kind, list, mayShare, onKept, onClose }: FilterDialogProps) {
  const [shared, setShared] = useState(false);
  return (
    <NameDialog
      title="Keep this as a filter"
      button="Keep it"
      onSend={(name) => api.filters.keep.mutate({ kind, name, list: keptList(list), shared })}
      onDone={onKept}
      onClose={onClose}
    >
      <p className="text-muted">Its question, state, order and columns are kept, not the records in it.</p>
      {mayShare ? (
        <label className="flex min-h-8 items-center gap-2.5">
          <input
            type="checkbox"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
            className="size-4"
          />
          Offer it to everybody on the desk
        </label>
      ) : null}
    </NameDialog>
  );
}
