'use client';

import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { useReview } from '../review/review-context.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { TargetChoice, useTargets } from './target-choice.tsx';
import { NoteField } from './note-field.tsx';

/** Sets the time at which a record is published, by the clocks of the archive. */
export function ScheduleDialog({ row, record, onClose }: StepDialogProps) {
  const { review } = useReview();
  const choice = useTargets(row.id);
  const [at, setAt] = useState(review?.scheduled?.local ?? '');
  const [note, setNote] = useState('');
  const { busy, problem, wrong, submit } = useSubmit();
  const zone = review?.timeZone ?? 'UTC';

  const set = async () => {
    const words = note.trim() === '' ? {} : { note: note.trim() };
    const asked = { id: row.id, revision: row.head, at, together: [...choice.chosen], ...words };
    if (!(await submit(api.publication.schedule.mutate(asked), ''))) return;
    await record.step(() => Promise.resolve(), 'Scheduled.');
    onClose();
  };

  return (
    <Dialog title="Publish at a set time" onClose={onClose}>
      <p className="mt-2">
        Revision {row.head} of “<bdi>{row.title}</bdi>” becomes public at that time. Everything is looked at again then:
        when somebody saved it since, or an embargo stands against it, it comes back to the desk with the reason.
      </p>
      <Alert message={problem} />
      <div className="mt-4">
        <TextField
          id="schedule-at"
          type="datetime-local"
          label="Day and time"
          hint={`By the clocks of the archive (${zone}).`}
          value={at}
          error={wrong('at')}
          onChange={(event) => setAt(event.target.value)}
        />
      </div>
      <TargetChoice {...choice} />
      <div className="mt-4">
        <NoteField id="schedule-note" value={note} onChange={setNote} />
      </div>
      <DialogActions>
        <Button look="main" disabled={busy || record.busy || choice.targets === undefined} onClick={() => void set()}>
          Set the time
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
