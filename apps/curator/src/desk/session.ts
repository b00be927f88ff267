import { useSyncExternalStore } from 'react';

/** Whether the archive still knows whoever works on this page; `put-off`: they were asked to sign in again, later. */
type Session = 'good' | 'ended' | 'put-off';

let session: Session = 'good';
const listeners = new Set<() => void>();

export function noteSession(next: Session): void {
  session = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export function useSession(): Session {
  return useSyncExternalStore(
    subscribe,
    () => session,
    () => 'good' as const,
  );
}
