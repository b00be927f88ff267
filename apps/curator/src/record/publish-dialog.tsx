'use client';

import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import type { StepDialogProps } from './step-dialog.tsx';
import { TargetChoice, useTargets } from './target-choice.tsx';
import { NoteField } from './note-field.tsx';

/** Publishes a record, with the unpublished records that it links to where that is wanted: all in one transaction, or nothing. */
export function PublishDialog({ row, record, onClose }: StepDialogProps) {
  const choice = useTargets(row.id);
  const [note, setNote] = useState('');
  const { targets, chosen } = choice;

  const publish = async () => {
    const together = chosen.length > 0 ? { together: [...chosen] } : {};
    const words = note.trim() === '' ? {} : { note: note.trim() };
    await record.step(
      () => api.records.publish.mutate({ id: row.id, revision: row.head, ...together, ...words }),
      'Published.',
      true,
    );
    onClose();
  };

  return (
    <Dialog title="Publish" onClose={onClose}>
      <p className="mt-2">
        Revision {row.head} of “<bdi>{row.title}</bdi>”{' '}
        {row.publicPath === null
          ? 'becomes public.'
          : `takes the place of revision ${row.publishedRevision ?? ''} at once.`}
      </p>
      <TargetChoice {...choice} />
      <div className="mt-4">
        <NoteField id="publish-note" value={note} onChange={setNote} />
      </div>
      <DialogActions>
        <Button look="main" disabled={record.busy || targets === undefined} onClick={() => void publish()}>
          {chosen.length > 0 ? 'Publish together' : 'Publish now'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
