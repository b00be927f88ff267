// The reader's own list, as this browser keeps it.

export interface SavedItem {
  readonly id: string;
  /** The document's address within the archive. */
  readonly path: string;
  readonly title: string;
  readonly date: string;
  readonly note: string;
}

const key = 'fonds-list';
const kind = 'fonds-list';

/** The list; empty where the browser keeps nothing. */
export function readList(): SavedItem[] {
  try {
    return listIn(localStorage.getItem(key) ?? '') ?? [];
  } catch {
    return [];
  }
}

/** Keeps the list and tells the page. False where the browser keeps nothing. */
export function keepList(items: readonly SavedItem[]): boolean {
  try {
    localStorage.setItem(key, fileOf(items));
  } catch {
    return false;
  }
  document.dispatchEvent(new Event('fonds-list'));
  return true;
}

/** The list as a file. */
export function fileOf(documents: readonly SavedItem[]): string {
  return JSON.stringify({ kind, version: 1, documents }, null, 2);
}

/** The list that a file holds; undefined when it holds none. */
export function listIn(text: string): SavedItem[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== kind) return undefined;
  if (!('documents' in read) || !Array.isArray(read.documents)) return undefined;
  const items = read.documents.flatMap((item: unknown) => toItem(item) ?? []);
  return withThese([], items);
}

/** A list with more documents at its end; those on it already stay where they are. */
export function withThese(list: readonly SavedItem[], more: readonly SavedItem[]): SavedItem[] {
  const byId = new Map(list.map((item) => [item.id, item]));
  for (const item of more) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}

function toItem(value: unknown): SavedItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text = (name: string) => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'string' ? found : '';
  };
  const item = { id: text('id'), path: text('path'), title: text('title'), date: text('date'), note: text('note') };
  // A file may come from anywhere: its links lead to documents of this archive and nowhere else.
  return /^[0-9A-Z]{26}$/.test(item.id) && /^\/documents\/[^/\\]+$/.test(item.path) && item.title !== ''
    ? item
    : undefined;
}
