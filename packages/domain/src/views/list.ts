import type { DocumentEntry } from './public.ts';

/** How many documents a list that is shared or exported holds at most: an address has no room for more. */
export const mostListed = 200;

/** A document that somebody keeps on a list, as far as it is public. */
export type ListedDocument =
  | { readonly state: 'public'; readonly id: string; readonly entry: DocumentEntry }
  /** `withdrawnAt` is ISO 8601, UTC. */
  | { readonly state: 'withdrawn'; readonly id: string; readonly withdrawnAt: string }
  | { readonly state: 'unknown'; readonly id: string };

/** The ids that an address names (`d=ID,ID`), each once, in order; what can't be an id is left out. */
export function listedIds(parameter: string | undefined): string[] {
  const ids = (parameter ?? '').split(',').filter((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id));
  return [...new Set(ids)].slice(0, mostListed);
}

/** The address of a list, or of an export of it (`extension` with its dot). */
export function listAddress(ids: readonly string[], extension = ''): string {
  return ids.length === 0 ? `/list${extension}` : `/list${extension}?d=${ids.join(',')}`;
}
