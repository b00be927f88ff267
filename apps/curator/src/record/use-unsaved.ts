'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormValues } from './form-values.ts';
import { keepUnsaved, listUnsaved, unsavedPrefix, type Unsaved } from './unsaved.ts';

const restMilliseconds = 400;

interface UnsavedWork {
  readonly offered: Unsaved | undefined;
  /** Takes the offer off the page; forgets the work as well unless it was brought back. */
  readonly settleOffer: () => void;
}

/** Keeps what is typed in this browser until it is saved, and finds what an earlier tab left behind. `changes` is the same object until they change. */
export function useUnsaved(userId: string, record: string, revision: number, changes: FormValues): UnsavedWork {
  const prefix = unsavedPrefix(userId, record);
  const [offered, setOffered] = useState<Unsaved>();
  const ownKey = useRef('');

  useEffect(() => {
    const key = `${prefix}${crypto.randomUUID()}`;
    ownKey.current = key;
    const closed = new AbortController();
    // A lock that lives as long as this tab tells other tabs that its work is not left behind.
    void holdLock(key, closed.signal);
    void openTabs().then((open) => {
      if (!closed.signal.aborted) setOffered(listUnsaved(localStorage, prefix, [...open, key])[0]);
    });
    return () => {
      closed.abort();
      // A record that was just made goes on under its own id.
      localStorage.removeItem(key);
    };
  }, [prefix]);

  useEffect(() => {
    const keep = () => {
      const key = ownKey.current;
      if (Object.keys(changes).length === 0) localStorage.removeItem(key);
      else keepUnsaved(localStorage, key, { revision, at: new Date().toISOString(), values: changes });
    };
    const timer = setTimeout(keep, restMilliseconds);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [changes, revision]);

  const settleOffer = () => {
    if (offered) localStorage.removeItem(offered.key);
    setOffered(undefined);
  };
  return { offered, settleOffer };
}

async function holdLock(name: string, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return;
  await navigator.locks
    .request(name, { signal }, () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())))
    .catch(() => undefined);
}

async function openTabs(): Promise<readonly string[]> {
  if (!('locks' in navigator)) return [];
  const { held = [] } = await navigator.locks.query();
  return held.flatMap((lock) => lock.name ?? []);
}
