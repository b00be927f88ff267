'use client';

import { useEffect, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { useReady } from './use-ready.ts';
import { PaletteBox, type PaletteScreen } from './palette-box.tsx';

/** *Find a record or a command*: opened by its button or by Ctrl K from anywhere. */
export function Palette({ screens }: { readonly screens: readonly PaletteScreen[] }) {
  const [open, setOpen] = useState(false);
  const ready = useReady();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      // What a dialog asks is answered first.
      if (!document.querySelector('dialog[open]')) setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        disabled={!ready}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
        className="flex min-h-9 w-full items-center justify-between gap-4 rounded-field border border-edge bg-raised px-3 text-left text-muted hover:border-ink"
      >
        Find a record or a command
        <kbd className="hidden rounded-field border border-line px-1.5 py-0.5 font-mono text-xs sm:inline">Ctrl K</kbd>
      </button>
      {open ? (
        <Dialog title="Find a record or a command" quietTitle onClose={() => setOpen(false)}>
          <PaletteBox screens={screens} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}
