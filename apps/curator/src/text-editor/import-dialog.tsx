'use client';

import { textEncodings } from '@fonds/domain/text/encodings';
import { paragraphsOf } from '@fonds/domain/text/paragraphs-of';
import { Select } from '@fonds/ui/select';
import { useState } from 'react';
import { AskDialog } from './ask-dialog.tsx';
import { readTextFile, type FileRead } from './read-text-file.ts';

interface ImportDialogProps {
  readonly id: string;
  readonly hasWords: boolean;
  readonly onTake: (html: string) => void;
  readonly onClose: () => void;
}

/** How much of what wasn't understood, and of the words, is listed. */
const mostListed = 200;
const mostShown = 6;

/** Takes a text from a file, after what it holds and what of it wasn't understood was seen. */
export function ImportDialog({ id, hasWords, onTake, onClose }: ImportDialogProps) {
  const [file, setFile] = useState<File>();
  const [read, setRead] = useState<FileRead>();
  const [busy, setBusy] = useState(false);
  const text = read?.ok ? read.text : undefined;

  const open = async (chosen: File, encoding = '') => {
    setFile(chosen);
    setRead(undefined);
    setBusy(true);
    setRead(await readTextFile(chosen, encoding));
    setBusy(false);
  };

  const words = text ? paragraphsOf(text.html) : [];
  return (
    <AskDialog
      title="A text from a file"
      wide
      action={text === undefined ? '' : hasWords ? 'Replace the text with it' : 'Take it over'}
      busy={busy}
      onDo={() => (text === undefined ? onClose() : onTake(text.html))}
      onClose={onClose}
    >
      <div>
        <label htmlFor={`${id}-file`} className="mb-1.5 block font-medium">
          File
        </label>
        <p id={`${id}-file-hint`} className="mb-1.5 text-[0.8125rem] text-muted">
          Word (.docx), Markdown (.md), plain text (.txt) or TEI (.xml), up to 20 MB.
        </p>
        <input
          id={`${id}-file`}
          type="file"
          accept=".docx,.md,.markdown,.txt,.text,.xml,.tei"
          aria-describedby={`${id}-file-hint`}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void open(chosen);
          }}
        />
      </div>
      <p role="status" className="min-h-5">
        {busy ? 'It is being read.' : null}
        {read?.ok === false ? <span className="text-oxide">{read.message}</span> : null}
        {text === undefined ? null : `${words.length} ${words.length === 1 ? 'paragraph' : 'paragraphs'}.`}
        {text?.guessed
          ? ` Nothing in the file says how it is encoded; “${text.encoding ?? ''}” is a guess. Are the words right?`
          : null}
      </p>
      {file !== undefined && text !== undefined && text.encoding !== null ? (
        <Select
          id={`${id}-encoding`}
          label="Encoding"
          options={encodingsWith(text.encoding).map((encoding) => ({ value: encoding, label: encoding }))}
          value={text.encoding}
          onChange={(event) => void open(file, event.target.value)}
        />
      ) : null}
      {words.length > 0 ? (
        <div className="border-l border-line pl-4 font-serif text-base">
          {words.slice(0, mostShown).map((paragraph, at) => (
            <p key={at} dir="auto" className="mt-1.5 line-clamp-3">
              {paragraph}
            </p>
          ))}
          {words.length > mostShown ? <p className="facts mt-1.5">and {words.length - mostShown} more</p> : null}
        </div>
      ) : null}
      {text !== undefined && text.notUnderstood.length > 0 ? (
        <section aria-labelledby={`${id}-not-understood`}>
          <h3 id={`${id}-not-understood`} className="font-sans text-sm font-semibold">
            Not taken over as it stands ({text.notUnderstood.length})
          </h3>
          <ul className="mt-1.5 max-h-60 overflow-y-auto" tabIndex={0}>
            {text.notUnderstood.slice(0, mostListed).map(({ line, message, words: theirs }, at) => (
              <li key={at} className="border-b border-hair py-1.5">
                {line === null ? '' : `Line ${line}: `}
                {message} <bdi className="text-muted">{theirs.slice(0, 200)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {text !== undefined && hasWords ? (
        <p className="text-oxide">The text that stands in the field now goes; undo brings it back.</p>
      ) : null}
    </AskDialog>
  );
}

function encodingsWith(own: string): readonly string[] {
  const all: readonly string[] = textEncodings;
  return all.includes(own) ? all : [own, ...all];
}
