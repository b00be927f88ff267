import { z } from 'zod';
import type { FormValues } from './form-values.ts';

/** Work that was never saved, kept in the browser: the touched fields, and the revision that they were typed over. */
export interface Unsaved {
  readonly key: string;
  readonly revision: number;
  readonly at: string;
  readonly values: FormValues;
}

const unsavedSchema = z.object({ revision: z.number(), at: z.string(), values: z.record(z.string(), z.json()) });

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where the work on one record by one person is kept; each tab adds a key of its own. */
export function unsavedPrefix(userId: string, record: string): string {
  return `fonds-unsaved:${userId}:${record}:`;
}

/** Keeps the work. False when the browser refuses (full, or switched off). */
export function keepUnsaved(store: Store, key: string, unsaved: Omit<Unsaved, 'key'>): boolean {
  try {
    store.setItem(key, JSON.stringify(unsaved));
    return true;
  } catch {
    return false;
  }
}

/** Unsaved work on a record, newest first, but that of tabs which are still open. */
export function listUnsaved(store: Store, prefix: string, openTabs: readonly string[]): readonly Unsaved[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(prefix) && !openTabs.includes(key))
    .flatMap((key): Unsaved[] => {
      const read = unsavedSchema.safeParse(parse(store.getItem(key)));
      return read.success ? [{ key, ...read.data }] : [];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
