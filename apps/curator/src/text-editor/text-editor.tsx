'use client';

import { FieldError } from '@fonds/ui/field-error';
import type { Command } from 'prosemirror-state';
import { useState } from 'react';
import { useScans } from '../scan/scans-context.tsx';
import { marks } from './schema.ts';
import { ImportDialog } from './import-dialog.tsx';
import { replaceText } from './lasting-ids.ts';
import { LinkDialog } from './link-dialog.tsx';
import { NamesDialog } from './names-dialog.tsx';
import { GapDialog, KeysDialog, LanguageDialog, NoteDialog, PageDialog, TableDialog } from './small-dialogs.tsx';
import { Toolbar } from './toolbar.tsx';
import { hasMark, isInTable } from './tools.ts';
import { useTextView } from './use-text-view.ts';
import { Wide, type OtherText } from './wide.tsx';

export interface TextEditorProps {
  readonly id: string;
  readonly label: string;
  readonly html: string;
  readonly language: string;
  readonly error: string | undefined;
  /** The other texts of the document, the likeliest source first. */
  readonly others: readonly OtherText[];
  /** Where there is a scan, it is what stands beside the text first. */
  readonly scanFirst: boolean;
  readonly onChange: (html: string) => void;
  readonly onMarkup: () => void;
}

const dialogs = {
  gap: GapDialog,
  page: PageDialog,
  note: NoteDialog,
  lang: LanguageDialog,
  link: LinkDialog,
  table: TableDialog,
};
type Open = keyof typeof dialogs | 'keys' | 'names' | 'import';

/** The words of a text, limited to the closed set of markup; its value is the markup. */
export function TextEditor(props: TextEditorProps) {
  const { id, label, html, language, error, others, scanFirst, onChange, onMarkup } = props;
  const labelId = `${id}-label`;
  const errorId = `${id}-error`;
  const { host, view, state, run, focus } = useTextView({
    ...{ id, html, language, error, onChange },
    labelledBy: labelId,
    describedBy: error === undefined ? undefined : errorId,
  });
  const [open, setOpen] = useState<Open>();
  const [isWide, setWide] = useState(false);
  const hasBeside = useScans().length > 0 || others.length > 0;
  const close = () => {
    setOpen(undefined);
    // A dialog that goes gives the focus back to the tool; whoever answered goes on in the text.
    setTimeout(focus);
  };
  const ask = (dialog: Open, words: string, isOn?: boolean) => ({
    label: words,
    onPress: () => setOpen(dialog),
    ...(isOn === undefined ? {} : { isOn }),
  });
  const Asked =
    open === undefined || open === 'keys' || open === 'names' || open === 'import' ? undefined : dialogs[open];
  return (
    <Wide
      isOn={isWide}
      id={id}
      host={host}
      view={view}
      state={state}
      focus={focus}
      html={html}
      label={label}
      others={others}
      scanFirst={scanFirst}
      onClose={() => setWide(false)}
    >
      <div id={labelId} className="mb-1.5 font-sans text-sm leading-snug font-medium" onClick={focus}>
        {label}
      </div>
      {state === undefined ? null : (
        <Toolbar
          state={state}
          controls={id}
          onRun={run}
          onLeave={focus}
          asking={[
            ask('gap', 'Gap…'),
            ask('note', 'Note…', hasMark(state, marks.note)),
            ask('page', 'Page…'),
            ...(isInTable(state) ? [] : [ask('table', 'Table…')]),
            ask('lang', 'Language…', hasMark(state, marks.lang)),
            ask('link', 'Link to…', hasMark(state, marks.record) || hasMark(state, marks.link)),
          ]}
          more={[
            ask('names', 'Suggest names…'),
            ask('import', 'From a file…'),
            isWide
              ? { label: 'Close full width', onPress: () => setWide(false) }
              : { label: hasBeside ? 'Side by side' : 'Full width', onPress: () => setWide(true) },
            { label: 'Markup', onPress: onMarkup },
            ask('keys', 'Keys'),
          ]}
        />
      )}
      <div
        ref={host}
        className="text-host"
        onKeyDown={(event) => {
          if (event.key !== 'F10' || !event.altKey) return;
          event.preventDefault();
          event.currentTarget.parentElement?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus();
        }}
      />
      <FieldError id={errorId} message={error} />
      {Asked !== undefined && state !== undefined ? (
        <Asked
          id={id}
          state={state}
          onClose={close}
          onDo={(command: Command) => {
            run(command);
            close();
          }}
        />
      ) : null}
      {open === 'keys' ? <KeysDialog onClose={close} /> : null}
      {open === 'names' && state !== undefined ? <NamesDialog state={state} onRun={run} onClose={close} /> : null}
      {open === 'import' ? (
        <ImportDialog
          id={id}
          hasWords={html !== ''}
          onClose={close}
          onTake={(taken) => {
            run(replaceText(taken));
            close();
          }}
        />
      ) : null}
    </Wide>
  );
}
