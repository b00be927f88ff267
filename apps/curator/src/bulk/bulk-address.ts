import type { RecordKind } from '@fonds/domain/record';
import { z } from 'zod';
import { fromTheTop, listQuery, readList, type RecordList } from '../records/list-address.ts';

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** The records that an address chooses: some by their ids, or those of a list. */
export type BulkChosen =
  { readonly of: 'ids'; readonly ids: readonly string[] } | { readonly of: 'list'; readonly list: RecordList };

const idsSchema = z.union([z.string(), z.array(z.string())]).transform((given) =>
  (Array.isArray(given) ? given : [given])
    .flatMap((part) => part.split(/[\s,]+/))
    .filter((id) => id !== '')
    .slice(0, 1000),
);

export function readChosen(parameters: Parameters): BulkChosen {
  const ids = idsSchema.safeParse(parameters['ids']);
  return ids.success && ids.data.length > 0 ? { of: 'ids', ids: ids.data } : { of: 'list', list: readList(parameters) };
}

/** Where everything that a list shows is edited. */
export function bulkAddress(kind: RecordKind, list: RecordList): string {
  const query = listQuery({ ...fromTheTop(list), sort: 'changed', columns: undefined });
  return `/bulk?kind=${kind}${query === '' ? '' : `&${query.slice(1)}`}`;
}

/** The selection as the archive takes it. */
export function selectionOf(chosen: BulkChosen) {
  if (chosen.of === 'ids') return { of: 'ids' as const, ids: [...chosen.ids] };
  const { q, state, problem, mine } = chosen.list;
  return {
    of: 'list' as const,
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(problem ? { problem } : {}),
    ...(mine ? { mine } : {}),
  };
}
