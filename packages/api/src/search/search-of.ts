import type { Reader } from '@fonds/db/open';
import { searchHere, type SearchService } from './service.ts';

const here = new WeakMap<Reader, SearchService>();

/** The search of a context: in a process of its own where one was started, else in this one. */
export function searchOf({ reader, search }: { readonly reader: Reader; readonly search?: SearchService | undefined }) {
  const known = search ?? here.get(reader) ?? searchHere(reader);
  if (!search) here.set(reader, known);
  return known;
}
