'use client';

import type { ReactNode } from 'react';
import { useReady } from './use-ready.ts';

/** Around what needs the page's script: until that listens, nothing in it can be pressed or typed into and so be lost. */
export function UntilReady({ children }: { readonly children: ReactNode }) {
  const ready = useReady();
  return (
    <fieldset role="presentation" disabled={!ready} data-waiting={ready ? undefined : ''} className="contents">
      {children}
    </fieldset>
  );
}
