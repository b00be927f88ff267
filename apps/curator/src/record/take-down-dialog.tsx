'use client';

import { Button } from '@fonds/ui/button';
import { TextArea } from '@fonds/ui/text-field';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';
import { useReview } from '../review/review-context.tsx';
import type { StepDialogProps } from './step-dialog.tsx';

/** Takes one earlier publication, or all of them, out of everything that is public. */
export function TakeDownDialog({ row, record, onClose }: StepDialogProps) {
  const { review } = useReview();
  const earlier = review?.earlier ?? [];
  const [chosen, setChosen] = useState<number | 'all'>();
  const [reason, setReason] = useState('');
  const { busy, problem, wrong, submit } = useSubmit();

  const take = async () => {
    if (chosen === undefined) return;
    const asked = { id: row.id, revision: chosen, reason: reason.trim() };
    if (!(await submit(api.publication.takeDown.mutate(asked), ''))) return;
    await record.step(() => Promise.resolve(), 'Taken down. The public history says so from now on.');
    onClose();
  };
  const option = (value: number | 'all', label: React.ReactNode) => (
    <label key={value} className="flex min-h-8 items-center gap-2">
      <input type="radio" name="take-down" checked={chosen === value} onChange={() => setChosen(value)} />
      <span>{label}</span>
    </label>
  );

  return (
    <Dialog title="Take an earlier publication down" onClose={onClose}>
      <p className="mt-2">
        Nobody can read it any more: it leaves the pages, the history, comparisons and the data at once, and that can’t
        be undone. The public history says that it was taken down, and why. The revision stays on the desk. What is
        public now stays; withdraw the record to take that away too.
      </p>
      <Alert message={problem} />
      <fieldset className="mt-4">
        <legend className="font-medium">Which</legend>
        <div className="mt-1 max-h-60 overflow-y-auto border-y border-hair py-1">
          {earlier.map(({ revision, publishedAt, note }) =>
            option(
              revision,
              <>
                Revision {revision}, published <When at={publishedAt} />
                {note === null ? null : (
                  <>
                    : “<bdi>{note}</bdi>”
                  </>
                )}
              </>,
            ),
          )}
          {earlier.length > 1 ? option('all', `All ${earlier.length} earlier publications`) : null}
        </div>
      </fieldset>
      <div className="mt-4">
        <TextArea
          id="take-down-reason"
          label="Why, for readers"
          rows={2}
          dir="auto"
          value={reason}
          error={wrong('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <DialogActions>
        <Button look="danger" disabled={busy || record.busy || chosen === undefined} onClick={() => void take()}>
          Take it down
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
