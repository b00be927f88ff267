import { useSyncExternalStore } from 'react';

// How many controls of the page are sending files now.
let sending = 0;
const listeners = new Set<() => void>();

/** Notes that files are being sent, until what it gives is called. Whoever leaves the page before is asked. */
export function noteSending(): () => void {
  change(1);
  window.addEventListener('beforeunload', ask);
  return () => {
    change(-1);
    if (sending === 0) window.removeEventListener('beforeunload', ask);
  };
}

function change(by: number): void {
  sending += by;
  for (const listen of listeners) listen();
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Whether files are being sent from this page. */
export function useIsSending(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => sending > 0,
    () => false,
  );
}
