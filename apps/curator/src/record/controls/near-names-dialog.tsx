'use client';

import { likenessWords } from '@fonds/domain/name-likeness';
import { stateInWords } from '@fonds/domain/record';
import type { NearName } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { Dialog, DialogActions } from '../../desk/dialog.tsx';
import type { Maker } from './new-records.ts';

interface NearNamesDialogProps {
  readonly name: string;
  readonly maker: Maker;
  readonly near: readonly NearName[];
  readonly busy: boolean;
  readonly onUse: (entry: NearName['entry']) => void;
  readonly onMake: () => void;
  readonly onClose: () => void;
}

/** Records that may be what somebody is about to make, before it is made. */
export function NearNamesDialog({ name, maker, near, busy, onUse, onMake, onClose }: NearNamesDialogProps) {
  return (
    <Dialog title={`Is “${name}” one of these?`} onClose={onClose}>
      <p className="mt-2 text-muted">
        They have names much like it. One record for each keeps all its documents together.
      </p>
      <ul className="mt-4 border-t border-hair">
        {near.map(({ entry, name: like, likeness }) => (
          <li key={entry.id} className="flex items-baseline gap-3 border-b border-hair py-2.5">
            <div className="min-w-0">
              <a href={`/records/${entry.kind}/${entry.id}`} target="_blank" rel="noreferrer" className="font-medium">
                <bdi>{entry.name}</bdi>
              </a>
              <p className="text-[0.8125rem] text-muted">
                {likenessWords[likeness]}
                {like === entry.name ? null : (
                  <>
                    : <bdi>{like}</bdi>
                  </>
                )}
                {entry.state === 'published' ? null : ` · ${stateInWords(entry.state, false)}`}
              </p>
            </div>
            <span className="ml-auto shrink-0">
              <Button aria-label={`Use this one: ${entry.name}`} disabled={busy} onClick={() => onUse(entry)}>
                Use this one
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="main" disabled={busy} onClick={onMake}>
          Make a new {maker.thing} all the same
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
