'use client';

import { Button } from '@fonds/ui/button';
import { useRef, useState } from 'react';
import { Dialog, DialogActions } from './dialog.tsx';
import { useKeys } from './keys.ts';
import { screensByKey } from './screen-keys.ts';

/** So long the second key may be waited for. */
const pairMilliseconds = 1500;

/** The keys that are heard on every page, and the sheet that names all of them. */
export function KeySheet() {
  const [open, setOpen] = useState(false);
  const begun = useRef(-pairMilliseconds);
  useKeys((key) => {
    const isSecond = performance.now() - begun.current < pairMilliseconds;
    begun.current = -pairMilliseconds;
    const screen = isSecond ? screensByKey[key] : undefined;
    if (screen !== undefined) window.location.assign(screen);
    else if (key === 'g') begun.current = performance.now();
    else if (key === '?') setOpen(true);
    else return false;
    return true;
  });
  if (!open) return null;
  return (
    <Dialog title="Keys" onClose={() => setOpen(false)}>
      <dl className="mt-3 grid grid-cols-[6rem_1fr] gap-y-1.5">
        {keys.map(([key, words]) => (
          <div key={key} className="contents">
            <dt className="font-mono">{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

const keys = [
  ['j, k', 'the next and the last record of a list'],
  ['e, Enter', 'open the record'],
  ['x', 'choose the record, or no more'],
  ['a', 'choose all on the page, or none'],
  ['/', 'the field that narrows the list'],
  ['g d', 'go to the desk'],
  ['g r', 'go to the records'],
  ['g v', 'go to what is in review'],
  ['g p', 'go to the problems'],
  ['Ctrl K', 'find a record or a command'],
  ['Ctrl S', 'save the record that is open'],
  ['?', 'these keys'],
] as const;
