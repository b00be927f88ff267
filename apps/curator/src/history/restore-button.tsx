'use client';

import { Button } from '@fonds/ui/button';
import type { KeyedField } from '@fonds/domain/fields/field';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';
import type { RestoreFrom } from './revision-view.tsx';

interface RestoreButtonProps {
  readonly id: string;
  readonly number: number;
  readonly head: number;
  /** The record’s own page. */
  readonly path: string;
}

/** Makes an earlier revision the latest again, as a new revision. */
export function RestoreButton({ id, number, head, path }: RestoreButtonProps) {
  const [open, setOpen] = useState(false);
  const { busy, problem, submitAndGo } = useSubmit();
  const restore = async () => {
    await submitAndGo(api.records.restore.mutate({ id, number, parent: head }), () => path);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Restore this revision</Button>
      {open ? (
        <Dialog title={`Restore revision ${number}`} onClose={() => setOpen(false)}>
          <p className="mt-2">
            What it says becomes revision {head + 1}. Nothing is lost: the revisions in between stay in the history, and
            the public page stays as it is until you publish.
          </p>
          <Alert message={problem} />
          <DialogActions>
            <Button look="main" disabled={busy} onClick={() => void restore()}>
              Restore it
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}

/** Makes one field say again what it said in an earlier revision; every other field stays as it is. */
export function RestoreFieldButton({ from, field }: { readonly from: RestoreFrom; readonly field: KeyedField }) {
  const [open, setOpen] = useState(false);
  const { busy, problem, submitAndGo } = useSubmit();
  const { id, number, head } = from;
  const restore = async () => {
    const call = api.history.restoreField.mutate({ id, field: field.key, number, parent: head });
    await submitAndGo(call, () => `${window.location.pathname}?a=${head}&b=${head + 1}`);
  };
  return (
    <>
      <TextButton name={`Restore this field: ${field.label}`} onPress={() => setOpen(true)}>
        Restore this field
      </TextButton>
      {open ? (
        <Dialog title={`Restore ${field.label}`} onClose={() => setOpen(false)}>
          <p className="mt-2">
            “{field.label}” says again what it said in revision {number}; every other field stays as it is now. This
            becomes revision {head + 1}.
          </p>
          <Alert message={problem} />
          <DialogActions>
            <Button look="main" disabled={busy} onClick={() => void restore()}>
              Restore the field
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
