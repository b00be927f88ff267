import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page's script listens yet: what is typed into a form before that would be lost. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
