'use client';

import type { Problem } from '@fonds/domain/problems';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';

interface DismissFormProps {
  readonly problem: Problem;
  readonly id: string;
  readonly other?: string;
  readonly about: string;
  readonly title: string;
}

/** *Not a problem*, with the reason, which is kept with who said it and when. */
export function DismissForm({ problem, id, other, about, title }: DismissFormProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem: failure, wrong, submit } = useSubmit();
  const send = async () => {
    const call = api.problems.dismiss.mutate({ problem, id, ...(other ? { other } : {}), about, reason });
    if (await submit(call, '')) window.location.reload();
  };
  return (
    <>
      <TextButton name={`Not a problem: ${title}`} onPress={() => setOpen(true)}>
        Not a problem…
      </TextButton>
      {open ? (
        <Dialog title="Not a problem" onClose={() => setOpen(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <p className="mt-2 mb-4 text-muted">
              <bdi>{title}</bdi> leaves the list until what it is about changes.
            </p>
            <Alert message={failure} />
            <TextField
              id="dismiss-reason"
              label="Why it is none"
              dir="auto"
              value={reason}
              error={wrong('reason')}
              onChange={(event) => setReason(event.target.value)}
            />
            <DialogActions>
              <Button type="submit" look="main" disabled={busy}>
                It is no problem
              </Button>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
            </DialogActions>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
