'use client';

import type { RecordKind } from '@fonds/domain/record';
import type { TemplateRow } from '@fonds/domain/views/desk';
import { Button } from '@fonds/ui/button';
import { TextField } from '@fonds/ui/text-field';
import { useState, type SyntheticEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { Dialog, DialogActions } from '../desk/dialog.tsx';
import { useSubmit } from '../desk/use-submit.ts';
import { When } from '../desk/when.tsx';
import { TextButton } from './controls/parts.tsx';

interface Asked {
  readonly row: TemplateRow;
  readonly what: 'rename' | 'delete';
}

/** The templates of a kind: started from, renamed, deleted. */
export function TemplateList({ kind, rows }: { readonly kind: RecordKind; readonly rows: readonly TemplateRow[] }) {
  const [shown, setShown] = useState(rows);
  const [asked, setAsked] = useState<Asked>();
  const read = async () => {
    setShown(await api.templates.list.query({ kind }));
    setAsked(undefined);
  };
  if (shown.length === 0) {
    return <p className="py-6 text-muted">There are none yet. Fill in a form and keep it as a template.</p>;
  }
  return (
    <>
      <ul className="border-t border-line">
        {shown.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-5 border-b border-hair py-2.5">
            <a href={`/records/${kind}/new?template=${row.id}`} className="font-medium">
              <bdi>{row.name}</bdi>
            </a>
            <span className="text-muted">
              <bdi>{row.changedBy}</bdi>, <When at={row.changedAt} />
            </span>
            <span className="ml-auto flex gap-4">
              <TextButton name={`Rename ${row.name}`} onPress={() => setAsked({ row, what: 'rename' })}>
                rename
              </TextButton>
              <TextButton name={`Delete ${row.name}`} onPress={() => setAsked({ row, what: 'delete' })}>
                delete
              </TextButton>
            </span>
          </li>
        ))}
      </ul>
      {asked?.what === 'rename' ? (
        <RenameDialog row={asked.row} onDone={read} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked?.what === 'delete' ? (
        <DeleteDialog row={asked.row} onDone={read} onClose={() => setAsked(undefined)} />
      ) : null}
    </>
  );
}

interface AskedDialogProps {
  readonly row: TemplateRow;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

function RenameDialog({ row, onDone, onClose }: AskedDialogProps) {
  const [name, setName] = useState(row.name);
  const { busy, problem, submit, wrong } = useSubmit();
  const rename = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await submit(api.templates.rename.mutate({ id: row.id, was: row.name, name }), 'Renamed.')) await onDone();
  };
  return (
    <Dialog title="Rename the template" onClose={onClose}>
      <form onSubmit={(event) => void rename(event)} className="mt-3 space-y-4">
        <TextField
          id="template-name"
          label="Its name"
          dir="auto"
          autoComplete="off"
          maxLength={100}
          value={name}
          error={wrong('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Alert message={problem} />
        <DialogActions>
          <Button type="submit" look="main" disabled={busy}>
            Rename it
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function DeleteDialog({ row, onDone, onClose }: AskedDialogProps) {
  const { busy, problem, submit } = useSubmit();
  const remove = async () => {
    if (await submit(api.templates.remove.mutate({ id: row.id }), 'Deleted.')) await onDone();
  };
  return (
    <Dialog title={`Delete the template “${row.name}”?`} onClose={onClose}>
      <p className="mt-2">Records that were made from it stay as they are.</p>
      <Alert message={problem} />
      <DialogActions>
        <Button look="danger" disabled={busy} onClick={() => void remove()}>
          Delete it
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
