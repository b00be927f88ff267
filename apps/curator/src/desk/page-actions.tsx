'use client';

import { createContext, useContext, useEffect, useId, useState, useSyncExternalStore, type ReactNode } from 'react';

/** Something that can be done with what the page shows, by its name in the command palette. */
export interface PageAction {
  readonly label: string;
  /** The keys that do the same without the palette. */
  readonly keys?: string;
  readonly run: () => void;
}

interface OfferedAction extends PageAction {
  /** *this record*, *this list*. */
  readonly about: string;
}

interface Store {
  readonly put: (id: string, actions: readonly OfferedAction[]) => void;
  readonly drop: (id: string) => void;
  readonly read: () => readonly OfferedAction[];
  readonly subscribe: (listen: () => void) => () => void;
}

function makeStore(): Store {
  const parts = new Map<string, readonly OfferedAction[]>();
  const listeners = new Set<() => void>();
  let all: readonly OfferedAction[] = [];
  const tell = () => {
    all = [...parts.values()].flat();
    for (const listen of listeners) listen();
  };
  return {
    put: (id, actions) => {
      parts.set(id, actions);
      tell();
    },
    drop: (id) => {
      parts.delete(id);
      tell();
    },
    read: () => all,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

const none: readonly OfferedAction[] = [];
const PageActionsContext = createContext<Store>({
  put: () => undefined,
  drop: () => undefined,
  read: () => none,
  subscribe: () => () => undefined,
});

/** Around a page and the palette, which offers what the parts of the page can do. */
export function PageActionsProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(makeStore);
  return <PageActionsContext value={store}>{children}</PageActionsContext>;
}

/** Offers actions in the command palette for as long as the part of the page stands that calls this. */
export function usePageActions(about: string, actions: readonly PageAction[]): void {
  const { put, drop } = useContext(PageActionsContext);
  const id = useId();
  useEffect(() => {
    put(
      id,
      actions.map((action) => ({ ...action, about })),
    );
  });
  useEffect(() => () => drop(id), [drop, id]);
}

/** What the page that is open can do now. */
export function useOfferedActions(): readonly OfferedAction[] {
  const { subscribe, read } = useContext(PageActionsContext);
  return useSyncExternalStore(subscribe, read, () => none);
}

/** An action that leads to a page. */
export function goTo(label: string, address: string, keys?: string): PageAction {
  return { label, run: () => window.location.assign(address), ...(keys === undefined ? {} : { keys }) };
}
