'use client';

import { sizeInWords } from '@fonds/domain/file-size';
import { useState, type DragEvent } from 'react';
import { useScanSending } from '../../scan/scan-sending.tsx';
import { TextButton } from './parts.tsx';

interface ScanDropProps {
  readonly id: string;
}

/** Scans are dropped here or chosen, and sent at once, one after another; whoever may only read doesn't see it. */
export function ScanDrop({ id }: ScanDropProps) {
  const sending = useScanSending();
  const [over, setOver] = useState(false);
  if (!sending) return null;
  const { underWay, refused, send, cancel } = sending;
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
        void send([...event.dataTransfer.files]);
      }}
      className={`border border-dashed px-4 py-3.5 [fieldset[disabled]:not([data-waiting])_&]:hidden ${over ? 'border-link bg-hair' : 'border-edge'}`}
    >
      <label htmlFor={`${id}-file`} className="block font-medium">
        Add scans: drop files here, or choose them
      </label>
      <p id={`${id}-file-hint`} className="mt-1 text-[0.8125rem] leading-snug text-muted">
        PDF, TIFF, JPEG, PNG or WebP, up to 1 GB each. A file is kept byte for byte.
      </p>
      <input
        id={`${id}-file`}
        type="file"
        multiple
        accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png,.webp"
        aria-describedby={`${id}-file-hint`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again.
          event.target.value = '';
          void send(files);
        }}
        className="mt-2 block w-full text-ink"
      />
      {underWay ? (
        <div className="mt-3">
          <label htmlFor={`${id}-sent`} className="block">
            Sending <bdi>{underWay.name}</bdi>:{' '}
            {underWay.sent < underWay.bytes
              ? `${sizeInWords(underWay.sent)} of ${sizeInWords(underWay.bytes)}`
              : 'it is there, and its pages are being counted'}
            {underWay.waiting > 0 ? `; ${underWay.waiting} more to come` : ''}
          </label>
          <progress
            id={`${id}-sent`}
            max={Math.max(1, underWay.bytes)}
            value={underWay.sent}
            className="mt-1.5 h-2 w-full max-w-md"
          />
          <p className="text-[0.8125rem] text-muted">
            Go on working, and save if you like: it comes into the form when it is there, and goes with the next save.
          </p>
          <TextButton name={`Cancel sending ${underWay.name}`} onPress={cancel}>
            cancel
          </TextButton>
        </div>
      ) : null}
      <div role="alert">
        {refused.map(({ name, message }, at) => (
          <p key={at} className="mt-2 leading-snug text-oxide">
            <bdi>{name}</bdi> was not taken: {message}
          </p>
        ))}
      </div>
    </div>
  );
}
