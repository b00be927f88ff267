import { recordStates } from '@fonds/domain/record';
import { z } from 'zod';

const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0] ?? '')]);

export const listSorts = {
  changed: 'Changed lately',
  title: 'Title',
  date: 'Oldest first',
  '-date': 'Newest first',
} as const;
export const listStates = [...recordStates, 'changed'] as const;

/** Where a page begins or ends, as the page beside it says. */
const cursor = one.pipe(z.string().regex(/^\d+:/).max(2000)).optional().catch(undefined);

const listSchema = z.object({
  q: one.transform((value) => value.trim().slice(0, 200)).catch(''),
  state: one.pipe(z.enum(listStates)).optional().catch(undefined),
  sort: one.pipe(z.enum(['changed', 'title', 'date', '-date'])).catch('changed'),
  mine: one.transform((value) => value === 'yes').catch(false),
  problem: one
    .pipe(z.string().regex(/^[a-z-]{1,40}$/))
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
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
