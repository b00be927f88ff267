import { isListColumn } from '@fonds/domain/list-columns';
import { isProblem } from '@fonds/domain/problems';
import { listSortSchema, listStates, type KeptList } from '@fonds/domain/record-list';
import type { SavedFilter } from '@fonds/domain/views/desk';
import { z } from 'zod';

const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')]);

/** Where a page begins or ends, as the page beside it says. */
const cursor = one.pipe(z.string().regex(/^\d+:/).max(2000)).optional().catch(undefined);

const listSchema = z.object({
  q: one.transform((value) => value.trim().slice(0, 200)).catch(''),
  state: one.pipe(z.enum(listStates)).optional().catch(undefined),
  sort: one.pipe(listSortSchema).catch('changed'),
  mine: one.transform((value) => value === 'yes').catch(false),
  problem: one
    .pipe(z.string().regex(/^[a-z-]{1,40}$/))
    .optional()
    .catch(undefined),
  /** As a form sends them, one by one, or together in an address: `date,type`. */
  columns: z
    .union([z.string(), z.array(z.string())])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((part) => part.split(','))
        .filter(isListColumn),
    )
    .optional()
    .catch(undefined),
  after: cursor,
  before: cursor,
});

/** A list of records as its address holds it; what can't be read falls back to its default. */
export type RecordList = z.infer<typeof listSchema>;

export function readList(parameters: Readonly<Record<string, string | string[] | undefined>>): RecordList {
  return listSchema.parse(parameters);
}

/** The same list from its beginning. */
export function fromTheTop(list: RecordList): RecordList {
  return { ...list, after: undefined, before: undefined };
}

/** The query string (with `?`, or empty) of a list; defaults are left out. */
export function listQuery(list: RecordList): string {
  const parameters = new URLSearchParams();
  if (list.q) parameters.set('q', list.q);
  if (list.state) parameters.set('state', list.state);
  if (list.mine) parameters.set('mine', 'yes');
  if (list.problem) parameters.set('problem', list.problem);
  if (list.sort !== 'changed') parameters.set('sort', list.sort);
  if (list.after) parameters.set('after', list.after);
  if (list.before) parameters.set('before', list.before);
  // Commas may stand in an address as they are, and read better.
  const columns = list.columns === undefined ? [] : [`columns=${list.columns.join(',')}`];
  const text = [parameters.toString(), ...columns].filter((part) => part !== '').join('&');
  return text ? `?${text}` : '';
}

/** What of a list is kept as a filter: all but the page of it. */
export function keptList({ q, state, mine, problem, sort, columns }: RecordList): KeptList {
  return {
    ...(q === '' ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(mine ? { mine } : {}),
    ...(problem !== undefined && isProblem(problem) ? { problem } : {}),
    ...(sort === 'changed' ? {} : { sort }),
    ...(columns === undefined ? {} : { columns }),
  };
}

/** The list that a filter leads to. */
export function filterAddress({ kind, list }: Pick<SavedFilter, 'kind' | 'list'>): string {
  const { q = '', state, mine = false, problem, sort = 'changed', columns } = list;
  const page = { after: undefined, before: undefined };
  return `/records/${kind}${listQuery({ q, state, mine, problem, sort, columns, ...page })}`;
}
