'use client';

import { rowsOf, textOf, type JsonObject } from '@fonds/domain/fields/json';
import { sizeInWords } from '@fonds/domain/file-size';
import { fileKindInWords, pagesInWords } from '@fonds/domain/scan-words';
import { TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { pageIn, rangeProblems, scansIn } from '../../scan/form-scans.ts';
import { originalAddress } from '../../scan/scan-address.ts';
import { SmallPicture } from '../../scan/small-picture.tsx';
import { numbered } from './control.ts';
import { TextButton } from './parts.tsx';
import { ScanLabels } from './scan-labels.tsx';

interface ScanRowProps {
  readonly id: string;
  /** Place of the scan, from 0. */
  readonly index: number;
  readonly row: JsonObject;
  readonly isLast: boolean;
  readonly error: (path: string) => string | undefined;
  readonly onChange: (row: JsonObject) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One scan: what its file is, which pages of it are the document's, what these are called, and from when the public sees them. */
export function ScanRow({ id, index, row, isLast, error, onChange, onMove, onRemove }: ScanRowProps) {
  const [scan] = scansIn([row]);
  const problems = rangeProblems(row);
  // Only as it began: what is emptied must not close under the cursor.
  const [says] = useState(row['embargoUntil'] !== undefined || rowsOf(row['pages']).some((page) => 'label' in page));
  const [opened, setOpen] = useState(says);
  const isOpen = opened || error('embargoUntil') !== undefined;
  if (!scan) return null;
  const { sha256, fileName, mediaType, bytes, pages } = scan;
  const first = pages.find(({ number }) => number === (scan.from ?? 1)) ?? pages[0];
  const set = (key: string, value: string) => onChange({ ...row, [key]: value });
  const range = (key: 'from' | 'to', label: string) => (
    <TextField
      id={`${id}-${key}`}
      label={numbered(label, index)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={key === 'from' ? '1' : String(pages.length || '')}
      value={textOf(row, key)}
      error={problems[key] ?? error(key)}
      onChange={(event) => onChange({ ...row, [key]: pageIn(event.target.value) ?? event.target.value })}
    />
  );
  return (
    <li className="border-b border-hair py-3.5 first:pt-0">
      <div className="flex gap-4">
        {first ? <SmallPicture sha256={sha256} page={first} fileName={fileName} /> : null}
        <div className="min-w-0 flex-1 space-y-3.5">
          <div>
            <TextField
              id={`${id}-fileName`}
              label={numbered('File name', index)}
              dir="auto"
              autoComplete="off"
              value={fileName}
              error={error('fileName')}
              onChange={(event) => set('fileName', event.target.value)}
            />
            <p className="mt-1.5 text-[0.8125rem] leading-snug text-muted">
              {[fileKindInWords(mediaType), sizeInWords(bytes), pagesInWords(pages.length)].filter(Boolean).join(' · ')}
              {' · '}
              <a href={originalAddress(sha256, fileName)} download>
                original file<span className="sr-only">: {fileName}</span>
              </a>
            </p>
          </div>
          {pages.length > 1 || scan.from !== undefined || scan.to !== undefined ? (
            <div className="grid grid-cols-2 gap-3.5">
              {range('from', 'First page of this document')}
              {range('to', 'Last page of this document')}
            </div>
          ) : null}
          <details {...(isOpen && { open: true })} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary className="inline-flex min-h-8 items-center text-link hover:underline">
              Embargo, labels of pages<span className="sr-only">{index === 0 ? '' : `, ${index + 1}`}</span>
            </summary>
            <div className="mt-2 space-y-3.5">
              <TextField
                id={`${id}-embargo`}
                label={numbered('Embargo on this scan until', index)}
                hint="Readers don’t see the scan until a revision without the embargo is published."
                type="date"
                className="max-w-48"
                value={textOf(row, 'embargoUntil')}
                error={error('embargoUntil')}
                onChange={(event) => set('embargoUntil', event.target.value)}
              />
              {isOpen ? (
                <ScanLabels
                  id={`${id}-labels`}
                  index={index}
                  scan={scan}
                  onLabel={(labels) =>
                    onChange({ ...row, pages: rowsOf(row['pages']).map((page) => labelled(page, labels)) })
                  }
                />
              ) : null}
            </div>
          </details>
          <div className="flex gap-4">
            {index > 0 ? (
              <TextButton id={`${id}-up`} name={`Move ${fileName} up`} onPress={() => onMove(-1)}>
                up
              </TextButton>
            ) : null}
            {isLast ? null : (
              <TextButton id={`${id}-down`} name={`Move ${fileName} down`} onPress={() => onMove(1)}>
                down
              </TextButton>
            )}
            <TextButton name={`Remove ${fileName}`} onPress={onRemove}>
              remove
            </TextButton>
          </div>
        </div>
      </div>
    </li>
  );
}

function labelled(page: JsonObject, labels: ReadonlyMap<number, string>): JsonObject {
  const label = labels.get(Number(textOf(page, 'number')));
  return label === undefined ? page : { ...page, label };
}
