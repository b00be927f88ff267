'use client';

import type { Scan } from '@fonds/domain/document-contents';
import { languageTagSchema } from '@fonds/domain/language';
import { gapReasons, noteKinds } from '@fonds/domain/text/html-set';
import { Select } from '@fonds/ui/select';
import { TextArea, TextField } from '@fonds/ui/text-field';
import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import { useState } from 'react';
import { useScans } from '../scan/scans-context.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { markHere, putGap, putMark, putPage, putTable, takeMark, writeMarked } from './commands.ts';
import { keysInWords } from './editor-state.ts';
import { marks, nodes } from './schema.ts';

export interface TextDialogProps {
  readonly id: string;
  readonly state: EditorState;
  /** Does what was answered, and closes. */
  readonly onDo: (command: Command) => void;
  readonly onClose: () => void;
}

const reasons = { 'not-declassified': 'Not declassified', illegible: 'Illegible', damaged: 'Damaged' } as const;
const whose = { original: 'Of the document', editor: 'Of the editor', translator: 'Of the translator' } as const;

function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: words[value] }));
}

const attrOf = (value: unknown) => (typeof value === 'string' ? value : '');

export function GapDialog({ id, state, onDo, onClose }: TextDialogProps) {
  const { selection } = state;
  const chosen = selection instanceof NodeSelection && selection.node.type === nodes.gap ? selection.node.attrs : {};
  const [reason, setReason] = useState(attrOf(chosen['reason']) || 'not-declassified');
  const [extent, setExtent] = useState(attrOf(chosen['extent']));
  return (
    <AskDialog title="Gap" action="Put it in" onDo={() => onDo(putGap(reason, extent.trim()))} onClose={onClose}>
      <Select
        id={`${id}-gap-reason`}
        label="Why words are missing"
        options={optionsOf(gapReasons, reasons)}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        id={`${id}-gap-extent`}
        label="How much"
        hint="For example: 3 lines, 1 word, a page. Leave it out if it isn’t known."
        dir="auto"
        maxLength={80}
        value={extent}
        onChange={(event) => setExtent(event.target.value)}
      />
    </AskDialog>
  );
}

/** The page after the last one that the text has; the first is the document’s own first in its scan. */
function nextPage({ doc }: EditorState, scans: readonly Scan[]): string {
  let last = 0;
  doc.descendants(({ attrs }) => {
    last = Math.max(last, Number(attrs['page'] ?? 0));
  });
  return String(last === 0 ? (scans[0]?.from ?? 1) : last + 1);
}

export function PageDialog({ id, state, onDo, onClose }: TextDialogProps) {
  const scans = useScans();
  const [page, setPage] = useState(() => nextPage(state, scans));
  const isRight = /^[1-9]\d{0,4}$/.test(page.trim());
  return (
    <AskDialog
      title="A page of the scan begins"
      action="Put it in"
      onDo={() => {
        if (isRight) onDo(putPage(page.trim()));
      }}
      onClose={onClose}
    >
      <TextField
        id={`${id}-page`}
        label="Page"
        inputMode="numeric"
        className="max-w-32"
        error={isRight ? undefined : 'Write the number of the page, from 1.'}
        value={page}
        onChange={(event) => setPage(event.target.value)}
      />
    </AskDialog>
  );
}

export function NoteDialog({ id, state, onDo, onClose }: TextDialogProps) {
  const here = state.selection.empty ? markHere(state, marks.note) : undefined;
  const asksWords = state.selection.empty && !here;
  const [note, setNote] = useState(attrOf(here?.mark.attrs['note']) || 'original');
  const [words, setWords] = useState('');
  const done = () => {
    if (!asksWords) onDo(putMark(marks.note, { note }));
    else if (words.trim() !== '') onDo(writeMarked(words.trim().replace(/\s+/g, ' '), marks.note, { note }));
  };
  return (
    <AskDialog
      title="Note"
      action={here ? 'Change it' : 'Put it in'}
      onDo={done}
      onClose={onClose}
      onRemove={here ? () => onDo(takeMark(marks.note)) : undefined}
    >
      <Select
        id={`${id}-note-whose`}
        label="Whose note it is"
        options={optionsOf(noteKinds, whose)}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {asksWords ? (
        <TextArea
          id={`${id}-note-words`}
          label="Words of the note"
          hint="They stand where the cursor is; the public page shows them below the text."
          dir="auto"
          rows={3}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : (
        <p>{here ? 'The note stays as it is written.' : 'The words that you chose become the note.'}</p>
      )}
    </AskDialog>
  );
}

export function LanguageDialog({ id, state, onDo, onClose }: TextDialogProps) {
  const here = state.selection.empty ? markHere(state, marks.lang) : undefined;
  const [lang, setLang] = useState(attrOf(here?.mark.attrs['lang']));
  const [problem, setProblem] = useState<string>();
  const done = () => {
    if (!languageTagSchema.safeParse(lang.trim()).success) setProblem('Write a language as BCP 47 does: ru, zh-Hans.');
    else if (state.selection.empty && !here) setProblem('Choose the words in the text first.');
    else onDo(putMark(marks.lang, { lang: lang.trim() }));
  };
  return (
    <AskDialog
      title="Words in another language"
      action="Set it"
      onDo={done}
      onClose={onClose}
      onRemove={here ? () => onDo(takeMark(marks.lang)) : undefined}
    >
      <TextField
        id={`${id}-lang`}
        label="Language of the chosen words"
        list="language-tags"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="max-w-48"
        error={problem}
        value={lang}
        onChange={(event) => setLang(event.target.value)}
      />
    </AskDialog>
  );
}

export function TableDialog({ id, onDo, onClose }: TextDialogProps) {
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('2');
  const right = [rows, columns].every((count) => /^[1-9]\d?$/.test(count.trim()));
  return (
    <AskDialog
      title="Table"
      action="Put it in"
      onDo={() => {
        if (right) onDo(putTable(Number(rows), Number(columns)));
      }}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3.5">
        <TextField
          id={`${id}-rows`}
          label="Rows"
          inputMode="numeric"
          hint="The first is the head."
          error={right ? undefined : 'Numbers from 1 to 99.'}
          value={rows}
          onChange={(event) => setRows(event.target.value)}
        />
        <TextField
          id={`${id}-columns`}
          label="Columns"
          inputMode="numeric"
          hint="More can be added later."
          value={columns}
          onChange={(event) => setColumns(event.target.value)}
        />
      </div>
    </AskDialog>
  );
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <AskDialog title="Keys of the text" action="" onDo={onClose} onClose={onClose}>
      <dl className="grid grid-cols-[8rem_1fr] gap-y-1.5">
        {keysInWords.map(([key, does]) => (
          <div key={key} className="contents">
            <dt className="font-mono text-[0.8125rem]">{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </AskDialog>
  );
}
