'use client';

import { pagesOf, type Scan } from '@fonds/domain/document-contents';
import { controlClass, TextField } from '@fonds/ui/text-field';
import { useState } from 'react';
import { countOn } from '../../scan/page-labels.ts';
import { numbered } from './control.ts';
import { focusOn, TextButton } from './parts.tsx';

/** How many pages get a field of their own at a time. */
const step = 48;

interface ScanLabelsProps {
  readonly id: string;
  /** Place of the scan, from 0. */
  readonly index: number;
  readonly scan: Scan;
  /** Given labels by the numbers of their pages; an empty one takes the label away. */
  readonly onLabel: (labels: ReadonlyMap<number, string>) => void;
}

/** What the original calls its pages: leaves of a file, pages of a book; written one by one or counted on from the first. */
export function ScanLabels({ id, index, scan, onLabel }: ScanLabelsProps) {
  const [first, setFirst] = useState('');
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState(step);
  const own = pagesOf(scan);
  const count = () => {
    const counted = countOn(first, own);
    setProblem(counted.problem);
    if (counted.labels.size > 0) onLabel(counted.labels);
    if (counted.problem !== undefined) focusOn(`${id}-first`);
  };
  return (
    <div>
      <div className="flex flex-wrap items-end gap-x-3">
        <div className="w-44">
          <TextField
            id={`${id}-first`}
            label={numbered('Label of the first page', index)}
            dir="auto"
            autoComplete="off"
            placeholder="193, 12r, iv"
            value={first}
            error={problem}
            onChange={(event) => {
              setFirst(event.target.value);
              setProblem(undefined);
            }}
          />
        </div>
        <TextButton name={`Count on from it: labels of the pages of ${scan.fileName}`} onPress={count}>
          count on from it
        </TextButton>
      </div>
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-3.5 gap-y-2">
        {own.slice(0, shown).map((page) => (
          <li key={page.number} className="flex items-center gap-2">
            <label htmlFor={`${id}-${page.number}`} className="shrink-0 text-[0.8125rem] text-muted">
              <span className="sr-only">Label of </span>page {page.number}
              <span className="sr-only"> of {scan.fileName}</span>
            </label>
            <input
              id={`${id}-${page.number}`}
              dir="auto"
              autoComplete="off"
              value={page.label ?? ''}
              onChange={(event) => onLabel(new Map([[page.number, event.target.value]]))}
              className={controlClass}
            />
          </li>
        ))}
      </ul>
      {own.length > shown ? (
        <TextButton onPress={() => setShown(shown + step)}>
          {Math.min(step, own.length - shown)} pages more, of {own.length.toLocaleString('en')}
        </TextButton>
      ) : null}
    </div>
  );
}
