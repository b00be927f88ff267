'use client';

import { sizeInWords } from '@fonds/domain/file-size';
import { useState, type DragEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { sendFile } from './send-file.ts';

/** A file to be imported is dropped here or chosen; it is sent at once, and nothing of the archive changes by it. */
export function FileDrop({ largest, endings }: { readonly largest: number; readonly endings: readonly string[] }) {
  const [sending, setSending] = useState<{ readonly name: string; readonly size: number; readonly sent: number }>();
  const [problem, setProblem] = useState('');
  const [over, setOver] = useState(false);

  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    if (file.size > largest) {
      setProblem(`The file is larger than ${sizeInWords(largest)}: import it from the command line.`);
      return;
    }
    setProblem('');
    const { name, size } = file;
    setSending({ name, size, sent: 0 });
    const done = await sendFile(file, (sent) => setSending({ name, size, sent }));
    if (done.ok) window.location.assign(`/import/${done.value.number}`);
    else {
      setProblem(done.message);
      setSending(undefined);
    }
  };
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void send(event.dataTransfer.files[0]);
      }}
      className={`mt-5 max-w-2xl border border-dashed px-5 py-6 font-sans text-sm ${over ? 'border-link bg-hair' : 'border-edge'}`}
    >
      <label htmlFor="import-file" className="block font-medium">
        Drop a file here, or choose one
      </label>
      <p id="import-file-hint" className="mt-1 text-muted">
        Up to {sizeInWords(largest)}. Sending it changes nothing: next you see what would become of each row.
      </p>
      <input
        id="import-file"
        type="file"
        accept={endings.map((ending) => `.${ending}`).join(',')}
        aria-describedby="import-file-hint"
        disabled={sending !== undefined}
        onChange={(event) => void send(event.target.files?.[0])}
        className="mt-3 block w-full text-ink"
      />
      {sending ? (
        <div className="mt-4">
          <label htmlFor="import-sent" className="block">
            Sending <bdi>{sending.name}</bdi>: {sizeInWords(sending.sent)} of {sizeInWords(sending.size)}
          </label>
          <progress
            id="import-sent"
            max={Math.max(1, sending.size)}
            value={sending.sent}
            className="mt-1.5 h-2 w-full max-w-md"
          />
        </div>
      ) : null}
      <div className="mt-3">
        <Alert message={problem} />
      </div>
    </div>
  );
}
