'use client';

import { allows, type Role } from '@fonds/domain/roles';
import type { BulkEdit } from '@fonds/domain/views/bulk';
import { Button } from '@fonds/ui/button';
import { useEffect, useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api, settled } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';

const lookMilliseconds = 1000;

/** How far the work is, while somebody waits; looks again until it is through. */
export function BulkProgress({ edit }: { readonly edit: BulkEdit }) {
  const [done, setDone] = useState(edit.done);
  useEffect(() => {
    const timer = setInterval(() => {
      void settled(api.bulk.get.query({ number: edit.number })).then((found) => {
        if (!found.ok) return;
        setDone(found.value.done);
        if (found.value.state !== edit.state) window.location.reload();
      });
    }, lookMilliseconds);
    return () => clearInterval(timer);
  }, [edit.number, edit.state]);
  return (
    <div className="mt-4 font-sans text-sm">
      <label htmlFor="bulk-progress" className="block">
        {done.toLocaleString('en')} of {edit.total.toLocaleString('en')} records
      </label>
      <progress id="bulk-progress" max={Math.max(1, edit.total)} value={done} className="mt-1.5 h-2 w-full max-w-md" />
      <p className="mt-1.5 text-muted">You may leave this page: the work goes on.</p>
    </div>
  );
}

type Step = 'goOn' | 'run' | 'runAndPublish' | 'undo';

const questions: Readonly<Record<Step, { title: string; words: string; button: string }>> = {
  goOn: {
    title: 'Look through the rest',
    words: 'What was looked through stays as it is listed. Nothing is changed yet.',
    button: 'Look through the rest now',
  },
  run: {
    title: 'Change them',
    words:
      'Each record gets a new revision; what the public sees stays as it is until somebody publishes. It can be undone whole.',
    button: 'Change them now',
  },
  runAndPublish: {
    title: 'Change and publish them',
    words:
      'Each record gets a new revision. Those that are public and have no newer draft become public with the change, all at one moment; the others stay as drafts. It can be undone whole.',
    button: 'Change and publish now',
  },
  undo: {
    title: 'Undo the whole edit',
    words:
      'Each record says again what it said before. Records that somebody edited since are left as they are, and listed.',
    button: 'Undo it now',
  },
};

/** What may be done with an edit of many records, each step asking first. */
export function BulkSteps({ edit, role }: { readonly edit: BulkEdit; readonly role: Role }) {
  const [asking, setAsking] = useState<Step>();
  const { busy, problem, submitAndGo } = useSubmit();
  const mayWrite = allows(role, edit.change.kind === 'move-links' ? 'merge' : 'write-drafts');
  const steps: Step[] = [];
  if (edit.state === 'failed' && mayWrite) steps.push('goOn');
  if (edit.state === 'ready' && edit.counts.change > 0 && mayWrite) {
    steps.push('run');
    if (allows(role, 'publish')) steps.push('runAndPublish');
  }
  if (edit.state === 'done' && edit.counts.changed > 0 && mayWrite && (!edit.publish || allows(role, 'publish'))) {
    steps.push('undo');
  }
  const take = async (step: Step) => {
    await submitAndGo(api.bulk[step].mutate({ number: edit.number }));
  };
  return (
    <>
      <div className="mt-5 flex flex-wrap gap-3">
        {steps.map((step, at) => (
          <Button key={step} look={at === 0 && step !== 'undo' ? 'main' : 'plain'} onClick={() => setAsking(step)}>
            {questions[step].title}
          </Button>
        ))}
      </div>
      {asking === undefined ? null : (
        <Dialog title={questions[asking].title} onClose={() => setAsking(undefined)}>
          <p className="mt-2">{questions[asking].words}</p>
          <Alert message={problem} />
          <DialogActions>
            <Button look="main" disabled={busy} onClick={() => void take(asking)}>
              {questions[asking].button}
            </Button>
            <Button onClick={() => setAsking(undefined)}>Cancel</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
