'use client';

import type { RecordKind } from '@fonds/domain/record';
import { TextField } from '@fonds/ui/text-field';
import type { MarkType } from 'prosemirror-model';
import { useState } from 'react';
import { LookupField } from '../record/controls/lookup-field.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { markHere, putMark, takeMark, writeMarked } from './commands.ts';
import { marks } from './schema.ts';
import type { TextDialogProps } from './small-dialogs.tsx';

const kinds: readonly RecordKind[] = ['agent', 'place', 'subject', 'document', 'collection', 'repository', 'recordset'];

/** Links the chosen words to a record, or to an address of the web; without chosen words, writes the record's name. */
export function LinkDialog({ id, state, onDo, onClose }: TextDialogProps) {
  const { from, to, empty } = state.selection;
  const here = markHere(state, marks.record) ?? markHere(state, marks.link);
  const words = state.doc.textBetween(from, to, ' ');
  const [href, setHref] = useState('');
  const [problem, setProblem] = useState<string>();
  const link = (name: string, type: MarkType, attrs: Readonly<Record<string, string>>) =>
    onDo(empty && !(here && here.mark.type === type) ? writeMarked(name, type, attrs) : putMark(type, attrs));
  const toWeb = () => {
    const address = href.trim();
    if (/^(?:https?:\/\/[^/\s]|mailto:\S)[^\s"'<>`\\]*$/i.test(address)) link(address, marks.link, { href: address });
    else setProblem('Write an address that begins with https:// or mailto:');
  };
  return (
    <AskDialog
      title="Link to…"
      action="Link to this address"
      onDo={toWeb}
      onClose={onClose}
      onRemove={here ? () => onDo(takeMark(here.mark.type)) : undefined}
    >
      <p dir="auto">
        {empty ? 'No words are chosen: the name itself is put where the cursor is.' : `“${words.slice(0, 200)}”`}
      </p>
      <div className="min-h-48">
        <LookupField
          id={`${id}-link-find`}
          label="Find a person, place, subject or document"
          kinds={kinds}
          here={[]}
          onChoose={(chosen) => link(chosen.name, marks.record, { record: chosen.id })}
        />
      </div>
      <TextField
        id={`${id}-link-href`}
        label="Or an address of the web"
        type="url"
        inputMode="url"
        placeholder="https://"
        error={problem}
        value={href}
        onChange={(event) => setHref(event.target.value)}
      />
    </AskDialog>
  );
}
