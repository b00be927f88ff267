'use client';

import type { RecordKind } from '@fonds/domain/record';
import type { TemplateRow } from '@fonds/domain/views/desk';
import { useState } from 'react';
import { api } from '../desk/api.ts';
import { DeleteDialog } from '../desk/delete-dialog.tsx';
import { NameDialog } from '../desk/name-dialog.tsx';
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
        <NameDialog
          title="Rename the template"
          name={asked.row.name}
          button="Rename it"
          onSend={(name) => api.templates.rename.mutate({ id: asked.row.id, was: asked.row.name, name })}
          onDone={read}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
      {asked?.what === 'delete' ? (
        <DeleteDialog
          title={`Delete the template “${asked.row.name}”?`}
          onDelete={() => api.templates.remove.mutate({ id: asked.row.id })}
          onDone={read}
          onClose={() => setAsked(undefined)}
        >
          Records that were made from it stay as they are.
        </DeleteDialog>
      ) : null}
    </>
  );
}
