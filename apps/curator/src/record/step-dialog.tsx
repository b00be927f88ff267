'use client';

import { Button } from '@fonds/ui/button';
import { TextArea } from '@fonds/ui/text-field';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { CitingList } from './citing-list.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { TakeDownDialog } from './take-down-dialog.tsx';
import type { OpenRecord, RecordRow } from './use-record.ts';

/** A step in a record's life that asks before it is taken. */
export type Step = PlainStepName | 'publish' | 'schedule' | 'take-down';
type PlainStepName =
  'review' | 'take-back' | 'send-back' | 'withdraw' | 'discard' | 'discard-changes' | 'cancel-schedule';

export interface StepDialogProps {
  readonly row: RecordRow;
  readonly record: OpenRecord;
  readonly onClose: () => void;
}

interface StepWords {
  readonly title: string;
  readonly explanation: string;
  readonly button: string;
  readonly noteLabel: string | null;
  readonly noteNeeded: boolean;
  readonly done: string;
}

const words: Readonly<Record<PlainStepName, StepWords>> = {
  review: {
    title: 'Ask for review',
    explanation: 'Somebody who may publish will look at it. You can go on editing it.',
    button: 'Ask now',
    noteLabel: null,
    noteNeeded: false,
    done: 'It waits for review.',
  },
  'take-back': {
    title: 'Take the ask for review back',
    explanation: 'It leaves what waits for review. Nothing of it changes.',
    button: 'Take it back',
    noteLabel: null,
    noteNeeded: false,
    done: 'It waits for review no more.',
  },
  'cancel-schedule': {
    title: 'Cancel the scheduled publication',
    explanation: 'It isn’t published at the set time. Nothing of it changes.',
    button: 'Cancel the publication',
    noteLabel: null,
    noteNeeded: false,
    done: 'The scheduled publication was cancelled.',
  },
  'discard-changes': {
    title: 'Drop the unpublished changes',
    explanation:
      'A new revision says again what the public sees. The changes stay in the history, where they can be restored.',
    button: 'Drop them',
    noteLabel: null,
    noteNeeded: false,
    done: 'The record says what the public sees.',
  },
  'send-back': {
    title: 'Send back',
    explanation: 'It goes back to whoever wrote it, with what has to change.',
    button: 'Send it back',
    noteLabel: 'What has to change',
    noteNeeded: true,
    done: 'It was sent back.',
  },
  withdraw: {
    title: 'Withdraw from the public',
    explanation: 'Its page will say that it was withdrawn, and when. Nothing is deleted; it can be published again.',
    button: 'Withdraw it',
    noteLabel: 'Why, for readers (may stay empty)',
    noteNeeded: false,
    done: 'Withdrawn. Its page says so from now on.',
  },
  discard: {
    title: 'Discard this record',
    explanation: 'It leaves the lists of work. Nothing is deleted; its history stays.',
    button: 'Discard it',
    noteLabel: 'Why (may stay empty)',
    noteNeeded: false,
    done: 'Discarded.',
  },
};

/** Asks before a step is taken, and takes it. */
export function StepDialog({ step, ...rest }: StepDialogProps & { readonly step: Step }) {
  switch (step) {
    case 'publish':
      return <PublishDialog {...rest} />;
    case 'schedule':
      return <ScheduleDialog {...rest} />;
    case 'take-down':
      return <TakeDownDialog {...rest} />;
    default:
      return <PlainStep step={step} {...rest} />;
  }
}

function PlainStep({ step, row, record, onClose }: StepDialogProps & { readonly step: PlainStepName }) {
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const { title, explanation, button, noteLabel, noteNeeded, done } = words[step];
  const take = async () => {
    if (noteNeeded && note.trim() === '') {
      setMissing(true);
      return;
    }
    const taken = await record.step(() => callOf(step, row, note.trim()), done);
    // What the form shows is another revision now.
    if (taken && step === 'discard-changes') window.location.reload();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="mt-2">{explanation}</p>
      {step === 'withdraw' || step === 'discard' ? <CitingList id={row.id} /> : null}
      {noteLabel === null ? null : (
        <div className="mt-4">
          <TextArea
            id="step-note"
            label={noteLabel}
            rows={2}
            value={note}
            error={missing ? 'Say what has to change.' : undefined}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      )}
      <DialogActions>
        <Button
          look={step === 'withdraw' || step === 'discard' || step === 'discard-changes' ? 'danger' : 'main'}
          disabled={record.busy}
          onClick={() => void take()}
        >
          {button}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}

function callOf(step: PlainStepName, { id, head }: RecordRow, note: string): Promise<unknown> {
  const withNote = note === '' ? { id } : { id, note };
  switch (step) {
    case 'review':
      return api.records.askForReview.mutate({ id });
    case 'take-back':
      return api.review.takeBack.mutate({ id });
    case 'cancel-schedule':
      return api.publication.cancelSchedule.mutate({ id });
    case 'discard-changes':
      return api.publication.discardChanges.mutate({ id, parent: head });
    case 'send-back':
      return api.records.sendBack.mutate({ id, note });
    case 'withdraw':
      return api.records.withdraw.mutate(withNote);
    case 'discard':
      return api.records.discard.mutate(withNote);
  }
}
