'use client';

import { kindWords } from '@fonds/domain/record';
import type { DeskRow } from '@fonds/domain/views/desk';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@fonds/ui/button';
import { Dialog, DialogActions } from './dialog.tsx';
import { StateMark } from './state-mark.tsx';
import { When } from './when.tsx';

interface RecordRowsProps {
  readonly label: string;
  readonly rows: readonly DeskRow[];
  /** Several kinds stand together, so each row says what it is. */
  readonly mixed?: boolean;
}

/** Records as a list that the keyboard walks: j and k move, Enter or e opens. */
export function RecordRows({ label, rows, mixed = false }: RecordRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const links = [...(list.current?.querySelectorAll('a') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      if (event.key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
      else if (event.key === 'k') links[Math.max(at - 1, 0)]?.focus();
      else if (event.key === 'e') links[at]?.click();
      else if (event.key === '?') setKeysShown(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <ul ref={list} aria-label={label} className="font-sans text-sm leading-snug">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3.5 gap-y-1 border-b border-hair py-2.5 focus-within:bg-hair md:grid-cols-[7rem_minmax(0,1fr)_8.5rem_6.5rem]"
          >
            <span className="order-2 truncate text-muted tabular-nums md:order-none">
              {mixed && row.kind !== 'document' ? kindWords[row.kind].one : row.edtf}
            </span>
            <a
              href={`/records/${row.kind}/${row.id}`}
              className="order-1 col-span-2 text-ink md:order-none md:col-span-1 md:truncate"
            >
              <bdi>{row.title}</bdi>
            </a>
            <span className="order-3 md:order-none">
              <StateMark state={row.state} changed={row.changed} />
            </span>
            <span className="order-4 hidden text-muted md:order-none md:block" title={row.changedBy}>
              <When at={row.changedAt} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3.5 hidden font-sans text-[0.8125rem] text-muted md:block">
        <kbd className="font-mono">j</kbd> <kbd className="font-mono">k</kbd> move, <kbd className="font-mono">e</kbd>{' '}
        edit, <kbd className="font-mono">?</kbd> all keys
      </p>
      {keysShown ? (
        <Dialog title="Keys" onClose={() => setKeysShown(false)}>
          <dl className="mt-3 grid grid-cols-[6rem_1fr] gap-y-1.5">
            {keys.map(([key, words]) => (
              <div key={key} className="contents">
                <dt className="font-mono">{key}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <DialogActions>
            <Button onClick={() => setKeysShown(false)}>Close</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}

const keys = [
  ['j, k', 'the next and the last record of a list'],
  ['e, Enter', 'open the record'],
  ['Ctrl K', 'find a record or a command'],
  ['Ctrl S', 'save the record that is open'],
  ['?', 'these keys'],
] as const;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
