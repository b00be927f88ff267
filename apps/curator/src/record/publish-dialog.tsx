'use client';

import { kindWords } from '@fonds/domain/record';
import type { UnpublishedTarget } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useEffect, useState } from 'react';
import { api, failureInWords, settled } from '../desk/api.ts';
import { Alert } from '../desk/alert.tsx';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { StateMark } from '../desk/state-mark.tsx';
import type { StepDialogProps } from './step-dialog.tsx';

/** Publishes a record, with the unpublished records that it links to where that is wanted: all in one transaction, or nothing. */
export function PublishDialog({ row, record, onClose }: StepDialogProps) {
  const [targets, setTargets] = useState<readonly UnpublishedTarget[]>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let wanted = true;
    void settled(api.records.unpublishedTargets.query({ id: row.id })).then((result) => {
      if (!wanted) return;
      if (!result.ok) {
        setProblem(failureInWords(result.failure));
        return;
      }
      setTargets(result.value);
      setChosen(result.value.map((target) => target.id));
    });
    return () => {
      wanted = false;
    };
  }, [row.id]);

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
  const toggle = (id: string, wanted: boolean) =>
    setChosen(wanted ? [...chosen, id] : chosen.filter((other) => other !== id));

  return (
    <Dialog title="Publish" onClose={onClose}>
      <p className="mt-2">
        Revision {row.head} of “<bdi>{row.title}</bdi>”{' '}
        {row.publicPath === null
          ? 'becomes public.'
          : `takes the place of revision ${row.publishedRevision ?? ''} at once.`}
      </p>
      <Alert message={problem} />
      {targets === undefined && problem === '' ? <p className="mt-3 text-muted">Looking at what it links to…</p> : null}
      {targets && targets.length > 0 ? (
        <fieldset className="mt-4 min-w-0">
          <legend>
            It links to records that are not public; without them it shows their names alone. Publish together with it:
          </legend>
          <ul className="mt-2 max-h-60 overflow-y-auto border-y border-hair py-1">
            {targets.map((target) => (
              <li key={target.id} className="flex items-baseline gap-3 py-0.5">
                <label className="flex min-h-8 min-w-0 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={chosen.includes(target.id)}
                    onChange={(event) => toggle(target.id, event.target.checked)}
                  />
                  <bdi className="truncate">{target.title}</bdi>
                </label>
                <span className="ml-auto flex shrink-0 gap-3 text-muted">
                  {kindWords[target.kind].one.toLowerCase()}
                  <StateMark state={target.state} changed={false} />
                </span>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <div className="mt-4">
        <TextField
          id="publish-note"
          label="What is new, for readers (may stay empty)"
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
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
